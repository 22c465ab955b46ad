import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { listFiles } from '../../library/reading/list-files.ts';
import type { ImportedPage, NewFile } from './import-page.ts';
import { PageError } from './piece.ts';

/**
 * Writes the files of an import into the content: all or none, and never over an existing file. Each is written to a temporary
 * file and then hard-linked to its place, which fails if a file exists. The copy comes last: an identical capture without a copy
 * was left by an interrupted import, or is the page itself, and is kept.
 * @returns the paths that were written, below the content folder.
 * @throws PageError if a file exists or cannot be written; then nothing has been written.
 */
export function writeImport({ id, files }: ImportedPage, contentDir: string): string[] {
  const isThere = ({ path, bytes }: NewFile): boolean =>
    existsSync(join(contentDir, path)) && readFileSync(join(contentDir, path)).equals(bytes);
  const captures = [files.capture, ...(files.text ? [files.text] : [])];
  const there = captures.filter(isThere);
  const [taken] = (['articles', 'captures'] as const)
    .flatMap((folder) =>
      ['.md', '.txt', '.html', '.mhtml'].flatMap((extension) => listFiles(contentDir, folder, extension, [])),
    )
    .filter((one) => one.id === id && !there.some(({ path }) => one.file.endsWith(`/${path}`)));
  if (taken !== undefined)
    throw new PageError(
      `${taken.file} exists already and is not overwritten.`,
      `To import the page as another article, give it another name: --id ${id}-2. To import it again, take the files of “${id}” away first.`,
    );
  const toWrite = [...captures.filter((file) => !there.includes(file)), files.article];
  const done: string[] = [];
  for (const { path, bytes } of toWrite) {
    const place = join(contentDir, path);
    // Names that begin with a dot are not content.
    const beside = join(dirname(place), `.${basename(place)}.${process.pid}`);
    try {
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(beside, bytes, { flag: 'wx', flush: true });
      linkSync(beside, place);
      done.push(place);
    } catch (error) {
      for (const written of done) rmSync(written, { force: true });
      const reason = error instanceof Error ? error.message : String(error);
      throw new PageError(
        `The files cannot be written: ${reason}.`,
        'Put that right and import the page again.',
      );
    } finally {
      rmSync(beside, { force: true });
    }
  }
  return toWrite.map(({ path }) => path);
}
