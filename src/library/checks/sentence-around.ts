import type { QuotePlace } from '../citations/locate-quote.ts';

/** The sentence, or sentences, that a quotation is cut from. */
export interface InSentence {
  /** The text before the quotation and after it. */
  before: string;
  after: string;
  /** The whole text. */
  sentence: string;
}

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of a text, each with the space after it. */
export function sentencesOf(text: string): string[] {
  return [...SEGMENTER.segment(text)].map(({ segment }) => segment);
}

/** The sentence around a quotation; several sentences if the quotation spans them. */
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
