import { plainWords } from '../reading/plain-words.ts';
import type { Quotable } from './locate-quote.ts';

/** Words of a passage: a range in its text, end excluded. */
export interface Stretch<Passage extends Quotable> {
  passage: Passage;
  start: number;
  end: number;
}

/** The passages of an article as one text. */
export interface JoinedText<Passage extends Quotable> {
  text: string;
  /** Its words without punctuation, separated by a space, or by a line break where passages are missing. */
  plain: string;
  /** The index in `text` of a character of `plain`. */
  toText: (index: number) => number;
  /** Each passage and its range in `text`. */
  passages: Stretch<Passage>[];
  /** The range of each passage together with the next one. */
  pairs: [start: number, end: number][];
}

/** A number at the end of a passage and one at the beginning of the next never make one number. */
const BETWEEN = '\n\n';

/** Joins the passages of an article. @param passages in order; null where some are missing. */
export function joinPassages<Passage extends Quotable>(
  passages: readonly (Passage | null)[],
): JoinedText<Passage> {
  const joined: Stretch<Passage>[] = [];
  const pairs: [number, number][] = [];
  const places: number[] = [];
  let [text, plain] = ['', ''];
  for (const [index, passage] of passages.entries()) {
    if (passage === null) {
      plain += '\n';
      places.push(text.length);
      continue;
    }
    const start = text.length;
    for (const word of plainWords(passage.text)) {
      const spaced = `${word.plain} `;
      plain += spaced;
      // Only marks and spaces inside a word are lost, so its last characters are counted from its end.
      const { length } = word.plain;
      for (let at = 0; at <= length; at++)
        places.push(start + (at < length / 2 ? word.start + at : word.end - length + at));
    }
    text += passage.text;
    joined.push({ passage, start, end: text.length });
    pairs.push([start, text.length + BETWEEN.length + (passages[index + 1]?.text.length ?? 0)]);
    text += BETWEEN;
  }
  return { text, plain, toText: (index) => places[index] ?? text.length, passages: joined, pairs };
}

/** The words in a range of a joined text, passage by passage. */
export function stretchesOf<Passage extends Quotable>(
  { passages }: JoinedText<Passage>,
  start: number,
  end: number,
): Stretch<Passage>[] {
  return passages.flatMap(({ passage, start: from, end: to }) =>
    start < to && end > from
      ? [{ passage, start: Math.max(start, from) - from, end: Math.min(end, to) - from }]
      : [],
  );
}
