import { nameUnseen } from '../reading/name-unseen.ts';

/** A word and its line in the file. */
export interface Word {
  text: string;
  line: number;
}

/** Words are runs of non-space characters. */
export function splitWords(text: string): string[] {
  return text.match(/\S+/g) ?? [];
}

/** The words of a text with their lines, the first of which is `firstLine`. */
export function wordsWithLines(text: string, firstLine = 1): Word[] {
  return text
    .split('\n')
    .flatMap((row, index) => splitWords(row).map((word) => ({ text: word, line: index + firstLine })));
}

/** Words for a message: long runs are shortened, and invisible characters are named. */
export function showWords(words: readonly string[]): string {
  const shown = words.length <= 14 ? words : [...words.slice(0, 8), '…', ...words.slice(-4)];
  return nameUnseen(shown.join(' '));
}
