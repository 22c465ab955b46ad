import { diffArrays } from 'diff';
import { plainWords, type PlainWord } from '../reading/plain-words.ts';
import { locateQuote, type Quotable, type QuotePlace } from './locate-quote.ts';
import { nearestPassage } from './nearest-passage.ts';

/** Words of both texts, or of one. */
export interface Run {
  whose: 'both' | 'pasted' | 'printed';
  text: string;
}

/** What is true of a pasted quotation. A place may be in several passages. */
export type Verdict<Passage extends Quotable> =
  /** The same words in the same order: exactly, but for punctuation and spaces, or with words left out where it has “…”. */
  | { state: 'real'; how: 'exact' | 'marks' | 'gaps'; places: QuotePlace<Passage>[][] }
  /** The nearest words, how the pasted ones differ from them, and the share of the pasted ones that they have in order. */
  | { state: 'differs'; place: QuotePlace<Passage>[]; runs: Run[]; likeness: number }
  /** No passage has half of the words. */
  | { state: 'absent' };

/** Marks around a quotation that are not part of it. */
const AROUND = String.raw`(?:[\s"“”„«»‹›‘’'…]|\.{3}|[[(](?:…|\.{3})[\])])+`;
const OUTSIDE = new RegExp(`^${AROUND}|${AROUND}$`, 'g');
/** A sign for words left out. */
const GAP = /[[(]?(?:…|\.{3})[\])]?/;
/** Two spaces: a number at the end of a passage and one at the beginning of the next never make one number. */
const BETWEEN = '  ';
/** Takes the place of passages that are missing. No quotation has it. */
const MISSING = '\0';

type Range = [start: number, end: number];

/** The passages of an article as one text. */
interface Joined<Passage extends Quotable> {
  text: string;
  words: PlainWord[];
  /** The words without their marks, with a space between them. */
  plain: string;
  passages: QuotePlace<Passage>[];
}

/**
 * Prepares texts. The function that is returned says whether a pasted quotation is real. As in a build, `locateQuote` decides, so
 * words are never cut and their order counts. A quotation may go on in the next passage.
 * @param texts the passages of each text in order; null where passages are missing.
 */
export function quotationJudge<Passage extends Quotable>(
  texts: readonly (readonly (Passage | null)[])[],
): (pasted: string) => Verdict<Passage> {
  const joined = texts.map(join);
  return (pasted) => {
    const quote = pasted.replace(OUTSIDE, '').replace(/\s+/g, ' ');
    const parts = quote.split(GAP).map(plainWords);
    const ways = [
      ['exact', (text: Joined<Passage>) => placesIn(quote, text.text).map((range) => [range])],
      ['marks', (text: Joined<Passage>) => plainPlaces(plainWords(quote), text).map((range) => [range])],
      ['gaps', (text: Joined<Passage>) => inOrder(parts, text)],
    ] as const;
    for (const [how, find] of ways) {
      const places = joined.flatMap((text) =>
        find(text).map((ranges) => ranges.flatMap((range) => placesOf(text, range))),
      );
      if (places.length > 0) return { state: 'real', how, places };
    }
    return nearest(quote.split(GAP).join(' '), joined);
  };
}

function join<Passage extends Quotable>(passages: readonly (Passage | null)[]): Joined<Passage> {
  const text = passages.map((passage) => passage?.text ?? MISSING).join(BETWEEN);
  const words = plainWords(text);
  let end = -BETWEEN.length;
  const blocks = passages.flatMap((passage) => {
    const start = end + BETWEEN.length;
    end = start + (passage?.text ?? MISSING).length;
    return passage === null ? [] : [{ block: passage, start, end }];
  });
  return { text, words, plain: words.map(({ plain }) => plain).join(' '), passages: blocks };
}

/** The words in a range, passage by passage. */
function placesOf<Passage extends Quotable>(
  { passages }: Joined<Passage>,
  [start, end]: Range,
): QuotePlace<Passage>[] {
  return passages
    .filter((own) => start < own.end && end > own.start)
    .map((own) => ({
      block: own.block,
      start: Math.max(start, own.start) - own.start,
      end: Math.min(end, own.end) - own.start,
    }));
}

/** The ranges of words in a text, as whole words. */
function placesIn(words: string, text: string): Range[] {
  return locateQuote(words, [{ id: '', text }]).map(({ start, end }) => [start, end]);
}

/** The ranges of words in a text, whatever the marks between them and the case of the first letter. */
function plainPlaces(pasted: readonly PlainWord[], { plain, words }: Joined<Quotable>): Range[] {
  const all = pasted.map((word) => word.plain).join(' ');
  const first = all.charAt(0);
  const wordAt = (index: number): PlainWord | undefined => words[plain.slice(0, index).split(' ').length - 1];
  return [...new Set([first, first.toLowerCase(), first.toUpperCase()])]
    .flatMap((initial) => placesIn(initial + all.slice(1), plain))
    .map(([start, end]) => [wordAt(start)?.start ?? 0, wordAt(end)?.end ?? 0]);
}

/** The place of parts that follow each other in a text, with the fewest characters between them. */
function inOrder(parts: readonly PlainWord[][], text: Joined<Quotable>): Range[][] {
  const [firsts = [], ...others] = parts
    .filter(({ length }) => length > 0)
    .map((part) => plainPlaces(part, text).sort(([one], [other]) => one - other));
  const lengthOf = (chain: Range[]): number => (chain.at(-1)?.[1] ?? 0) - (chain[0]?.[0] ?? 0);
  const chains = firsts.map((first) =>
    others.reduce<Range[]>(
      (chain, places) => {
        const next = places.find(([start]) => start >= (chain.at(-1)?.[1] ?? 0));
        return next === undefined ? [] : [...chain, next];
      },
      [first],
    ),
  );
  return chains
    .filter(({ length }) => length > others.length)
    .sort((one, other) => lengthOf(one) - lengthOf(other))
    .slice(0, 1);
}

/** The nearest words: of one passage, or of two in a row. */
function nearest<Passage extends Quotable>(
  quote: string,
  texts: readonly Joined<Passage>[],
): Verdict<Passage> {
  const pairs = texts.flatMap((of) =>
    of.passages.map(({ start, end }, index) => {
      const next = of.passages[index + 1];
      const isAdjacent = next?.start === end + BETWEEN.length;
      return { id: '', of, start, text: of.text.slice(start, isAdjacent ? next.end : end) };
    }),
  );
  const near = nearestPassage(quote, pairs);
  if (near === undefined) return { state: 'absent' };
  const { of, start, text } = near.block;
  const [pasted, all] = [plainWords(quote), plainWords(text)];
  const from = text.indexOf(near.text);
  const shared = all.filter((word) => word.end > from && word.start < from + near.text.length);
  // A changed word or two at either end are outside of what both have: take as many words of the article there.
  const changes = compare(pasted, shared);
  const [before = 0, after = 0] = [changes[0], changes.at(-1)].map((change) =>
    change?.removed && change.value.length <= 2 ? change.value.length : 0,
  );
  const begin = all.findIndex((word) => word === shared[0]);
  const printed = all.slice(Math.max(0, begin - before), begin + shared.length + after);
  return {
    state: 'differs',
    likeness: near.likeness,
    place: placesOf(of, [start + (printed[0]?.start ?? 0), start + (printed.at(-1)?.end ?? 0)]),
    runs: compare(pasted, printed).map(({ value, added, removed }): Run => ({
      whose: removed ? 'pasted' : added ? 'printed' : 'both',
      text: (removed ? quote : text).slice(value[0]?.start, value.at(-1)?.end),
    })),
  };
}

function compare(pasted: PlainWord[], printed: PlainWord[]): ReturnType<typeof diffArrays<PlainWord>> {
  return diffArrays(pasted, printed, { comparator: (one, other) => one.plain === other.plain });
}
