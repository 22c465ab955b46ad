import { withoutControls } from '../reading/name-unseen.ts';
import type { Problem } from '../reading/problem.ts';
import { coverCapture, markerEnd, placePassages, type CopyToCompare } from './place-passages.ts';
import { describeDifferences } from './describe-differences.ts';
import { splitWords } from './word-changes.ts';

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
 * @returns the counts, or undefined after adding a problem for every difference.
 */
export function compareCopy(copy: CopyToCompare, problems: Problem[]): FidelityReport | undefined {
  const input = { ...copy, capture: withoutControls(copy.capture) };
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
