/** A word or number: letters and digits, with hyphens, the marks inside a number, and “’t”, which means “not”. */
const INSIDE = [
  /[\p{L}\p{N}\p{M}]\|[\p{L}\p{N}\p{M}]/u,
  /[\p{L}\p{N}\p{M}]-\|[\p{L}\p{N}]|[\p{L}\p{N}\p{M}]\|-[\p{L}\p{N}]/u,
  /\d[.,:]\s?\|\s?\d|\d\|[.,:]\s?\d/u,
  /n\|[’']t|n[’']\|t/u,
];
/** A copy may run two words together: “HarbourPresident”. */
const RUN_TOGETHER = /\p{Ll}\|\p{Lu}/u;

/** Whether an index in a text is between words or numbers, not inside one. */
export function isWordEdge(text: string, at: number): boolean {
  const around = `${text.slice(Math.max(0, at - 4), at)}|${text.slice(at, at + 4)}`;
  return RUN_TOGETHER.test(around) || !INSIDE.some((inside) => inside.test(around));
}

/** The indexes at which a text has certain words as whole words or numbers. */
export function placesOf(words: string, text: string): number[] {
  return [...findWords(words, text)];
}

/** Whether a text has certain words as whole words or numbers. It stops at the first. */
export function hasWords(words: string, text: string): boolean {
  return findWords(words, text).next().done !== true;
}

function* findWords(words: string, text: string): Generator<number, void> {
  for (let at = text.indexOf(words); words !== '' && at !== -1; at = text.indexOf(words, at + 1))
    if (isWordEdge(text, at) && isWordEdge(text, at + words.length)) yield at;
}
