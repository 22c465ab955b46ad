import { diffArrays } from 'diff';
import { nameUnseen } from '../reading/name-unseen.ts';

/** A word and its line in the file. */
export interface Word {
  text: string;
  line: number;
}

/** A difference between two runs of words. `captured` is empty if the copy adds words, `copied` if it lacks them. */
export interface WordChange {
  captured: Word[];
  copied: Word[];
  /** Line of the copy before which words are missing; undefined at its end. */
  nextLine: number | undefined;
}

/** Words are runs of non-space characters. */
export function splitWords(text: string): string[] {
  return text.match(/\S+/g) ?? [];
}

/** The words of a text with their lines, counted from 1. */
export function wordsWithLines(text: string): Word[] {
  return text
    .split('\n')
    .flatMap((row, index) => splitWords(row).map((word) => ({ text: word, line: index + 1 })));
}

/** The differences between the words of the capture and those of the copy, in order. */
export function wordChanges(captured: readonly Word[], copied: readonly Word[]): WordChange[] {
  const found: WordChange[] = [];
  const [words = [], others = []] = [captured, copied].map((list) => list.map(({ text }) => text));
  let [inCapture, inCopy] = [0, 0];
  let open: WordChange | undefined;
  for (const { value, added, removed } of diffArrays(words, others)) {
    if (!added && !removed) {
      open = undefined;
      inCapture += value.length;
      inCopy += value.length;
      continue;
    }
    // Removed and added words at the same place are one difference.
    if (open === undefined) found.push((open = { captured: [], copied: [], nextLine: copied[inCopy]?.line }));
    if (removed) open.captured.push(...captured.slice(inCapture, (inCapture += value.length)));
    else open.copied.push(...copied.slice(inCopy, (inCopy += value.length)));
  }
  return found;
}

/** Words for a message: long runs are shortened, and invisible characters are named. */
export function showWords(words: readonly string[]): string {
  const shown = words.length <= 14 ? words : [...words.slice(0, 8), '…', ...words.slice(-4)];
  return nameUnseen(shown.join(' '));
}
