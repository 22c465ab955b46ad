import { join } from 'node:path';
import { stringify } from 'yaml';
import { citableBlocks, type Article } from '../../library/copies/read-article.ts';
import { counted } from '../../library/basics/wording.ts';
import { RECHECKS_FILE, type Recheck } from '../../library/kinds/rechecks.ts';
import { readLibrary } from '../../library/library.ts';
import { CannotRunError } from '../call/parse-call.ts';
import { readCapture } from '../import/read-capture.ts';
import { fetchPage } from '../import/open-page.ts';
import { writeFileWhole } from '../call/write-file-whole.ts';
import { GonePageError, PageError } from '../import/piece.ts';

/** What fetching an article’s captured page again has shown; without an outcome, nothing about its words. */
export interface Rechecked {
  article: string;
  outcome?: Recheck['outcome'];
  /** What was found, for the editor. */
  said: string;
}

/**
 * Fetches the captured page of every article and writes day and outcome into `rechecks.yaml`. An article whose page says nothing
 * about its words keeps its earlier entry.
 * @param day today.
 * @throws CannotRunError if the content has problems; nothing is written then.
 */
export async function recheckAll(contentDir: string, day: string): Promise<Rechecked[]> {
  const { library, problems } = readLibrary(contentDir);
  if (problems.length > 0)
    throw new CannotRunError(
      `The content has ${counted(problems.length, 'problem')}, so its articles cannot be compared. Correct it first: npm run check:content.`,
    );
  const results: Rechecked[] = [];
  // One after the other: two articles can be on one server.
  for (const article of library.articles) results.push(await recheck(article));
  const rechecks = new Map(library.rechecks);
  for (const { article, outcome } of results)
    if (outcome !== undefined) rechecks.set(article, { article, day, outcome });
  const entries = [...rechecks.values()].sort((a, b) => a.article.localeCompare(b.article, 'en'));
  if (entries.length > 0)
    writeFileWhole(
      join(contentDir, RECHECKS_FILE.at),
      `# “npm run recheck -- --all” writes this file.\n${stringify(entries)}`,
    );
  return results;
}

async function recheck(article: Article): Promise<Rechecked> {
  const { id, sources } = article;
  const address = sources.captured;
  if (address === undefined) return { article: id, said: 'Its captured page has no confirmed address.' };
  try {
    const text = unspaced(readCapture(await fetchPage(address)).text);
    const passages = citableBlocks(article);
    const isThere = (passage: { text: string }): boolean => text.includes(unspaced(passage.text));
    const lost = passages.filter((passage) => !isThere(passage)).length;
    // A page that a script fills, or that asks for a subscription, has none of them.
    if (!passages.some((passage) => passage.number !== undefined && isThere(passage)))
      return {
        article: id,
        said: `${address} has no paragraph of it. Open it in a browser, and write the outcome yourself.`,
      };
    if (lost === 0) return { article: id, outcome: 'same', said: `${address} has all of its words.` };
    return {
      article: id,
      outcome: 'changed',
      said: `${address} lacks words of ${lost} of its ${passages.length} passages: npm run recheck -- ${id} ${address}`,
    };
  } catch (error) {
    if (error instanceof GonePageError) return { article: id, outcome: 'gone', said: error.message };
    if (error instanceof PageError) return { article: id, said: error.message };
    throw error;
  }
}

/** A text without white space: where a page breaks lines and runs words together makes no difference. */
function unspaced(text: string): string {
  return text.replace(/\s+/g, '');
}
