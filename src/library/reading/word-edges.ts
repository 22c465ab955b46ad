/** What belongs to one word or number: letters and digits, joined by hyphens, by the marks inside a number, and by “’t”, which says “not”. */
const INSIDE = [
  /[\p{L}\p{N}\p{M}]\|[\p{L}\p{N}\p{M}]/u,
  /[\p{L}\p{N}\p{M}]-\|[\p{L}\p{N}]|[\p{L}\p{N}\p{M}]\|-[\p{L}\p{N}]/u,
  /\d[.,:]\s?\|\s?\d|\d\|[.,:]\s?\d/u,
  /n\|[’']t|n[’']\|t/u,
];
/** A copy may run two words together: “RussiaPresident”. */
const RUN_TOGETHER = /\p{Ll}\|\p{Lu}/u;

/** Whether a place in a text lies between two words or numbers, and not inside one. */
export function isWordEdge(text: string, at: number): boolean {
  const around = `${text.slice(Math.max(0, at - 4), at)}|${text.slice(at, at + 4)}`;
  return RUN_TOGETHER.test(around) || !INSIDE.some((inside) => inside.test(around));
}

/** The places at which a text has certain words, whole: they neither begin nor end inside a word or number. */
export function placesOf(words: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); words !== '' && at !== -1; at = text.indexOf(words, at + 1))
    if (isWordEdge(text, at) && isWordEdge(text, at + words.length)) places.push(at);
  return places;
}
