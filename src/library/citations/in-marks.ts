const CLOSING = new Map([
  ['“', '”'],
  ['"', '"'],
  ['‘', '’'],
  ["'", "'"],
]);

/**
 * The quotation marks that words of a source need around them: ours, but none before words that begin with a mark, and after these
 * only the closing one, if they lack it.
 */
export function marksAround(words: string): [before: string, after: string] {
  const closing = CLOSING.get(words.charAt(0));
  if (closing === undefined) return ['“', '”'];
  return ['', words.includes(closing, 1) ? '' : closing];
}

/** Words of a source in quotation marks, see `marksAround`. */
export function inMarks(words: string): string {
  return marksAround(words).join(words);
}
