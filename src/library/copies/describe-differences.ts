import { diffArrays } from 'diff';
import type { Problem } from '../reading/problem.ts';
import { counted } from '../basics/wording.ts';
import {
  canEndAt,
  markerEnd,
  type CopyToCompare,
  type Passage,
  type PlacedPassage,
  type Placement,
} from './place-passages.ts';
import { showWords, wordChanges, type Word } from './word-changes.ts';

const SHOWN_DIFFERENCES = 12;

/** A part of the capture in which no passage was found, and the passages that should be there. */
interface Gap {
  start: number;
  words: Word[];
  expected: Passage[];
}

/** Reports word by word where a copy differs from its capture; the list is empty if it does not. */
export function describeDifferences(input: CopyToCompare, { placed, unplaced }: Placement): Problem[] {
  const { file, captureFile, capture } = input;
  const misplaced = outOfOrder(placed);
  const found: Problem[] = misplaced.map(({ words, line, start }) => ({
    file,
    line,
    what: `The passage “${showWords(words)}” is out of order: in ${captureFile} it is on line ${lineAt(capture, start)}.`,
    todo: 'Passages keep the order of the capture: move it.',
  }));
  const gaps = gapsBetween(capture, placed);
  const ordered = placed.filter((passage) => !misplaced.includes(passage));
  for (const passage of unplaced) {
    const gap = gapFor(passage, gaps, ordered);
    if (gap !== undefined) gap.expected.push(passage);
    else found.push(notInCapture(passage, input));
  }
  for (const gap of gaps) found.push(...describeGap(gap, input, ordered));
  // A passage that was not placed is a difference in any case.
  if (found.length === 0) found.push(...unplaced.map((passage) => notInCapture(passage, input)));
  if (found.length <= SHOWN_DIFFERENCES) return found;
  const first = found.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)).slice(0, SHOWN_DIFFERENCES);
  return [
    ...first,
    {
      file,
      // Sorted after the last one shown.
      line: first.at(-1)?.line,
      what: `The copy also differs from ${captureFile} in ${counted(found.length - SHOWN_DIFFERENCES, 'more place')}.`,
      todo: 'Put the first ones right and check again.',
    },
  ];
}

/** The smallest set of passages that would have to move to put the body and the omitted passages in order. */
function outOfOrder(placed: readonly PlacedPassage[]): PlacedPassage[] {
  return (['body', 'omitted'] as const).flatMap((list) => {
    const captured = placed.filter((passage) => passage.list === list);
    const copied = [...captured].sort((a, b) => a.index - b.index);
    return diffArrays(captured, copied).flatMap(({ added, value }) => (added ? value : []));
  });
}

function gapsBetween(capture: string, placed: readonly PlacedPassage[]): Gap[] {
  const edges = [{ end: 0 }, ...placed];
  return edges.flatMap(({ end: start }, index) => {
    const stretch = capture.slice(start, placed[index]?.start);
    const words = [...stretch.matchAll(/\S+/g)].map((match) => ({
      text: match[0],
      line: lineAt(capture, start + match.index),
    }));
    return words.length === 0 ? [] : [{ start, words, expected: [] }];
  });
}

/** The gap between a passage’s neighbours with most of its words; outside the body it must have at least half. */
function gapFor(passage: Passage, gaps: readonly Gap[], ordered: readonly PlacedPassage[]): Gap | undefined {
  const neighbours = ordered.filter(({ list }) => list === passage.list && list !== 'head');
  const best = gaps
    .filter(({ start }) => neighbours.every((other) => other.index < passage.index === other.start < start))
    .map((gap) => ({ gap, shared: sharedWords(passage, gap) }))
    .reduce<{ gap?: Gap; shared: number }>((most, next) => (next.shared > most.shared ? next : most), {
      shared: -1,
    });
  const enough = passage.list === 'body' ? 0 : passage.words.length / 2;
  return best.shared >= enough ? best.gap : undefined;
}

function notInCapture({ list, words, line }: Passage, { file, captureFile }: CopyToCompare): Problem {
  if (list === 'body') return added(showWords(words), file, line, captureFile);
  return {
    file,
    line,
    what: `The passage “${showWords(words)}” is not in ${captureFile}.`,
    todo: 'Copy it from the capture word for word, or take it out.',
  };
}

function added(words: string, file: string, line: number, captureFile: string): Problem {
  return {
    file,
    line,
    what: `The copy adds “${words}”, which ${captureFile} does not have here.`,
    todo: 'Take the words out. A copy contains only words of its capture.',
  };
}

function describeGap(
  gap: Gap,
  { file, captureFile, body }: CopyToCompare,
  ordered: readonly PlacedPassage[],
): Problem[] {
  const passages = inOrderOfGap(gap);
  const copied = passages.flatMap(({ words, line }) => words.map((text) => ({ text, line })));
  const following = ordered.find(({ list, start }) => list === 'body' && start > gap.start) ?? body.at(-1);
  return wordChanges(partJoints(withoutMarkers(gap.words, passages), passages), copied).map((change) => {
    const [captureWords = '', copyWords = ''] = [change.captured, change.copied].map((words) =>
      showWords(words.map(({ text }) => text)),
    );
    const line = change.copied[0]?.line ?? change.nextLine ?? copied.at(-1)?.line ?? following?.line ?? 1;
    const place = `${captureFile}:${change.captured[0]?.line ?? 1}`;
    if (change.captured.length === 0) return added(copyWords, file, line, captureFile);
    if (change.copied.length === 0)
      return {
        file,
        line,
        what: `The copy lacks “${captureWords}” of ${place}.`,
        todo: 'Put the words into the copy, or list them under “omitted” with their kind.',
      };
    return {
      file,
      line,
      what: `The copy has “${copyWords}” where ${place} has “${captureWords}”.`,
      todo: 'A copy is verbatim: put the captured words back. What is wrong in them belongs in an editor’s note.',
    };
  });
}

/** The passages expected in a gap: those of the body in order, each other one before the first that follows it. */
function inOrderOfGap(gap: Gap): Passage[] {
  const place = (passage: Passage): number => {
    const places = sharedPlaces(passage, gap);
    return places.reduce((sum, at) => sum + at, 0) / places.length;
  };
  const passages = gap.expected.filter(({ list }) => list === 'body');
  for (const passage of gap.expected.filter(({ list }) => list !== 'body')) {
    const after = passages.findIndex((other) => place(other) > place(passage));
    passages.splice(after === -1 ? passages.length : after, 0, passage);
  }
  return passages;
}

/** The number of a passage’s words that a gap has. */
function sharedWords({ words }: Passage, gap: Gap): number {
  const captured = new Set(gap.words.map(({ text }) => text));
  return words.filter((word) => captured.has(word)).length;
}

/** The positions of a passage’s words in a gap. */
function sharedPlaces({ words }: Passage, gap: Gap): number[] {
  const own = new Set(words);
  return gap.words.flatMap(({ text }, index) => (own.has(text) ? [index] : []));
}

/** Removes list markers from the beginnings of lines. */
function withoutMarkers(words: readonly Word[], passages: readonly Passage[]): Word[] {
  const markers = passages.flatMap(({ marker }) => (marker === undefined ? [] : [marker]));
  return words.filter(
    ({ text, line }, index) =>
      words[index - 1]?.line === line || !markers.some((marker) => markerEnd(`${text} `, 0, marker) > 0),
  );
}

/** Splits a captured word in which the copy ends one passage and begins the next. */
function partJoints(captured: readonly Word[], passages: readonly Passage[]): Word[] {
  const joints = new Map<string, string[]>();
  for (const [index, { words }] of passages.slice(0, -1).entries()) {
    const [last = '', first = ''] = [words.at(-1), passages[index + 1]?.words[0]];
    if (canEndAt(last + first, last.length)) joints.set(last + first, [last, first]);
  }
  return captured.flatMap((word) => joints.get(word.text)?.map((text) => ({ ...word, text })) ?? [word]);
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
