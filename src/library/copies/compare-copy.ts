import { withoutControls } from '../reading/name-unseen.ts';
import type { Problem } from '../reading/problem.ts';
import { firstDifference } from './first-difference.ts';
import { markerEnd, readAlong, type CopyToCompare } from './read-along.ts';
import { splitWords } from './words-of.ts';

/**
 * Word counts of a comparison without differences; words are runs of non-space characters. They add up: words of the capture
 * plus run-together words equal words of the copy plus omitted words plus markers.
 */
export interface FidelityReport {
  captureWords: number;
  copyWords: number;
  /** List markers (“•”), which our page renders itself. */
  markers: number;
  /** Places where the capture runs two passages together (“August.Anadolu”). */
  joints: number;
  /** Omitted words by kind, in the order of the capture. */
  omitted: { kind: string; words: number; text: string }[];
}

/**
 * Compares a copy with its capture word by word. Every word of the capture must be in the copy, in order, or in a passage listed
 * as omitted; nothing may be added. Only white space and list markers may differ, and a capture may run two passages together
 * without a space. Control characters of the capture are ignored.
 * @returns the counts, or undefined after adding the problems of the first place where the two differ.
 */
export function compareCopy(copy: CopyToCompare, problems: Problem[]): FidelityReport | undefined {
  const input = { ...copy, capture: withoutControls(copy.capture) };
  const { capture } = input;
  const read = readAlong(input);
  if (read.at < capture.length || read.left.length > 0) {
    problems.push(...firstDifference(input, read));
    return undefined;
  }
  const count = (text: string): number => splitWords(text).length;
  return {
    captureWords: count(capture),
    copyWords: [...input.head, ...input.body].reduce((sum, { text }) => sum + count(text), 0),
    markers: read.placed.filter(({ start, passage: { words, of } }) => {
      const { marker } = of;
      return (
        marker !== undefined &&
        markerEnd(capture, start, marker) > start &&
        !capture.startsWith(words[0] ?? '', start)
      );
    }).length,
    joints: read.placed.filter(({ end }) => /^\S/.test(capture.slice(end))).length,
    omitted: input.omitted.map(({ kind, text }) => ({ kind, text, words: count(text) })),
  };
}
