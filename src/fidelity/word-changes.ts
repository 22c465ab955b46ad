import { diffArrays } from 'diff';

/** A word and the line of its file on which it stands. */
export interface Word {
  text: string;
  line: number;
}

/** One difference between two runs of words. `captured` is empty where the copy adds, `copied` where it lacks. */
export interface WordChange {
  captured: Word[];
  copied: Word[];
  /** Line of the copy before which words are lacking; undefined at its end. */
  nextLine: number | undefined;
}

/** Words are runs of anything but white space. */
export function splitWords(text: string): string[] {
  return text.match(/\S+/g) ?? [];
}

/** The differences between the words of the capture and those of the copy, in order. */
export function wordChanges(captured: readonly Word[], copied: readonly Word[]): WordChange[] {
  const found: WordChange[] = [];
  const [words, others] = [captured, copied].map((list) => list.map(({ text }) => text));
  let [inCapture, inCopy] = [0, 0];
  let open: WordChange | undefined;
  for (const { value, added, removed } of diffArrays(words ?? [], others ?? [])) {
    if (!added && !removed) {
      open = undefined;
      inCapture += value.length;
      inCopy += value.length;
      continue;
    }
    // Words taken out and words put in at one place are one difference.
    if (open === undefined) found.push((open = { captured: [], copied: [], nextLine: copied[inCopy]?.line }));
    if (removed) open.captured.push(...captured.slice(inCapture, (inCapture += value.length)));
    else open.copied.push(...copied.slice(inCopy, (inCopy += value.length)));
  }
  return found;
}

/** Words for a message: a long run is shortened, and what the eye cannot see is named. */
export function showWords(words: readonly string[]): string {
  const shown = words.length <= 14 ? words : [...words.slice(0, 8), '…', ...words.slice(-4)];
  return shown
    .join(' ')
    .replace(
      /\p{Cf}/gu,
      (sign) => `‹U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`,
    );
}
