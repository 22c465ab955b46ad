import { stringify } from 'yaml';
import { citableBlocks, type Article } from '../library/copies/read-article.ts';
import type { Block } from '../library/copies/render-copy.ts';
import type { QuotePlace } from '../library/citations/locate-quote.ts';
import { describeNearest } from '../library/citations/nearest-passage.ts';
import { passageName } from '../library/citations/passage-name.ts';
import { newDrafts } from '../library/reading/drafts.ts';
import { listFiles } from '../library/reading/list-files.ts';
import { readLibrary, type Library } from '../library/library.ts';
import { findNearQuotes, findQuote, type Copies } from './new/find-quote.ts';
import type { Call } from './call/command.ts';
import { contentFolder } from './call/content-folder.ts';

/** Characters shown before and after the words. */
const AROUND = 40;

/** Prints where words are, with a citation for each place. @returns 1 if no article has them word for word. */
export function run({ words: [quote = ''] }: Call): number {
  const contentDir = contentFolder();
  const ids = listFiles(contentDir, 'articles', '.md', []).map(({ id }) => id);
  const { library } = readLibrary(contentDir, { drafts: newDrafts('drafts') });
  const copies: Copies = new Map(library.articles.map((article) => [article, citableBlocks(article)]));
  const unread = ids.filter((id) => !library.articles.some((article) => article.id === id));
  if (unread.length > 0)
    console.log(`Not searched, because of errors in it: ${unread.join(', ')} (npm run check:content).\n`);

  const found = findQuote(quote, copies);
  for (const { article, places } of found)
    for (const [index, place] of places.entries())
      console.log(
        `${describePlace(article, place, library.notes)}\n${citation(article, quote, index, places.length)}`,
      );
  if (found.length > 0) return 0;

  const near = findNearQuotes(quote, copies);
  console.log(
    `No article has these words. ${near.length === 0 ? 'No passage is like them.' : 'The nearest:\n'}`,
  );
  for (const { article, block, text, differences } of near)
    for (const { places } of findQuote(text, new Map([[article, copies.get(article) ?? []]]))) {
      const index = places.findIndex((place) => place.block === block);
      const place = places[index];
      if (place !== undefined)
        console.log(
          `${describePlace(article, place, library.notes)}\n  What differs: ${describeNearest({ differences })}.\n${citation(article, text, index, places.length)}`,
        );
    }
  return 1;
}

/** The place of the words, their context, and the notes on them. */
function describePlace(
  { id, file, draft }: Article,
  { block, start, end }: QuotePlace<Block>,
  notes: Library['notes'],
): string {
  const from = Math.max(0, start - AROUND);
  const to = end + AROUND;
  const [before, after] = [block.text.slice(from, start), block.text.slice(end, to)];
  const touching = (notes.get(id) ?? []).filter(
    ({ place }) => place?.block.id === block.id && place.start < end && start < place.end,
  );
  return [
    `${id}${draft === true ? ' (a draft)' : ''}, ${passageName(block)} (#${block.id}), ${file}:${block.line}`,
    `  ${from > 0 ? '…' : ''}${before}[${block.text.slice(start, end)}]${after}${to < block.text.length ? '…' : ''}`,
    ...touching.map((note) => `  Note ${note.id}, grade ${note.grade}, on “${note.quote}”: ${note.says}`),
  ].join('\n');
}

/** A citation as YAML. @param index of the occurrence in the article. */
function citation({ id }: Article, quote: string, index: number, places: number): string {
  const entry = { article: id, quote, ...(places > 1 ? { occurrence: index + 1 } : {}) };
  return stringify([entry], { lineWidth: 0, singleQuote: true });
}
