import { escapeMarkup } from '../parts/escape-markup.ts';
import type { IndexedPassage, IndexedRecord } from './found-record.ts';
import { wordsOf } from './indexed-record.ts';
import { FILTERS, type SearchRecord } from './search-record.ts';
import { STOP_WORDS } from './stop-words.ts';
import { wordForms } from './word-forms.ts';

/**
 * A record as the HTML that Pagefind indexes; nobody reads it, and nothing of it is shown. What is searched are the words
 * of each passage, each once, without stop words, and the aliases of the record’s words: enough to find the record. Where
 * in it a word stands, and whether it really does, is for `find-passages.ts` to say.
 * @param indexed the same record as it is kept for showing.
 */
export function recordHtml(
  { voice, passages, filters, weight = 1, date }: SearchRecord,
  indexed: IndexedRecord,
): string {
  const data = [
    ...FILTERS.flatMap((filter) => filters[filter].map((value) => span('filter', filter, value))),
    span('sort', 'date', date),
  ];
  // An alias is needed once to find the record; where else it would fit is for the passage to say.
  const known = new Set<string>();
  const seen = new Map<string, number>();
  const words = passages.map(({ text, heading, alsoFoundBy = [] }, index) => {
    const tag = heading === undefined ? 'p' : `h${heading}`;
    const { n = [], a = [] } = indexed.passages[index] ?? {};
    const readings = n.flatMap(([, , , read, , others]) => [read, ...others]);
    const searched = searchedWords(
      [text, ...alsoFoundBy, ...readings].join(' '),
      a,
      known,
      seen,
      // Whether an article has a word once or in several passages ranks it; what we say is too short for that to matter.
      voice === 'source' ? 2 : 1,
    );
    return `<${tag}>${escapeMarkup(searched)}</${tag}>`;
  });
  return `<html lang="en"><body data-pagefind-body data-pagefind-weight="${weight}">${data.join('')}${words.join('')}</body></html>`;
}

function span(kind: string, key: string, value: string): string {
  return `<span data-pagefind-${kind}="${key}[data-v]" data-v="${escapeMarkup(value)}"></span>`;
}

/**
 * @param known aliases that the record has already; those of this text are added.
 * @param seen in how many passages of the record a word has been; those of this text are counted, too.
 * @param enough passages that tell all that a word’s number of them is to tell.
 */
function searchedWords(
  text: string,
  aliases: NonNullable<IndexedPassage['a']>,
  known: Set<string>,
  seen: Map<string, number>,
  enough: number,
): string {
  const here = new Set<string>();
  const byWord = new Map(aliases.map(([word, ...others]) => [word, others]));
  const found: string[] = [];
  const printed = wordsOf(text);
  for (let at = 0; at < printed.length; at++) {
    const others = byWord.get(at)?.filter((other) => !known.has(other));
    for (const other of others ?? []) known.add(other);
    const { key, plain, isStopWord } = searchedWord(printed[at] ?? '');
    if (key === undefined) continue;
    // A stop word is left out, but not what is its alias.
    if (!isStopWord && !here.has(key)) {
      const before = seen.get(key) ?? 0;
      if (before < enough) {
        seen.set(key, before + 1);
        found.push(plain);
      }
    }
    here.add(key);
    for (const other of others ?? []) found.push(...other.split(' ').map(plainWord));
  }
  return found.join(' ');
}

interface SearchedWord {
  /** What it is compared by; undefined where there is no letter or digit. */
  key: string | undefined;
  plain: string;
  isStopWord: boolean;
}

/** Texts have few words, each many times. */
const searchedWordsKnown = new Map<string, SearchedWord>();

function searchedWord(word: string): SearchedWord {
  const before = searchedWordsKnown.get(word);
  if (before !== undefined) return before;
  const key = wordForms(word)[0]?.key;
  const known = { key, plain: plainWord(word), isStopWord: key !== undefined && STOP_WORDS.has(key) };
  searchedWordsKnown.set(word, known);
  return known;
}

/** A word as the index needs it: every form less that it knows of a word is a smaller index. */
function plainWord(word: string): string {
  return word
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/[’']s$/, '');
}
