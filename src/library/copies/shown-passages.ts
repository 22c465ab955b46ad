import type { Copies } from './copies.ts';
import type { BlockKind } from './copy-roles.ts';
import type { Article } from './read-article.ts';
import type { Block, Row } from './render-copy.ts';

/** Kinds that are always shown: they identify the article and its parts. A heading’s words are also its address. */
const METADATA: readonly BlockKind[] = ['title', 'byline', 'heading'];

/** Rows that are shown whole or not at all: half of a caption, table or numbered list makes no sense. */
const WHOLE: readonly Row['kind'][] = [
  'photograph',
  'pull-quote',
  'author-note',
  'cross-reference',
  'ordered-list',
  'table',
];

/**
 * Ids of the passages whose words the site may print: all, those that the briefing quotes, or none. Title, byline and headings
 * are always included.
 * @param quoted ids of the passages that statements quote.
 */
export function shownPassages(
  { blocks, rows }: Pick<Article, 'blocks' | 'rows'>,
  quoted: ReadonlySet<string>,
  copies: Copies,
): ReadonlySet<string> {
  const together = new Map(
    rows.filter(({ kind }) => WHOLE.includes(kind)).flatMap((row) => row.blocks.map(({ id }) => [id, row])),
  );
  const isShown = ({ id, kind }: Block): boolean => {
    if (copies === 'full' || METADATA.includes(kind)) return true;
    if (copies === 'off') return false;
    return quoted.has(id) || together.get(id)?.blocks.some((block) => quoted.has(block.id)) === true;
  };
  return new Set(blocks.filter(isShown).map(({ id }) => id));
}

/** The number of words of a copy, including headline and byline, and the number that the site shows. */
export function countShown(
  { blocks }: Pick<Article, 'blocks'>,
  shown: ReadonlySet<string>,
): { shown: number; all: number } {
  const count = (some: readonly Block[]): number =>
    some.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
  return { shown: count(blocks.filter(({ id }) => shown.has(id))), all: count(blocks) };
}

/** A part of an article’s page: a row of passages, or a gap for passages that are not shown. */
export type PageRow = { row: Row } | { withheld: Block[] };

/**
 * The rows of a copy with gaps for passages that are not shown; adjacent ones without remarks share a gap.
 * @param remarked ids of the passages that we quote or have a note on.
 */
export function arrangeRows(
  rows: readonly Row[],
  shown: ReadonlySet<string>,
  remarked: ReadonlySet<string>,
): PageRow[] {
  const arranged: PageRow[] = [];
  for (const row of rows) {
    let run: Block[] | undefined;
    for (const block of row.blocks) {
      if (shown.has(block.id)) {
        if (run === undefined) arranged.push({ row: { ...row, blocks: (run = []) } });
        run.push(block);
        continue;
      }
      run = undefined;
      const last = arranged.at(-1);
      const gap = last !== undefined && 'withheld' in last ? last.withheld : undefined;
      if (gap === undefined || [...gap, block].some(({ id }) => remarked.has(id)))
        arranged.push({ withheld: [block] });
      else gap.push(block);
    }
  }
  return arranged;
}
