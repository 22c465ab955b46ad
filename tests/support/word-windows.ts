/** Number of consecutive words that identify a passage: few enough for part of a sentence, enough to be unique. */
const WINDOW = 6;
/** Minimum words of a shorter text, which is searched for as a whole. */
const LEAST = 5;

/** Lower-case words without punctuation, comparable between plain text, HTML and JSON. */
export function plainWords(text: string): string[] {
  return text
    .replaceAll('&amp;', '&')
    .replace(/&(?:quot|apos|lt|gt|nbsp|#x?[\da-f]+);/gi, ' ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Every run of six words of a text; a shorter text is one window, and one of fewer than five words has none. */
export function wordWindows(text: string): string[] {
  const words = plainWords(text);
  if (words.length < WINDOW) return words.length < LEAST ? [] : [words.join(' ')];
  return words.slice(WINDOW - 1).map((_, index) => words.slice(index, index + WINDOW).join(' '));
}

/** The given windows that occur in a text. */
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
