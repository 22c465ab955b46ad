import { diffArrays } from 'diff';
import type { Problem } from '../reading/problem.ts';
import {
  findNext,
  markerEnd,
  matchAt,
  type CopyToCompare,
  type Passage,
  type ReadSoFar,
} from './read-along.ts';
import { showWords, wordsWithLines, type Word } from './words-of.ts';

/** Words before a passage that may belong to the one before it: a last word that differs, a list marker. */
const SLACK = 2;
/** The most differences that are named. */
const MOST = 12;
/** Texts with more different words are compared as wholes: the time grows with the square of the number. */
const MOST_CHANGES = 2000;

/**
 * Describes the first difference of a copy from its capture, where the reading stopped: words lost, added or changed, a passage
 * that the capture does not have, or two in another order. It is more than one problem if more words there differ.
 */
export function firstDifference(input: CopyToCompare, { at, left }: ReadSoFar): Problem[] {
  const { capture } = input;
  if (at === capture.length) return firstsOf(left).map((passage) => notInCapture(passage, input));
  const isLost = (passage: Passage): boolean => findNext(capture, at, [passage]).passage === undefined;
  const likest = likestOf(firstsOf(left).filter(isLost), capture, at);
  const here = left.find((passage) => matchAt(capture, at, passage).end !== undefined);
  if (here !== undefined && here.words.length > (likest?.common.length ?? 0)) {
    const expected = left.find(({ list }) => list === here.list) ?? here;
    return [isLost(expected) ? notInCapture(expected, input) : outOfOrder(here, expected, at, input)];
  }
  const wrong: Passage[] = [];
  let others = left;
  let from = at;
  for (
    let next = likest;
    next !== undefined;
    next = likestOf(firstsOf(others).filter(isLost), capture, from)
  ) {
    const { passage, common } = next;
    wrong.push(passage);
    others = others.filter((other) => other !== passage);
    from = common.at(-1)?.end ?? from;
  }
  const { at: end, passage: after } = findNext(capture, from, others);
  const gap = wordsWithLines(capture.slice(at, end), lineAt(capture, at));
  // With no like words, a passage is in the place of others if its turn has come.
  const other = firstsOf(left).find(
    (passage) => (passage.list === after?.list || passage.words.length === gap.length) && isLost(passage),
  );
  if (wrong.length === 0 && other !== undefined) wrong.push(other);
  return differentWords(gap, wrong, after, input).slice(0, MOST);
}

/** The passages that can come next: those of the head, and the first of each other list. */
function firstsOf(left: readonly Passage[]): Passage[] {
  return left.filter(({ list }, index) => list === 'head' || left[index - 1]?.list !== list);
}

/** The passage with most of the words that the capture has next, at least half of its own, and these words. */
function likestOf(
  passages: readonly Passage[],
  capture: string,
  at: number,
): { passage: Passage; common: { text: string; end: number }[] } | undefined {
  const captured = [...capture.slice(at).matchAll(/\S+/g)].map(({ 0: text, index }) => ({
    text,
    end: at + index + text.length,
  }));
  return passages
    .map((passage) => {
      const words = passage.words.map((text) => ({ text, end: 0 }));
      const common = compare(words, captured.slice(0, words.length + SLACK)).flatMap(
        ({ added, removed, value }) => (added || removed ? [] : value),
      );
      return { passage, common };
    })
    .map((likeness) => ({ ...likeness, share: likeness.common.length / likeness.passage.words.length }))
    .filter(({ share }) => share >= 0.5)
    .sort((a, b) => b.share - a.share)[0];
}

/** The differences between words of the capture and the passages in their place. @param after the passage that follows. */
function differentWords(
  gap: readonly Word[],
  passages: readonly Passage[],
  after: Passage | undefined,
  { file, captureFile, body }: CopyToCompare,
): Problem[] {
  const copied = passages.flatMap(wordsOf);
  const unmarked = compare(withoutMarkers(gap, passages), copied);
  // Only a marker differs: one in the middle of an item.
  const changes = unmarked.some(({ added, removed }) => added || removed) ? unmarked : compare(gap, copied);
  return changes.flatMap(({ added, removed, value }, index): Problem[] => {
    const { [index + 1]: following } = changes;
    // Words in the place of others are named with these.
    if (!removed && (!added || changes[index - 1]?.removed === true)) return [];
    if (added) return [addedWords(show(value), value[0]?.line, captureFile, file)];
    const [words, captured] = [show(value), `${captureFile}:${value[0]?.line ?? 1}`];
    if (following?.added === true)
      return [
        {
          file,
          line: following.value[0]?.line,
          what: `The copy has “${show(following.value)}” where ${captured} has “${words}”.`,
          todo: 'A copy is verbatim: put the captured words back. What is wrong in them belongs in an editor’s note.',
        },
      ];
    const next = following?.value ?? (after === undefined ? [] : wordsOf(after));
    const place = next.length === 0 ? 'at its end' : `before “${show(next.slice(0, 4))}”`;
    return [
      {
        file,
        line: next[0]?.line ?? copied.at(-1)?.line ?? body.at(-1)?.line ?? 1,
        what: `The copy lacks “${words}” of ${captured}, ${place}.`,
        todo: 'Put the words into the copy, or list them under “omitted” with their kind.',
      },
    ];
  });
}

/** Compares words. What both have is as the second list has it. */
function compare<Any extends { text: string }>(
  old: readonly Any[],
  now: readonly Any[],
): Pick<ReturnType<typeof diffArrays<Any>>[number], 'added' | 'removed' | 'value'>[] {
  const comparator = (one: Any, other: Any): boolean => one.text === other.text;
  return (
    diffArrays([...old], [...now], { comparator, maxEditLength: MOST_CHANGES }) ?? [
      { added: false, removed: true, value: [...old] },
      { added: true, removed: false, value: [...now] },
    ]
  );
}

function show(words: readonly Word[]): string {
  return showWords(words.map(({ text }) => text));
}

/** Removes the markers of list items from the beginnings of lines. */
function withoutMarkers(words: readonly Word[], passages: readonly Passage[]): Word[] {
  const markers = passages.flatMap(({ of: { marker } }) => marker ?? []);
  return words.filter(
    ({ text, line }, index) =>
      words[index - 1]?.line === line || !markers.some((marker) => markerEnd(`${text} `, 0, marker) > 0),
  );
}

function outOfOrder(
  passage: Passage,
  expected: Passage,
  at: number,
  { file, captureFile, capture }: CopyToCompare,
): Problem {
  return {
    file,
    line: passage.of.line,
    what: `The passage “${showWords(passage.words)}” comes after “${showWords(expected.words)}”; in ${captureFile} it comes first, on line ${lineAt(capture, at)}.`,
    todo: 'Passages keep the order of the capture: move one of the two.',
  };
}

function notInCapture({ list, words, of: { line } }: Passage, { file, captureFile }: CopyToCompare): Problem {
  // A line may have a no-break space only.
  const shown = words.length === 0 ? 'a space' : showWords(words);
  if (list === 'body') return addedWords(shown, line, captureFile, file);
  return {
    file,
    line,
    what: `The passage “${shown}” is not in ${captureFile}.`,
    todo: 'Copy it from the capture word for word, or take it out.',
  };
}

function addedWords(words: string, line: number | undefined, captureFile: string, file: string): Problem {
  return {
    file,
    line,
    what: `The copy adds “${words}”, which ${captureFile} does not have here.`,
    todo: 'Take the words out. A copy contains only words of its capture.',
  };
}

function wordsOf({ words, of: { line } }: Passage): Word[] {
  return words.map((text) => ({ text, line }));
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
