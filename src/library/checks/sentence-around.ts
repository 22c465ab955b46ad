import type { QuotePlace } from '../citations/locate-quote.ts';

/** A quotation in the sentence, or the sentences, that it is cut out of. */
export interface InSentence {
  /** What comes before it there, and what after it. */
  before: string;
  after: string;
  /** All of it. */
  sentence: string;
}

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of a text, each with the space behind it. */
export function sentencesOf(text: string): string[] {
  return [...SEGMENTER.segment(text)].map(({ segment }) => segment);
}

/** The sentence around a quotation; from the beginning of the first to the end of the last, if it has words of several. */
export function sentenceAround({ block: { text }, start, end }: QuotePlace): InSentence {
  let at = 0;
  let [from, to] = [0, text.length];
  for (const sentence of sentencesOf(text)) {
    if (at <= start) from = at;
    at += sentence.length;
    if (at >= end) {
      to = at;
      break;
    }
  }
  return { before: text.slice(from, start), after: text.slice(end, to), sentence: text.slice(from, to) };
}
