/** Words that a browser looks for at each end of a long quotation. */
const ENDS = 4;

/**
 * The fragment that makes a browser scroll to words of a page and mark them (URL Fragment Text Directives, WICG). A long
 * quotation is given by its first and last words, so that a change of a word between them does no harm.
 */
export function textFragment(quote: string): string {
  const words = quote.trim().split(/\s+/);
  const encode = (part: string[]): string => encodeURIComponent(part.join(' ')).replaceAll('-', '%2D');
  if (words.length <= 2 * ENDS) return `#:~:text=${encode(words)}`;
  return `#:~:text=${encode(words.slice(0, ENDS))},${encode(words.slice(-ENDS))}`;
}
