import { existsSync, linkSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { listFiles } from '../content/list-files.ts';
import type { ImportedPage, NewFile } from './import-page.ts';
import { PageError } from './page-error.ts';

/**
 * Writes the files of an import into the content: all of them or none, and never over one that is there. Each is written whole beside
 * its place and then linked to it, which fails where there is a file. The copy comes last: a capture that is there byte for byte
 * without it is what an import left that was killed, and stays.
 * @param source path of the page; where that is its place as a capture already, it stays.
 * @returns the paths that were written, below the content folder.
 * @throws PageError if a file is there or cannot be written; then nothing has been.
 */
export function writeImport({ id, files }: ImportedPage, contentDir: string, source?: string): string[] {
  const isThere = ({ path, bytes }: NewFile): boolean => {
    const place = join(contentDir, path);
    if (!existsSync(place)) return false;
    const isSource = source !== undefined && realpathSync(place) === realpathSync(source);
    return isSource || readFileSync(place).equals(bytes);
  };
  const captures = [files.capture, files.text].filter((file) => file !== undefined);
  const there = captures.filter(isThere);
  refuseTaken(id, contentDir, there);
  const toWrite = [...captures.filter((file) => !there.includes(file)), files.article];
  const done: string[] = [];
  const temporary: string[] = [];
  try {
    const placed = toWrite.map(({ path, bytes }) => {
      const place = join(contentDir, path);
      mkdirSync(dirname(place), { recursive: true });
      // Names that begin with a dot are no content.
      const beside = join(dirname(place), `.${basename(place)}.${process.pid}`);
      temporary.push(beside);
      writeFileSync(beside, bytes, { flag: 'wx', flush: true });
      return { beside, place };
    });
    for (const { beside, place } of placed) {
      linkSync(beside, place);
      done.push(place);
    }
  } catch (error) {
    for (const place of done) rmSync(place, { force: true });
    const reason = error instanceof Error ? error.message : String(error);
    throw new PageError(
      `The files cannot be written: ${reason}.`,
      'Put that right and import the page again.',
    );
  } finally {
    for (const beside of temporary) rmSync(beside, { force: true });
  }
  return toWrite.map(({ path }) => path);
}

/** Refuses an id that an article or another capture has, in whatever folder and form. @param there captures of this very page. */
function refuseTaken(id: string, contentDir: string, there: readonly NewFile[]): void {
  const own = there.map(({ path }) => `${basename(contentDir)}/${path}`);
  const [taken] = (['articles', 'captures'] as const)
    .filter((folder) => existsSync(join(contentDir, folder)))
    .flatMap((folder) =>
      ['.md', '.txt', '.html', '.mhtml'].flatMap((extension) => listFiles(contentDir, folder, extension, [])),
    )
    .filter((file) => file.id === id && !own.includes(file.file));
  if (taken === undefined) return;
  throw new PageError(
    `${taken.file} is there already, and nothing is written over.`,
    `To import the page as another article, give it another name: --id ${id}-2. To import it anew, take the files of “${id}” away first.`,
  );
}
