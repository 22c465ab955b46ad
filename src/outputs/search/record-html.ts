import { escapeMarkup } from '../../library/basics/escape-markup.ts';
import type { IndexedPassage, IndexedRecord } from '../../library/search/found-record.ts';
import { FILTERS, type SearchRecord } from '../../library/search/search-record.ts';
import { STOP_WORDS } from '../../library/search/stop-words.ts';
import { indexWord, wordForms, type WordForm } from '../../library/search/word-forms.ts';

/**
 * A record as the HTML that Pagefind indexes; it is never shown. It has each word of the record once, as `indexWord` gives it,
 * without stop words, and the aliases of the words: enough to find the record. They are in alphabetical order, which makes
 * the smallest index. `find-passages.ts` finds where in a record a word is.
 * @param indexed the same record as it is displayed.
 * @param number its number, which tells the search page which record was found.
 */
export function recordHtml(
  { filters, weight = 1, date }: SearchRecord,
  indexed: IndexedRecord | undefined,
  number: number,
): string {
  const data = [
    ...FILTERS.flatMap((filter) => filters[filter].map((value) => span('filter', filter, value))),
    span('sort', 'date', date),
    span('sort', 'number', String(number)),
  ];
  const headings = new Set<string>();
  const others = new Set<string>();
  for (const passage of indexed?.passages ?? []) {
    const words = passage.heading === undefined ? others : headings;
    for (const word of searchedWords(passage)) words.add(word);
  }
  for (const word of headings) others.delete(word);
  return [
    `<html><body data-pagefind-body data-pagefind-weight="${weight}">`,
    ...data,
    `<h2>${escapeMarkup([...headings].sort().join(' '))}</h2>`,
    `<p>${escapeMarkup([...others].sort().join(' '))}</p></body></html>`,
  ].join('');
}

function span(kind: string, key: string, value: string): string {
  return `<span data-pagefind-${kind}="${key}[data-v]" data-v="${escapeMarkup(value)}"></span>`;
}

/** The words that find a passage: its own, its names, their aliases, and the corrections in editor’s notes. */
function searchedWords({ text, names = [], aliases = [], notes = [] }: IndexedPassage): string[] {
  const printed = formsOf([text, ...names, ...notes.map(({ read }) => read)]);
  const others = formsOf([...aliases.flatMap(([, ...own]) => own), ...notes.flatMap((note) => note.aliases)]);
  // A stop word is left out, but its aliases are not.
  return [...printed.filter(({ key }) => !STOP_WORDS.has(key)), ...others].map(indexWord);
}

function formsOf(texts: readonly string[]): WordForm[] {
  return texts.flatMap((text) => text.split(/\s+/)).flatMap((word) => wordForms(word));
}
