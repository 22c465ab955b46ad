import { readFileSync } from 'node:fs';
import { newDrafts } from '../library/reading/drafts.ts';
import { listFiles } from '../library/reading/list-files.ts';
import { allowedNames } from '../library/reading/nearest-name.ts';
import { openPage } from './import/open-page.ts';
import { readCapture } from './import/read-capture.ts';
import { readLibrary } from '../library/library.ts';
import { changeHunks } from './recheck/change-hunks.ts';
import { describeRecheck } from './recheck/describe-recheck.ts';
import { recheckAll, type Rechecked } from './recheck/recheck-all.ts';
import { findLostQuotes } from './recheck/find-lost-quotes.ts';
import { counted } from '../library/basics/wording.ts';
import { CannotRunError } from './call/parse-call.ts';
import type { Call } from './call/command.ts';
import { today } from './content-record.ts';
import { contentFolder } from './call/content-folder.ts';

/**
 * Prints what has changed between the stored capture of a page and a new one, and writes nothing; with “--all”, rechecks every
 * article and writes the outcomes.
 * @returns 1 if a citation or a note no longer matches; with “--all”, if a page is not known to be the same.
 * @throws CannotRunError if there is no such article, or the new capture cannot be read.
 */
export async function run({ words: [id = '', target = ''], options }: Call): Promise<number> {
  const contentDir = contentFolder();
  if (options.has('all')) return printAll(await recheckAll(contentDir, today()));
  const captures = listFiles(contentDir, 'captures', '.txt', []);
  const capture = captures.find((file) => file.id === id);
  if (capture === undefined) {
    const known = captures.map((file) => file.id);
    throw new CannotRunError(`There is no article “${id}”. ${allowedNames(id, known)}`);
  }
  const { text: after, form } = readCapture(await openPage(target));
  const { library, problems, bound } = readLibrary(contentDir, { drafts: newDrafts('drafts') });
  if (!library.articles.some((article) => article.id === id))
    throw new CannotRunError(
      `The copy of “${id}” has errors, so its citations cannot be compared. Correct it first: npm run check:content.`,
    );
  const before = readFileSync(capture.path, 'utf8');
  const own = bound.filter(({ article }) => article === id);
  const found = {
    captureFile: capture.file,
    // For HTML, line numbers refer to its text.
    newFile: form === 'text' ? target : `${target} (its text)`,
    ...changeHunks(before, after),
    lost: findLostQuotes(own, before, after),
    citations: own.filter(({ kind }) => kind === 'citation').length,
    notes: own.filter(({ kind }) => kind === 'note').length,
  };
  for (const line of describeRecheck(found)) console.log(line);
  if (problems.length > 0)
    console.log(
      `The content has ${counted(problems.length, 'problem')} (npm run check:content); citations and notes with problems were not compared.`,
    );
  return found.lost.length > 0 ? 1 : 0;
}

function printAll(results: readonly Rechecked[]): number {
  for (const { article, outcome = 'not known', said } of results)
    console.log(`${article}: ${outcome}\n  ${said.replaceAll('\n', '\n  ')}`);
  return results.every(({ outcome }) => outcome === 'same') ? 0 : 1;
}
