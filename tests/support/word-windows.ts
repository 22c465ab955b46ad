/** Words in a row that make a passage known again: few enough to tell a part of a sentence, enough to be nobody else’s. */
const WINDOW = 6;
/** A shorter text is looked for as a whole, if it is so long. */
const LEAST = 5;

/** Words in small letters, without marks, as they stand in running text, in HTML and in JSON. */
export function plainWords(text: string): string[] {
  return text
    .replaceAll('&amp;', '&')
    .replace(/&(?:quot|apos|lt|gt|nbsp|#x?[\da-f]+);/gi, ' ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Every six words in a row of a text; a shorter text is one window, and one of fewer than five has none. */
export function wordWindows(text: string): string[] {
  const words = plainWords(text);
  if (words.length < WINDOW) return words.length < LEAST ? [] : [words.join(' ')];
  return words.slice(WINDOW - 1).map((_, index) => words.slice(index, index + WINDOW).join(' '));
}

/** Those of some windows that stand in a text. */
export function windowsIn(text: string, wanted: ReadonlySet<string>): Set<string> {
  const words = plainWords(text);
  const lengths = [...new Set([...wanted].map((window) => window.split(' ').length))];
  return new Set(
    lengths.flatMap((length) =>
      words
        .map((_, index) => words.slice(index, index + length).join(' '))
        .filter((window) => wanted.has(window)),
    ),
  );
}
