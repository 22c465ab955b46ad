import { countWords, type Piece } from './piece.ts';

/** Characters of a paragraph; what is longer is none. */
const LONGEST = 10_000;

/**
 * Marks as pull quotes the paragraphs whose words stand once more in another paragraph of the article: set in large type,
 * they repeat it. Marks around them and at their end may differ.
 */
export function markPullQuotes(pieces: readonly Piece[]): Piece[] {
  const bare = (text: string): string =>
    text
      .replace(/^["“”'‘’«»\s]+|["“”'‘’«».,!?…\s]+$/gu, '')
      .replace(/\s+/gu, ' ')
      .toLowerCase();
  const texts = pieces.map(({ text, as }) =>
    as === 'paragraph' && text.length <= LONGEST ? bare(text) : '',
  );
  return pieces.map((piece, index) => {
    const own = texts[index] ?? '';
    const words = countWords(own);
    if (words < 5 || words > 40) return piece;
    const repeats = texts.some(
      (text, other) => other !== index && text.length > own.length && text.includes(own),
    );
    return repeats ? { ...piece, as: 'pull-quote' } : piece;
  });
}
