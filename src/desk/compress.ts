import { existsSync } from 'node:fs';
import { compressFiles } from '../outputs/publishing/compress-files.ts';

/** Writes `.gz` and `.br` versions of the built files, for servers that send precompressed files. */
const FOLDER = 'dist';

if (existsSync(`${FOLDER}/index.html`)) {
  const { files, before, after } = await compressFiles(FOLDER);
  const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);
  console.log(
    `${files} files of ${FOLDER}/ compressed: ${megabytes(before)} MB, by brotli ${megabytes(after)} MB.`,
  );
} else {
  console.error('There is no built site in dist/. Build it first: npm run build.');
  process.exitCode = 1;
}
