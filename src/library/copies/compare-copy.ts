import type { Problem } from '../reading/problem.ts';
import type { CopyToCompare } from './copy-to-compare.ts';
import { describeDifferences } from './describe-differences.ts';
import { coverCapture, markerEnd, placePassages } from './place-passages.ts';
import { splitWords } from './word-changes.ts';

/**
 * Figures of a comparison without a difference; words are runs of anything but white space. They add up: the words of
 * the capture and its joints are the words of the copy, those left out, and the markers.
 */
export interface FidelityReport {
  captureWords: number;
  copyWords: number;
  /** Markers of list items (“•”) that the page sets in its own way. */
  markers: number;
  /** Words that the capture runs together where one passage ends and the next begins (“August.Anadolu”). */
  joints: number;
  /** Words left out, by kind, in the order of the capture. */
  omitted: { kind: string; words: number; text: string }[];
}

/**
 * Compares a copy with its capture word by word. Every word of the capture must stand in the copy, in order, or belong
 * to a passage listed as omitted; nothing may be added. Only white space and the markers of list items may differ, and
 * a capture may run two passages of the copy together without a space between them.
 * @returns the figures, or undefined after adding a problem for every difference.
 */
export function compareCopy(input: CopyToCompare, problems: Problem[]): FidelityReport | undefined {
  let placed = coverCapture(input);
  if (placed === undefined) {
    const placement = placePassages(input);
    const differences = describeDifferences(input, placement);
    problems.push(...differences);
    if (differences.length > 0) return undefined;
    placed = placement.placed;
  }
  const count = (text: string): number => splitWords(text).length;
  return {
    captureWords: count(input.capture),
    copyWords: [...input.head, ...input.body].reduce((sum, { text }) => sum + count(text), 0),
    markers: placed.filter(
      ({ start, marker, words: [first = ''] }) =>
        marker !== undefined &&
        markerEnd(input.capture, start, marker) > start &&
        !input.capture.startsWith(first, start),
    ).length,
    joints: placed.filter(({ end }) => /^\S/.test(input.capture.slice(end))).length,
    omitted: input.omitted.map(({ kind, text }) => ({ kind, text, words: count(text) })),
  };
}
