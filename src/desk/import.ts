import { basename } from 'node:path';
import { listFiles } from '../library/reading/list-files.ts';
import { suggestId } from '../library/reading/suggest-id.ts';
import { isKnownEncoding } from './import/decode-page.ts';
import { describeImport } from './import/describe-import.ts';
import { importPage } from './import/import-page.ts';
import { openPage } from './import/open-page.ts';
import { PageError } from './import/piece.ts';
import type { ImportChoices } from './import/read-capture.ts';
import { writeImport } from './import/write-import.ts';
import { UsageError } from './call/parse-call.ts';
import type { Call } from './call/command.ts';
import { contentFolder } from './call/content-folder.ts';

const EXAMPLE_ID = 'night-ferry';

/**
 * Writes a copy and a capture of a page. @returns 1 if the page cannot be imported; then nothing is written.
 * @throws CannotRunError if the page cannot be read.
 */
export async function run({ words: [target = ''], options }: Call): Promise<number> {
  const choices: ImportChoices = Object.fromEntries(options);
  checkChoices(choices);
  const folder = contentFolder();
  const page = await openPage(target);
  try {
    const regions = listFiles(folder, 'regions', '.yaml', []).map(({ id }) => id);
    const imported = importPage(page, { ...choices, regions });
    // The files are written synchronously, so a signal takes effect after that.
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        process.exit(1);
      });
    const written = writeImport(imported, folder);
    console.log(describeImport(imported, written, basename(folder)));
    return 0;
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
    console.error(`${error.message}\nNothing was written.`);
    return 1;
  }
}

/** @throws UsageError for the name of an article or of an encoding that cannot be used. */
function checkChoices({ id, encoding }: ImportChoices): void {
  const likeIt = suggestId(id ?? '') ?? '';
  const suggested = /[a-z]/.test(likeIt) ? likeIt : EXAMPLE_ID;
  if (id !== undefined && id !== suggested)
    throw new UsageError(
      `“${id}” cannot be the name of an article: such a name is made of lower-case letters, digits and single hyphens, and not of digits alone, as “${suggested}”.`,
    );
  if (encoding !== undefined && !isKnownEncoding(encoding))
    throw new UsageError(
      `“${encoding}” is not a known encoding. Write its name as web pages do: utf-8, windows-1251, koi8-r, shift_jis.`,
    );
}
