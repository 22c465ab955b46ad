/** What we use of one of Pagefind’s results (Pagefind 1.6, `data()`). */
export interface PageData {
  url: string;
  /** The page’s words, separated by white space. */
  content: string;
  meta: Readonly<Record<string, string | undefined>>;
  /** Elements with an id, with the number of the word they begin at. */
  anchors: readonly { element: string; id: string; text: string; location: number }[];
  /** Numbers of the words that match. */
  locations: readonly number[];
}

/** A run of words that all match, or all do not. */
export interface Run {
  text: string;
  match: boolean;
}

/** A passage of a page in which something matches. */
export interface Passage {
  /** Id of its element; empty for what stands before the first one. */
  id: string;
  runs: Run[];
  /** Words of the passage are left out before or after what is shown. */
  cutBefore: boolean;
  cutAfter: boolean;
  /** Matching words in the whole passage. */
  matches: number;
}

/** Words shown of a long passage, before its first match and in all. */
const LEAD = 12;
const SHOWN = 48;

/** Groups the matches of a page by the element they stand in, in reading order. */
export function passagesOf({ content, anchors, locations }: PageData): Passage[] {
  const words = content.split(/\s+/);
  // Marked words have ids of their own, but the passage is the paragraph around them.
  const passages = anchors.filter(({ element }) => element !== 'mark');
  // Of elements that begin at the same word the innermost comes last and is the one to link to.
  const starts = passages.filter((anchor, index) => passages[index + 1]?.location !== anchor.location);
  const byStart = new Map<number, number[]>();
  for (const location of [...locations].sort((a, b) => a - b)) {
    const index = starts.findLastIndex((anchor) => anchor.location <= location);
    byStart.set(index, [...(byStart.get(index) ?? []), location]);
  }
  return [...byStart].map(([index, matches]) => {
    const start = starts[index]?.location ?? 0;
    const end = starts[index + 1]?.location ?? words.length;
    return {
      id: starts[index]?.id ?? '',
      matches: matches.length,
      ...excerpt(withoutAddedStop(words, end, starts[index]?.text), start, end, new Set(matches)),
    };
  });
}

/** Pagefind ends an element that has no full stop, such as a heading, with one of its own: a source’s words have none. */
function withoutAddedStop(words: string[], end: number, text: string | undefined): string[] {
  const last = words[end - 1];
  if (text === undefined || last?.endsWith('.') !== true || text.trimEnd().endsWith('.')) return words;
  return words.with(end - 1, last.slice(0, -1));
}

function excerpt(
  words: readonly string[],
  start: number,
  end: number,
  matches: ReadonlySet<number>,
): Pick<Passage, 'runs' | 'cutBefore' | 'cutAfter'> {
  const first = Math.min(...matches);
  const from = end - start <= SHOWN ? start : Math.max(start, Math.min(first - LEAD, end - SHOWN));
  const to = Math.min(end, from + SHOWN);
  const runs: Run[] = [];
  for (let index = from; index < to; index++) {
    const match = matches.has(index);
    const last = runs.at(-1);
    const word = words[index] ?? '';
    if (last?.match === match) last.text += ` ${word}`;
    else runs.push({ text: word, match });
  }
  return { runs, cutBefore: from > start, cutAfter: to < end };
}
