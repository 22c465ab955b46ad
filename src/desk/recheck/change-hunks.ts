import { wordChanges, wordsWithLines, type Word } from '../../library/copies/word-changes.ts';

/** A group of nearby changes, with the words around them. */
export interface Hunk {
  /** Lines (1-based) of the first change; on a side without words there, the line of the nearest word. */
  oldLine: number;
  newLine: number;
  parts: { kind: 'same' | 'old' | 'new'; words: string[] }[];
}

/** Number of context words before and after a change. */
const CONTEXT = 6;

/** Time limit: comparing two unrelated pages would take minutes. */
const MOST_MILLISECONDS = 10_000;

/** Compares two captures word by word, ignoring line breaks. */
export function changeHunks(before: string, after: string): { hunks: Hunk[]; changes: number } {
  const [old, now] = [wordsWithLines(before), wordsWithLines(after)];
  const changes = wordChanges(old, now, MOST_MILLISECONDS);
  const [oldPlace, newPlace] = [placesOf(old), placesOf(now)];
  const hunks: Hunk[] = [];
  let [atOld, atNew] = [0, 0];
  for (const change of changes) {
    const [firstOld, firstNew] = [change.captured[0], change.copied[0]];
    // Between two changes both sides have the same words, so either gives the distance.
    const same =
      firstOld === undefined
        ? firstNew === undefined
          ? 0
          : (newPlace.get(firstNew) ?? 0) - atNew
        : (oldPlace.get(firstOld) ?? 0) - atOld;
    const between = now.slice(atNew, atNew + same).map(({ text }) => text);
    [atOld, atNew] = [atOld + same, atNew + same];
    const open = hunks.at(-1);
    if (open !== undefined && same <= 2 * CONTEXT) push(open, 'same', between);
    else {
      if (open !== undefined) push(open, 'same', between.slice(0, CONTEXT));
      hunks.push({
        oldLine: lineAt(old, atOld),
        newLine: lineAt(now, atNew),
        parts: [{ kind: 'same', words: between.slice(-CONTEXT) }],
      });
    }
    const hunk = hunks.at(-1);
    if (hunk !== undefined) {
      push(
        hunk,
        'old',
        change.captured.map(({ text }) => text),
      );
      push(
        hunk,
        'new',
        change.copied.map(({ text }) => text),
      );
    }
    [atOld, atNew] = [atOld + change.captured.length, atNew + change.copied.length];
  }
  const last = hunks.at(-1);
  if (last !== undefined)
    push(
      last,
      'same',
      now.slice(atNew, atNew + CONTEXT).map(({ text }) => text),
    );
  for (const hunk of hunks) hunk.parts = hunk.parts.filter(({ words }) => words.length > 0);
  return { hunks, changes: changes.length };
}

function push({ parts }: Hunk, kind: Hunk['parts'][number]['kind'], words: string[]): void {
  parts.push({ kind, words });
}

function placesOf(words: readonly Word[]): Map<Word, number> {
  return new Map(words.map((word, index) => [word, index]));
}

function lineAt(words: readonly Word[], index: number): number {
  return (words[index] ?? words.at(-1))?.line ?? 1;
}
