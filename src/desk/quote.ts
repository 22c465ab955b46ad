import { stringify } from 'yaml';
import { citableBlocks, type Article } from '../library/copies/read-article.ts';
import type { Block } from '../library/copies/render-copy.ts';
import type { QuotePlace } from '../library/citations/locate-quote.ts';
import { describeNearest } from '../library/citations/nearest-passage.ts';
import { passageName } from '../library/citations/passage-name.ts';
import { newDrafts } from '../library/reading/drafts.ts';
import { listFiles } from '../library/reading/list-files.ts';
import { allowedNames } from '../library/reading/nearest-name.ts';
import { readLibrary, type Library } from '../library/library.ts';
import { findNearQuotes, findQuote, type Copies } from './new/find-quote.ts';
import { CalledWronglyError, contentFolder, readFlags, runCommand } from './called-wrongly.ts';

/** Finds words to cite: `npm run quote -- "words"`. Exit codes: 0 found; 1 not found word for word; 2 usage error. */
const USAGE = `Usage: npm run quote -- "words of an article"
Says which article and passage has the words, and prints the citation for a YAML file. If no article has them, it
shows the nearest passages.
  npm run quote -- "The river was calm." --article ferry-at-korenevo    in this article only
CONTENT_DIR=… names another folder than content/.`;

/** Characters shown before and after the words. */
const AROUND = 40;

await runCommand(() => {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    console.log(USAGE);
    return 0;
  }
  const { words, values } = readFlags(args, ['article']);
  const [quote = ''] = words;
  if (quote.trim() === '') throw new CalledWronglyError(USAGE);
  if (words.length > 1) throw new CalledWronglyError(`Put quotation marks round all the words.\n${USAGE}`);
  const contentDir = contentFolder();
  const ids = listFiles(contentDir, 'articles', '.md', []).map(({ id }) => id);
  if (values.article !== undefined && !ids.includes(values.article))
    throw new CalledWronglyError(
      `There is no article “${values.article}”. ${allowedNames(values.article, ids)}`,
    );
  return find(contentDir, quote, values.article === undefined ? ids : [values.article]);
});

/** @param ids of the articles to look in. */
function find(contentDir: string, quote: string, ids: readonly string[]): number {
  const { library } = readLibrary(contentDir, { drafts: newDrafts('drafts') });
  const copies: Copies = new Map(library.articles.map((article) => [article, citableBlocks(article)]));
  const searched: Copies = new Map([...copies].filter(([{ id }]) => ids.includes(id)));
  const unread = ids.filter((id) => !library.articles.some((article) => article.id === id));
  if (unread.length > 0)
    console.log(`Not searched, because of errors in it: ${unread.join(', ')} (npm run check:content).\n`);

  const found = findQuote(quote, searched);
  for (const { article, places } of found)
    for (const [index, place] of places.entries())
      console.log(
        `${describePlace(article, place, library.notes)}\n${citation(article, quote, index, places.length)}`,
      );
  if (found.length > 0) return 0;

  const elsewhere = findQuote(quote, copies).map(({ article }) => article.id);
  const near = findNearQuotes(quote, searched);
  console.log(
    [
      ids.length === 1 ? `${ids.join()} does not have these words.` : 'No article has these words.',
      ...(elsewhere.length === 0 ? [] : [`They are in ${elsewhere.join(' and ')}.`]),
      near.length === 0 ? 'No passage is like them.' : 'The nearest:\n',
    ].join(' '),
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
