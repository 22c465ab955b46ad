import { compressFiles } from '../outputs/publishing/compress-files.ts';
import { builtFolder } from './call/built-folder.ts';

/** Writes `.gz` and `.br` versions of the built files. @throws CannotRunError if there is no built site. */
export async function run(): Promise<number> {
  const folder = builtFolder();
  const { files, before, after } = await compressFiles(folder);
  const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);
  console.log(
    `${files} files of ${folder}/ compressed: ${megabytes(before)} MB, by brotli ${megabytes(after)} MB.`,
  );
  return 0;
}
