import { diffArrays } from 'diff';
import { plainWords, type PlainWord } from '../reading/plain-words.ts';
import { locateQuote, type Quotable } from './locate-quote.ts';
import { nearestPassage } from './nearest-passage.ts';
import { joinPassages, stretchesOf, type JoinedText, type Stretch } from './joined-text.ts';

/** Words of both texts, or of one. */
export interface Run {
  whose: 'both' | 'pasted' | 'printed';
  text: string;
}

/** What is true of a pasted quotation. */
export type Verdict<Passage extends Quotable> =
  /** The same words in the same order: exactly, but for punctuation and spaces, or with words left out where it has “…”. */
  | { state: 'real'; how: 'exact' | 'marks' | 'gaps'; places: Stretch<Passage>[][] }
  /** The nearest words, and how the pasted ones differ from them. */
  | { state: 'differs'; place: Stretch<Passage>[]; runs: Run[] }
  /** All parts between its “…” are there, but not in this order in one text. */
  | { state: 'apart' }
  /** No passage has half of the words. */
  | { state: 'absent' };

/** How the line begins that rich text copied from an altered copy ends with. It is no part of the quotation. */
export const COPIED_FROM = 'From an altered copy:';

/** Marks around a quotation that are not part of it. */
const AROUND = String.raw`(?:[\s"“”„«»‹›‘’'…]|\.{3}|[[(](?:…|\.{3})[\])])+`;
const OUTSIDE = new RegExp(`^${AROUND}|${AROUND}$`, 'g');
/** A sign for words left out. */
const GAP = /[[(]?(?:…|\.{3})[\])]?/;

/**
 * Prepares texts for `judge`: whether a pasted quotation is real. As in a build, `locateQuote` decides, so words are never cut and
 * their order counts. A quotation may go on in the next passage.
 * @param texts the passages of each text in order; null where passages are missing.
 */
export function quotationJudge<Passage extends Quotable>(
  texts: readonly (readonly (Passage | null)[])[],
): (pasted: string) => Verdict<Passage> {
  const joined = texts.map(joinPassages);
  return (pasted) => judge((pasted.split(COPIED_FROM)[0] ?? '').replace(OUTSIDE, ''), joined);
}

function judge<Passage extends Quotable>(
  quote: string,
  texts: readonly JoinedText<Passage>[],
): Verdict<Passage> {
  const words = plainWords(quote);
  if (words.length === 0) return { state: 'absent' };
  const printed = texts.flatMap((text) =>
    placesIn(quote, text.text).map(([start, end]) => stretchesOf(text, start, end)),
  );
  if (printed.length > 0) return { state: 'real', how: 'exact', places: printed };

  const found = texts.flatMap((text) => plainPlaces(words, text).map((place) => ({ text, place })));
  if (found.length > 0) {
    const isExact = found.some(({ text, place: [start, end] }) => {
      const after = quote.length - (words.at(-1)?.end ?? 0);
      return oneLine(text.text.slice(start - (words[0]?.start ?? 0), end + after)) === oneLine(quote);
    });
    const places = found.map(({ text, place }) => stretchesOf(text, ...place));
    return { state: 'real', how: isExact ? 'exact' : 'marks', places };
  }

  const parts = quote.split(GAP).filter((part) => plainWords(part).length > 0);
  if (parts.length < 2) return nearest(quote, texts);
  const places = texts.flatMap((text) => inOrder(parts.map(plainWords), text) ?? []);
  if (places.length > 0) return { state: 'real', how: 'gaps', places };
  const missing = parts.filter((part) =>
    texts.every((text) => plainPlaces(plainWords(part), text).length === 0),
  );
  const [longest] = missing.sort((a, b) => b.length - a.length);
  if (longest === undefined) return { state: 'apart' };
  const near = nearest(longest, texts);
  return near.state === 'absent' ? nearest(parts.join(' '), texts) : near;
}

/** The ranges of words in a text, as whole words. */
function placesIn(words: string, text: string): [start: number, end: number][] {
  const search = locateQuote(words, [{ id: '', text }]);
  if (search.state === 'absent') return [];
  const places = search.state === 'found' ? [search.place] : search.places;
  return places.map(({ start, end }) => [start, end]);
}

/** The ranges of words in a text, whatever the marks between them and the case of the first letter. */
function plainPlaces(
  words: readonly PlainWord[],
  { plain, toText }: Pick<JoinedText<Quotable>, 'plain' | 'toText'>,
): [start: number, end: number][] {
  const all = words.map((word) => word.plain).join(' ');
  const first = all.charAt(0);
  return [...new Set([first, first.toLowerCase(), first.toUpperCase()])]
    .flatMap((initial) => placesIn(initial + all.slice(1), plain))
    .map(([start, end]) => [toText(start), toText(end - 1) + 1]);
}

/** The places of parts that follow each other in a text, those with the fewest characters between them. */
function inOrder<Passage extends Quotable>(
  parts: readonly PlainWord[][],
  text: JoinedText<Passage>,
): Stretch<Passage>[][] | undefined {
  const [firsts = [], ...others] = parts.map((part) =>
    plainPlaces(part, text).sort(([one], [other]) => one - other),
  );
  const chains = firsts.flatMap((first) => {
    const chain = [first];
    for (const places of others) {
      const next = places.find(([start]) => start >= (chain.at(-1)?.[1] ?? 0));
      if (next === undefined) return [];
      chain.push(next);
    }
    return [{ chain, length: (chain.at(-1)?.[1] ?? 0) - first[0] }];
  });
  const [shortest] = chains.sort((one, other) => one.length - other.length);
  return shortest && [shortest.chain.flatMap(([start, end]) => stretchesOf(text, start, end))];
}

/** The nearest words: of one passage, or of two in a row. */
function nearest<Passage extends Quotable>(
  quote: string,
  texts: readonly JoinedText<Passage>[],
): Verdict<Passage> {
  const pairs = texts.flatMap((text) =>
    text.pairs.map(([start, end]) => ({ id: '', text: text.text.slice(start, end), of: text, start })),
  );
  const near = nearestPassage(quote, pairs);
  if (near === undefined) return { state: 'absent' };
  const { of: text, start, text: pair } = near.block;
  const [pasted, all] = [plainWords(quote), plainWords(pair)];
  const from = pair.indexOf(near.text);
  const window = all.filter((word) => word.end > from && word.start < from + near.text.length);
  const [begin, end] = [all.indexOf(window[0] ?? NO_WORD), all.indexOf(window.at(-1) ?? NO_WORD) + 1];
  // A changed word or two at either end are outside of what both have: take as many words of the article there.
  const changes = compare(pasted, window);
  const [before = 0, after = 0] = [changes[0], changes.at(-1)].map((change) =>
    change?.removed && change.value.length <= 2 ? change.value.length : 0,
  );
  const printed = all.slice(Math.max(0, begin - before), end + after);
  return {
    state: 'differs',
    place: stretchesOf(text, start + (printed[0]?.start ?? 0), start + (printed.at(-1)?.end ?? 0)),
    runs: compare(pasted, printed).map(({ value, added, removed }): Run => {
      const words = (removed ? quote : pair).slice(value[0]?.start, value.at(-1)?.end);
      return { whose: removed ? 'pasted' : added ? 'printed' : 'both', text: words };
    }),
  };
}

const NO_WORD: PlainWord = { plain: '', start: 0, end: 0 };

function compare(pasted: PlainWord[], printed: PlainWord[]): ReturnType<typeof diffArrays<PlainWord>> {
  return diffArrays(pasted, printed, { comparator: (one, other) => one.plain === other.plain });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
