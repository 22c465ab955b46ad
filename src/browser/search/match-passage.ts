import type { IndexedNote, IndexedPassage } from '../../library/search/found-record.ts';
import type { Phrase, Query, Term } from './parse-query.ts';
import { wordForms } from '../../library/search/word-forms.ts';

/** A word of a passage that matches a term of the query. */
export interface Hit {
  /** Index of the word in the passage. */
  word: number;
  /** Index of the term in the query. */
  term: number;
  kind: 'same' | 'prefix';
  /** The match is an alias of the printed word. */
  isAlias: boolean;
  /** The note whose correction matched, instead of the printed word. */
  note?: IndexedNote;
}

/** A passage’s matches of a query. */
export interface Match {
  passage: IndexedPassage;
  words: readonly string[];
  hits: Hit[];
  /** Terms that match something other than its text: its label or its outlet. */
  named: ReadonlySet<number>;
  /** Range of each phrase: first word, word after the last. */
  stretches: [number, number][][];
}

/** Looks for each term and phrase of a query in a passage’s text. */
export function matchPassage(passage: IndexedPassage, { terms, phrases }: Query): Match {
  const words = passage.text.split(/\s+/).filter((word) => word !== '');
  const aliases = new Map((passage.aliases ?? []).map(([word, ...others]) => [word, others]));
  const names = (passage.names ?? []).flatMap((name) => name.split(/\s+/));
  return {
    passage,
    words,
    hits: [
      ...words.flatMap((word, at) => hitsOn(word, aliases.get(at) ?? [], at, terms)),
      ...(passage.notes ?? []).flatMap((note) => hitsOfReading(note, terms)),
    ],
    named: new Set(
      terms.flatMap((term, index) => (names.some((name) => likeness(term, name) === 'same') ? [index] : [])),
    ),
    stretches: phrases.map((phrase) => stretchesOf(phrase, words, aliases)),
  };
}

function hitsOn(word: string, aliases: readonly string[], at: number, terms: readonly Term[]): Hit[] {
  const same = new Set<number>();
  // An alias of several words matches only as a whole.
  for (const alias of aliases) {
    const meant = alias
      .split(' ')
      .map((part) => terms.flatMap((term, index) => (likeness(term, part) === 'same' ? [index] : [])));
    if (meant.every(({ length }) => length > 0)) for (const term of meant.flat()) same.add(term);
  }
  return terms.flatMap((term, index): Hit[] => {
    const kind = likeness(term, word);
    if (kind === 'same') return [{ word: at, term: index, kind, isAlias: false }];
    if (same.has(index)) return [{ word: at, term: index, kind: 'same', isAlias: true }];
    return kind === undefined ? [] : [{ word: at, term: index, kind, isAlias: false }];
  });
}

/** A note’s correction: a match marks all of the printed words that it corrects. */
function hitsOfReading(note: IndexedNote, terms: readonly Term[]): Hit[] {
  const { start, end, wrong, read, aliases } = note;
  const printed = wrong.split(/\s+/);
  const meant = [...read.split(/\s+/), ...aliases.flatMap((alias) => alias.split(' '))];
  return terms.flatMap((term, index): Hit[] => {
    const isRead = meant.some((word) => likeness(term, word) === 'same');
    if (!isRead || printed.some((word) => likeness(term, word) === 'same')) return [];
    return Array.from({ length: end - start }, (_, offset) => ({
      word: start + offset,
      term: index,
      kind: 'same',
      isAlias: true,
      note,
    }));
  });
}

/** Whether a word is the search term (“us” is not “using”), or begins with it. */
export function likeness(term: Term, word: string): Hit['kind'] | undefined {
  const forms = wordForms(word);
  if (forms.some(({ key, stem }) => key === term.key || (stem === term.stem && stem.length > 2)))
    return 'same';
  return term.key.length >= 3 && forms.some(({ key }) => key.startsWith(term.key)) ? 'prefix' : undefined;
}

/** Finds a phrase word for word. A match never crosses the end of a sentence. */
function stretchesOf(
  { words: phrase }: Phrase,
  words: readonly string[],
  aliases: ReadonlyMap<number, readonly string[]>,
): [number, number][] {
  // A compound word is searched for as several words.
  const spoken = words.flatMap((word, at) =>
    word.split(/[-–—/]+/).flatMap((piece) =>
      wordForms(piece)
        .slice(0, 1)
        .map(({ key }) => ({
          at,
          keys: [
            key,
            ...singleWords(aliases.get(at)).flatMap((other) => wordForms(other).map((form) => form.key)),
          ],
        })),
    ),
  );
  return spoken.flatMap((_, from): [number, number][] => {
    const stretch = spoken.slice(from, from + phrase.length);
    const [first, last] = [stretch[0], stretch.at(-1)];
    if (stretch.length < phrase.length || first === undefined || last === undefined) return [];
    if (!phrase.every(({ key }, index) => stretch[index]?.keys.includes(key) === true)) return [];
    return words.slice(first.at, last.at).some(endsSentence) ? [] : [[first.at, last.at + 1]];
  });
}

/** An alias of several words cannot match a word of a phrase. */
function singleWords(aliases: readonly string[] = []): string[] {
  return aliases.filter((alias) => !alias.includes(' '));
}

/** “U.S.”, “J.” and “Dr.” do not end a sentence. */
function endsSentence(word: string): boolean {
  const core = word.replace(/[”’"')\]]+$/, '');
  return /[.!?]$/.test(core) && !/(?:^|\P{L})(?:\p{L}|Dr|Mr|Mrs|Ms|St|Gen|Col|Lt|Prof)\.$/u.test(core);
}
