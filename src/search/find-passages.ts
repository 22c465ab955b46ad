import type { FoundRecord, IndexedPassage } from './found-record.ts';
import type { Query, Term } from './parse-query.ts';
import { wordForms } from './word-forms.ts';

/** A run of words that are all part of a match, or are not. */
export interface Run {
  text: string;
  match: boolean;
}

/** A passage with something that was asked for. */
export interface Passage {
  href: string;
  label: string;
  runs: Run[];
  /** Words of the passage are left out before or after what is shown. */
  cutBefore: boolean;
  cutAfter: boolean;
  /** Words around the first match as the page prints them, for a text fragment. */
  words: string;
  /** How often something matches. */
  matches: number;
  /** Notes that a reader must see beside these matches: what each says, and its address. */
  notes: { says: string; href: string }[];
}

/** A record with its passages. */
export interface Found {
  record: FoundRecord;
  passages: Passage[];
  /** Terms it lacks; none for a full match. */
  lacks: Term[];
}

/** What a search comes to. */
export interface Findings {
  /** Records with all that was asked for, best first. */
  full: Found[];
  /** Records with some of it, those with most first. */
  partial: Found[];
  /** Terms that none of the records has. */
  unknown: Term[];
  /** Phrases that none of the records has word for word, as they were typed. */
  unmet: string[];
}

/** Words shown of a long passage, and of them before its first match. */
const SHOWN = 48;
const LEAD = 12;

interface Hit {
  word: number;
  term: number;
  kind: 'same' | 'prefix';
  isAlias: boolean;
}

/**
 * Looks for what was asked for in the text of records that the index offers. The index takes words that begin alike for
 * one another and drops words it does not know; here a word matches if it is the same but for its ending, or an alias; a
 * word that only begins so counts where no record has the word itself.
 */
export function findPassages(records: readonly FoundRecord[], query: Query): Findings {
  const { terms, phrases } = query;
  const looked = records.map((record) => ({
    record,
    passages: record.passages.map((passage) => ({
      passage,
      words: passage.t.split(/\s+/),
      hits: hitsOf(passage, terms),
    })),
  }));
  const isKnown = terms.map((_, index) =>
    looked.some(({ passages }) =>
      passages.some(({ hits }) => hits.some(({ term, kind }) => term === index && kind === 'same')),
    ),
  );
  const findings: Findings = { full: [], partial: [], unknown: [], unmet: [] };
  const seen = new Set<number>();
  const met = new Set<number>();
  for (const { record, passages } of looked) {
    const found = passages.flatMap(({ passage, words, hits }) => {
      const own = hits.filter(({ term, kind }) => kind === 'same' || isKnown[term] !== true);
      if (own.length === 0) return [];
      for (const { term } of own) seen.add(term);
      const stretches = phrases.map((phrase) => stretchesOf(phrase, words));
      return [{ passage, words, hits: own, terms: new Set(own.map(({ term }) => term)), stretches }];
    });
    if (found.length === 0) continue;
    const lacks = terms.filter((_, index) => !found.some((passage) => passage.terms.has(index)));
    const wholePhrases = phrases.filter((_, index) =>
      found.some(({ stretches }) => (stretches[index]?.length ?? 0) > 0),
    );
    for (const phrase of wholePhrases) met.add(phrases.indexOf(phrase));
    const isFull = lacks.length === 0 && wholePhrases.length === phrases.length;
    const inPhrases = phrases.length > 0 && isFull;
    const best = Math.max(...found.map((passage) => passage.terms.size));
    const shown = found.filter((passage) =>
      inPhrases ? passage.stretches.some(({ length }) => length > 0) : passage.terms.size === best,
    );
    (isFull ? findings.full : findings.partial).push({
      record,
      lacks,
      passages: shown.map(({ passage, words, hits, stretches }) => {
        const marked = inPhrases
          ? hits.filter(({ word }) => stretches.flat().some(([from, to]) => from <= word && word < to))
          : hits;
        return describe(passage, words, marked, inPhrases ? stretches.flat() : []);
      }),
    });
  }
  findings.partial.sort((a, b) => a.lacks.length - b.lacks.length || b.record.score - a.record.score);
  findings.unknown = terms.filter((_, index) => !seen.has(index));
  findings.unmet = phrases.flatMap((phrase, index) =>
    met.has(index) ? [] : [phrase.map(({ key }) => key).join(' ')],
  );
  return findings;
}

function hitsOf({ t, a = [] }: IndexedPassage, terms: readonly Term[]): Hit[] {
  const aliases = new Map(a.map(([word, ...others]) => [word, others]));
  return t.split(/\s+/).flatMap((word, at) =>
    terms.flatMap((term, index): Hit[] => {
      const kind = likeness(term, word);
      if (kind === 'same') return [{ word: at, term: index, kind, isAlias: false }];
      const alias = (aliases.get(at) ?? [])
        .map((other) => likeness(term, other))
        .find((found) => found === 'same');
      if (alias !== undefined) return [{ word: at, term: index, kind: alias, isAlias: true }];
      return kind === undefined ? [] : [{ word: at, term: index, kind, isAlias: false }];
    }),
  );
}

/** Whether a printed word is the one that was asked for (“us” is not “using”), or begins with it. */
function likeness(term: Term, word: string): Hit['kind'] | undefined {
  const forms = wordForms(word);
  if (forms.some(({ key, stem }) => key === term.key || (stem === term.stem && stem.length > 2)))
    return 'same';
  return term.key.length >= 3 && forms.some(({ key }) => key.startsWith(term.key)) ? 'prefix' : undefined;
}

/** Where a phrase stands word for word: first word and the word after the last. It never runs on into a new sentence. */
function stretchesOf(phrase: Query['phrases'][number], words: readonly string[]): [number, number][] {
  // A word that was joined by a hyphen is asked for as several.
  const spoken = words.flatMap((word, at) =>
    word.split(/[-–—/]+/).flatMap((piece) =>
      wordForms(piece)
        .slice(0, 1)
        .map(({ key }) => ({ key, at })),
    ),
  );
  return spoken.flatMap((_, from): [number, number][] => {
    const stretch = spoken.slice(from, from + phrase.length);
    const [first, last] = [stretch[0], stretch.at(-1)];
    if (stretch.length < phrase.length || first === undefined || last === undefined) return [];
    if (stretch.some(({ key }, index) => key !== phrase[index]?.key)) return [];
    const before = words.slice(first.at, last.at);
    return before.some(endsSentence) ? [] : [[first.at, last.at + 1]];
  });
}

/** “U.S.” and “J.” do not end one. */
function endsSentence(word: string): boolean {
  return /[.!?][”’"')\]]*$/.test(word) && !/(?:^|\.)\p{L}\.$/u.test(word);
}

function describe(
  { h, l, n = [] }: IndexedPassage,
  words: readonly string[],
  hits: readonly Hit[],
  stretches: readonly [number, number][],
): Passage {
  const matching = new Set([
    ...hits.map(({ word }) => word),
    ...stretches.flatMap(([from, to]) => Array.from({ length: to - from }, (_, index) => from + index)),
  ]);
  const first = Math.min(...matching);
  const from = words.length <= SHOWN ? 0 : Math.max(0, Math.min(first - LEAD, words.length - SHOWN));
  const to = Math.min(words.length, from + SHOWN);
  const runs: Run[] = [];
  for (let index = from; index < to; index++) {
    const match = matching.has(index);
    const last = runs.at(-1);
    if (last?.match === match) last.text += ` ${words[index] ?? ''}`;
    else runs.push({ text: words[index] ?? '', match });
  }
  return {
    href: h,
    label: l,
    runs,
    cutBefore: from > 0,
    cutAfter: to < words.length,
    words: words.slice(first, Math.min(words.length, first + 4)).join(' '),
    matches: matching.size,
    notes: n
      .filter(([start, end, , , isGrave]) =>
        hits.some(({ word, isAlias }) => start <= word && word < end && (isGrave || isAlias)),
      )
      .map(([, , says, href]) => ({ says, href })),
  };
}
