import { inMarks } from '../../library/citations/in-marks.ts';
import type { Match } from './match-passage.ts';

/** A run of words that are all part of a match, or all not. */
export interface Run {
  text: string;
  match: boolean;
}

/** A matching passage, as it is displayed. */
export interface Passage {
  /** Address, without the base path. */
  href: string;
  label: string;
  runs: Run[];
  /** Whether words of the passage are left out before or after the excerpt. */
  cutBefore: boolean;
  cutAfter: boolean;
  /** Words at the first match, as the page prints them, for a text fragment; empty if only the label matches. */
  words: string;
  /** Number of printed words that match. */
  matches: number;
  /** Notes to show with these matches: the text of each, and its address. */
  notes: { says: string; href: string }[];
}

/** Words of a long passage that are shown. */
const SHOWN = 48;
/** How many of them come before the first match. */
const LEAD = 12;
/** Maximum words of a text fragment. */
const FRAGMENT = 8;

/** The excerpt of a passage around its first match. */
export function excerpt({ passage, words, hits, stretches }: Match): Passage {
  const all = stretches.flat();
  const inPhrases = all.length > 0;
  // If the passage has a phrase of the query, mark only the phrase.
  const marked = inPhrases
    ? hits.filter(({ word }) => all.some(([from, to]) => from <= word && word < to))
    : hits;
  const matching = new Set([
    ...marked.map(({ word }) => word),
    ...all.flatMap(([from, to]) => Array.from({ length: to - from }, (_, index) => from + index)),
  ]);
  const first = matching.size === 0 ? 0 : Math.min(...matching);
  const from = words.length <= SHOWN ? 0 : Math.max(0, Math.min(first - LEAD, words.length - SHOWN));
  const to = Math.min(words.length, from + SHOWN);
  const isSource = passage.href.includes('#');
  // The id of a short passage is enough; its words may well be elsewhere on the page.
  const isShort = isSource && words.length <= FRAGMENT;
  const runs: Run[] = [];
  for (let index = from; index < to; index++) {
    const match = matching.has(index);
    const last = runs.at(-1);
    if (last?.match === match) last.text += ` ${words[index] ?? ''}`;
    else runs.push({ text: words[index] ?? '', match });
  }
  return {
    href: passage.href,
    label: passage.label,
    runs,
    cutBefore: from > 0,
    cutAfter: to < words.length,
    words: matching.size === 0 || isShort ? '' : fragmentAt(words, first, isSource),
    matches: new Set(marked.filter(({ note }) => note === undefined).map(({ word }) => word)).size,
    notes: (passage.notes ?? [])
      .filter((note) =>
        marked.some(
          (hit) =>
            hit.note === note || (note.label !== undefined && note.start <= hit.word && hit.word < note.end),
        ),
      )
      .map(({ wrong, shouldBe, read, href, label }) => ({
        says: `${label === undefined ? '' : `${label}. `}${inMarks(wrong)}: ${shouldBe} “${read}”.`,
        href,
      })),
  };
}

/**
 * Words at a match, for a text fragment: enough that they do not occur elsewhere on the page.
 * @param isSource the page prints the passage as it is. Elsewhere there may be another element behind a punctuation mark, in
 *   which a browser does not look, and quotation marks may come from the style sheet.
 */
function fragmentAt(words: readonly string[], match: number, isSource: boolean): string {
  const isJoined = (index: number): boolean => {
    const [before = '', after = ''] = [words[index - 1], words[index]];
    const isInOne = /[\p{L}\p{M}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after);
    return before !== '' && after !== '' && (isSource || isInOne);
  };
  let [from, to] = [match, match + 1];
  while (to < match + FRAGMENT && isJoined(to)) to++;
  while (to - from < FRAGMENT && isJoined(from)) from--;
  const run = words.slice(from, to).join(' ');
  return isSource ? run : run.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '');
}
