import { existsSync } from 'node:fs';
import { compressFiles } from '../outputs/publishing/compress-files.ts';
import { CannotRunError } from './call/parse-call.ts';

const FOLDER = 'dist';

/** Writes `.gz` and `.br` versions of the built files. @throws CannotRunError if there is no built site. */
export async function run(): Promise<number> {
  if (!existsSync(`${FOLDER}/index.html`))
    throw new CannotRunError('There is no built site in dist/. Build it first: npm run build.');
  const { files, before, after } = await compressFiles(FOLDER);
  const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);
  console.log(
    `${files} files of ${FOLDER}/ compressed: ${megabytes(before)} MB, by brotli ${megabytes(after)} MB.`,
  );
  return 0;
}
