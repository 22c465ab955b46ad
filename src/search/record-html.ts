import { aliasesOf, type RuleTable } from './aliases.ts';
import { NAMES_APART, type IndexedNote, type IndexedPassage, type IndexedRecord } from './found-record.ts';
import { FILTERS, type SearchPassage, type SearchRecord } from './search-record.ts';
import { STOP_WORDS } from './stop-words.ts';
import { wordForms } from './word-forms.ts';

/**
 * A record as the HTML that Pagefind indexes; nobody reads it. What is shown of it lies in one `data-pagefind-title`, which
 * is kept and not searched (metadata would be: a region’s name would find all that is filed under it). What is searched
 * are the words of each passage, each once, without
 * stop words, and the aliases of the record’s words: enough to find the record. Where in it a word stands, and whether it
 * really does, is for `find-passages.ts` to say. Addresses are written without the base, so that an index is the same wherever a site lies.
 */
export function recordHtml(
  { voice, title, about, passages, filters, date }: SearchRecord,
  rules: RuleTable,
  base: string,
): string {
  const data = [
    ...FILTERS.flatMap((filter) => filters[filter].map((value) => span('filter', filter, value))),
    span('sort', 'date', date),
  ];
  // An alias is needed once to find the record; where else it would fit is for the passage to say.
  const known = new Set<string>();
  const seen = new Map<string, number>();
  const indexed = passages.map((passage) => indexPassage(passage, rules, base));
  const words = passages.map(({ text, heading, alsoFoundBy = [] }, index) => {
    const tag = heading === undefined ? 'p' : `h${heading}`;
    const readings = (indexed[index]?.n ?? []).flatMap(([, , , read, , others]) => [read, ...others]);
    const searched = searchedWords(
      [text, ...alsoFoundBy, ...readings].join(' '),
      indexed[index]?.a ?? [],
      known,
      seen,
      // Whether an article has a word once or in several passages ranks it; what we say is too short for that to matter.
      voice === 'source' ? 2 : 1,
    );
    return `<${tag}>${escape(searched)}</${tag}>`;
  });
  const shown: IndexedRecord = { name: title, about, passages: indexed };
  const kept = `<p id="record" data-pagefind-title="${escape(JSON.stringify(shown))}"></p>`;
  return `<html lang="en"><body data-pagefind-body>${data.join('')}${kept}${words.join('')}</body></html>`;
}

function span(kind: string, key: string, value: string): string {
  return `<span data-pagefind-${kind}="${key}[data-v]" data-v="${escape(value)}"></span>`;
}

function indexPassage(
  { href, label, text, alsoFoundBy, notes = [] }: SearchPassage,
  rules: RuleTable,
  base: string,
): IndexedPassage {
  const local = (address: string): string => address.slice(base.length);
  const aliases = [...aliasesOf(wordsOf(text), rules)].sort(([a], [b]) => a - b);
  return {
    h: local(href),
    l: label,
    t: text,
    ...(alsoFoundBy !== undefined && { x: alsoFoundBy.join(NAMES_APART) }),
    ...(aliases.length > 0 && { a: aliases.map(([word, others]) => [word, ...others]) }),
    ...(notes.length > 0 && {
      n: notes.map(({ start, end, wrong, read, href: note, label: grave }): IndexedNote => {
        const others = [...aliasesOf(wordsOf(read), rules).values()].flatMap((own) => [...own]);
        const told: IndexedNote = [start, end, wrong, read, local(note), others];
        if (grave !== undefined) told.push(grave);
        return told;
      }),
    }),
  };
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
  return wordsOf(text)
    .flatMap((word, at) => {
      const others = (byWord.get(at) ?? []).filter((other) => !known.has(other));
      for (const other of others) known.add(other);
      const [form] = wordForms(word);
      if (form === undefined) return [];
      const { key } = form;
      const before = seen.get(key) ?? 0;
      // A stop word is left out, but not what is its alias.
      const isNeeded = before < enough && !here.has(key) && !STOP_WORDS.has(key);
      here.add(key);
      if (isNeeded) seen.set(key, before + 1);
      const own = isNeeded ? [word] : [];
      return [...own, ...others.flatMap((other) => other.split(' '))].map(plain);
    })
    .join(' ');
}

/** A word as the index needs it: every form less that it knows of a word is a smaller index. */
function plain(word: string): string {
  return word
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/[’']s$/, '');
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
