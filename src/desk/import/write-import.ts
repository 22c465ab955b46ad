import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { listFiles } from '../../library/reading/list-files.ts';
import type { ImportedPage, NewFile } from './import-page.ts';
import { PageError } from './piece.ts';

/**
 * Writes the files of an import into the content: all of them or none, and never over one that is there. Each is written whole beside
 * its place and then linked to it, which fails where there is a file. The copy comes last: a capture that is there byte for byte
 * without it is what an import left that was killed, or the page itself, and stays.
 * @returns the paths that were written, below the content folder.
 * @throws PageError if a file is there or cannot be written; then nothing has been.
 */
export function writeImport({ id, files }: ImportedPage, contentDir: string): string[] {
  const isThere = ({ path, bytes }: NewFile): boolean =>
    existsSync(join(contentDir, path)) && readFileSync(join(contentDir, path)).equals(bytes);
  const captures = [files.capture, ...(files.text ? [files.text] : [])];
  const there = captures.filter(isThere);
  const [taken] = (['articles', 'captures'] as const)
    .filter((folder) => existsSync(join(contentDir, folder)))
    .flatMap((folder) =>
      ['.md', '.txt', '.html', '.mhtml'].flatMap((extension) => listFiles(contentDir, folder, extension, [])),
    )
    .filter((one) => one.id === id && !there.some(({ path }) => one.file.endsWith(`/${path}`)));
  if (taken !== undefined)
    throw new PageError(
      `${taken.file} is there already, and nothing is written over.`,
      `To import the page as another article, give it another name: --id ${id}-2. To import it again, take the files of “${id}” away first.`,
    );
  const toWrite = [...captures.filter((file) => !there.includes(file)), files.article];
  const done: string[] = [];
  for (const { path, bytes } of toWrite) {
    const place = join(contentDir, path);
    // Names that begin with a dot are no content.
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
