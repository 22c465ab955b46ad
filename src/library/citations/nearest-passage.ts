import { diffArrays } from 'diff';
import type { Quotable } from './locate-quote.ts';

/** The words of a copy that are closest to a quotation that is not in it. */
export interface NearestPassage<Block extends Quotable = Quotable> {
  block: Block;
  /** The words as the copy has them, cut at whole words. */
  text: string;
  /** The differences, in order: the quotation’s words and the copy’s; one is empty if words were added or removed. */
  differences: { quoted: string; printed: string }[];
  /** Share of the quotation’s words that are in the passage, in order; 0 to 1. */
  likeness: number;
}

/** With more words than this, a quotation is not of one passage, and comparing would take minutes. */
const MOST_WORDS = 1000;
/** A passage with a smaller share of common words is not worth suggesting. */
const LIKE_ENOUGH = 0.5;

/**
 * Finds the passage that a wrong quotation was probably taken from. It is for messages only and never replaces the quotation.
 * @returns undefined if no passage has at least half of the quotation’s words close together.
 */
export function nearestPassage<Block extends Quotable>(
  quote: string,
  blocks: readonly Block[],
): NearestPassage<Block> | undefined {
  const quoted = quote.trim().split(/\s+/);
  if (quoted.length > MOST_WORDS) return undefined;
  const wanted = quoted.map(bare);
  let best: { block: Block; from: number; to: number; common: number } | undefined;
  for (const block of blocks) {
    const words = block.text.trim().split(/\s+/).map(bare);
    const least = Math.max(quoted.length * LIKE_ENOUGH, (best?.common ?? 0) + 1);
    const window = bestWindow(wanted, words, least);
    if (window !== undefined) best = { block, ...window };
  }
  const likeness = (best?.common ?? 0) / quoted.length;
  if (best === undefined || likeness < LIKE_ENOUGH) return undefined;
  const words = [...best.block.text.matchAll(/\S+/g)].slice(best.from, best.to);
  const printed = words.map(([word]) => word);
  const last = words.at(-1);
  return {
    block: best.block,
    text: best.block.text.slice(words[0]?.index, last && last.index + last[0].length),
    differences: differencesOf(quoted, printed),
    likeness,
  };
}

/** Describes how the nearest passage differs: “it has “trust”, not “faith””. */
export function describeNearest({ differences }: Pick<NearestPassage, 'differences'>): string {
  // The words are the same, so only the spaces between them differ.
  if (differences.length === 0) return 'the spaces between its words differ';
  return differences
    .slice(0, 3)
    .map(({ quoted, printed }) =>
      quoted === ''
        ? `it also has “${printed}”`
        : printed === ''
          ? `it lacks “${quoted}”`
          : `it has “${printed}”, not “${quoted}”`,
    )
    .join('; ');
}

/** Normalises a word: ignores case, the form of apostrophes, and punctuation at both ends. */
const SAME = { comparator: (a: string, b: string): boolean => bare(a) === bare(b) };

function bare(word: string): string {
  const inner = word.replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, '') || word;
  return inner.replaceAll('’', "'").toLowerCase();
}

/**
 * The shortest run of words of a block that shares most words with the quotation, in order.
 * @param least how many they share at least. Runs that cannot are not compared, since that takes time.
 */
function bestWindow(
  wanted: string[],
  words: string[],
  least: number,
): { from: number; to: number; common: number } | undefined {
  let best: { from: number; to: number; common: number } | undefined;
  for (const [from, first] of words.entries()) {
    if (!wanted.includes(first)) continue;
    const to = from + wanted.length + Math.ceil(wanted.length / 3) + 1;
    const run = words.slice(from, to);
    if (wanted.filter((word) => run.includes(word)).length < (best?.common ?? least)) continue;
    let position = 0;
    let common = 0;
    let last = 0;
    for (const change of diffArrays(wanted, run)) {
      if (change.removed) continue;
      if (!change.added) {
        common += change.value.length;
        last = position + change.value.length;
      }
      position += change.value.length;
    }
    const shorter = common === best?.common && last < best.to - best.from;
    if (common >= least && (common > (best?.common ?? 0) || shorter))
      best = { from, to: from + last, common };
  }
  return best;
}

function differencesOf(quoted: string[], printed: string[]): NearestPassage['differences'] {
  const differences: NearestPassage['differences'] = [];
  let open: { quoted: string; printed: string } | undefined;
  let [inQuote, inPrint] = [0, 0];
  for (const change of diffArrays(quoted, printed, SAME)) {
    const count = change.value.length;
    if (change.added || change.removed) {
      if (open === undefined) differences.push((open = { quoted: '', printed: '' }));
      if (change.added) open.printed = printed.slice(inPrint, inPrint + count).join(' ');
      else open.quoted = quoted.slice(inQuote, inQuote + count).join(' ');
    } else {
      open = undefined;
      for (let index = 0; index < count; index++) {
        const pair = { quoted: quoted[inQuote + index] ?? '', printed: printed[inPrint + index] ?? '' };
        // A quotation may leave out the punctuation at its ends.
        const atEnd = inQuote + index === 0 || inQuote + index === quoted.length - 1;
        if (pair.quoted !== pair.printed && !(atEnd && pair.printed.includes(pair.quoted)))
          differences.push(pair);
      }
    }
    if (!change.added) inQuote += count;
    if (!change.removed) inPrint += count;
  }
  return differences;
}
