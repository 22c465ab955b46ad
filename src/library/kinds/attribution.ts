import type { FigureText } from './figure-schema.ts';

/** The attribution as a line for readers: “Claimed by the ferry company.” */
export function attributionLine({ attribution, by = '' }: Pick<FigureText, 'attribution' | 'by'>): string {
  return {
    claim: `Claimed by ${by}.`,
    judgement: `Judgement of ${by}.`,
    unnamed: `Source: ${by}.`,
    unclear: `Probably ${by}; the sentence names nobody.`,
    'no source': 'The article names no source.',
    'author’s figure': 'The author’s own statement.',
    'author’s judgement': 'The author’s own view.',
  }[attribution];
}
