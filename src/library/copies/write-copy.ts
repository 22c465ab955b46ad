import type { BlockContent, List, ListItem, Paragraph, PhrasingContent, RootContent, TableRow } from 'mdast';
import type { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { remark } from 'remark';
import remarkDirective from 'remark-directive';
import type { Problem } from '../reading/problem.ts';
import { copyTables } from './copy-tables.ts';
import { renderCopy } from './render-copy.ts';

/** Words, as text and as nodes with emphasis and links. The nodes are empty if there is only text. */
export interface Words {
  text: string;
  words: PhrasingContent[];
}

/** A passage to be written into a copy. */
export interface Passage extends Partial<Words> {
  /** Its words, without a list marker. */
  text: string;
  as:
    | ('paragraph' | 'heading' | 'bullet' | 'number' | 'row' | 'preformatted' | 'quotation' | 'pull-quote')
    | ('description' | 'caption' | 'credit' | 'author-note' | 'cross-reference');
  /** For a heading: 2 to 6. */
  depth?: number;
  /** For a list item: its nesting depth, and its number if it has one. */
  level?: number;
  number?: number;
  /** For a row: its cells, its table, and whether it is the header row. */
  cells?: Words[];
  table?: object;
  isHead?: boolean;
}

/** The parts of a photograph, in order. */
const OF_PHOTOGRAPHS: readonly string[] = ['description', 'caption', 'credit'];
/** Maximum nesting depth of lists, as on the page. */
const DEEPEST = 4;

/**
 * Writes the body of a copy in Markdown with the directives of `copy-roles.ts`: the inverse of `renderCopy`. Characters with a
 * meaning in Markdown are escaped. Emphasis and links to web addresses are kept where they do not change the words.
 * @param base address that links are relative to.
 */
export function writeCopy(passages: readonly Passage[], base?: string): string {
  const body: RootContent[] = [];
  const opening = passages.find(({ as }) => as === 'paragraph');
  let before: Passage | undefined;
  for (const passage of passages) {
    const sound = withSoundWords(passage, base, passage === opening);
    const last = body.at(-1);
    if (before === undefined || last === undefined || !joins(last, before, sound)) body.push(nodeOf(sound));
    before = sound;
  }
  return markdownOf(body);
}

/** Serialisers by node type. */
type Handlers = NonNullable<ReturnType<typeof gfmTableToMarkdown>['handlers']>;

function markdownOf(children: RootContent[]): string {
  const settings = { bullet: '-', emphasis: '_', listItemIndent: 'one', rule: '-' } as const;
  const writer = remark().use(remarkDirective).use(copyTables).use({ settings });
  // The directive’s own handler does not escape emphasis and tags in its label.
  const handlers: Handlers = {
    leafDirective: (node: { name: string } & Paragraph, _, state, info) => {
      const exits = [state.enter('phrasing'), state.enter('label')];
      const words = state.containerPhrasing(node, { ...info, before: '[', after: ']' });
      for (const exit of exits.reverse()) exit();
      return `::${node.name}[${words}]`;
    },
  };
  return writer.use({ settings: { handlers } }).stringify({ type: 'root', children });
}

/** A passage with its emphasis and links, or without them if they would change its words in the copy. */
function withSoundWords(passage: Passage, base: string | undefined, isOpening: boolean): Passage {
  const withCells = (words: (cell: Words) => PhrasingContent[]): Passage => ({
    ...passage,
    words: words({ text: passage.text, words: passage.words ?? [] }),
    ...(passage.cells && { cells: passage.cells.map((cell) => ({ ...cell, words: words(cell) })) }),
  });
  const bare = withCells(({ text }) => (text === '' ? [] : [{ type: 'text', value: text }]));
  const marked = withCells(({ text, words }) =>
    words.length > 0 ? withAddresses(words, base) : text === '' ? [] : [{ type: 'text', value: text }],
  );
  if (isOpening) markDateline(marked);
  const nodes = [marked, ...(marked.cells ?? [])].flatMap(({ words = [] }) => words);
  if (nodes.every(({ type }) => type === 'text')) return marked;
  const problems: Problem[] = [];
  const { rows } = renderCopy(markdownOf([nodeOf(marked)]), { file: '', lineOffset: 0, base: '/' }, problems);
  const text = rows.flatMap(({ blocks }) => blocks.map((block) => block.text)).join(' ');
  const isSound =
    problems.length === 0 && text.split(/\s+/).join(' ') === passage.text.split(/\s+/).join(' ');
  return isSound ? marked : bare;
}

/** Makes links absolute; a link that is not to a web address is replaced by its words. */
function withAddresses(words: readonly PhrasingContent[], base: string | undefined): PhrasingContent[] {
  return words.flatMap((node): PhrasingContent[] => {
    if (!('children' in node)) return [{ ...node }];
    const children = withAddresses(node.children, base);
    if (node.type !== 'link') return [{ ...node, children }];
    const url = URL.parse(node.url.trim(), base);
    const isOfWeb = url !== null && /^https?:$/.test(url.protocol);
    return isOfWeb ? [{ type: 'link', url: url.href, children: children }] : children;
  });
}

/** Marks the place at the beginning of a report as a dateline: “OLDMILL — On Monday …”. */
function markDateline({ text, words: [first] = [], words = [] }: Passage): void {
  const beginning =
    /^((?:\p{Lu}[\p{Lu}.'’-]+)(?:,? \p{Lu}[\p{L}.'’-]*){0,3})(?: \([^)]{1,30}\))? ?[—–-]{1,2} /u;
  const place = beginning.exec(text)?.[1];
  if (place === undefined || first?.type !== 'text' || !first.value.startsWith(place)) return;
  const children: PhrasingContent[] = [{ type: 'text', value: place }];
  const rest: PhrasingContent = { type: 'text', value: first.value.slice(place.length) };
  words.splice(0, 1, { type: 'textDirective', name: 'dateline', children }, rest);
}

function nodeOf(passage: Passage): RootContent {
  const { as, depth = 2, text, words = [] } = passage;
  if (as === 'heading') return { type: 'heading', depth: depth as 2, children: words };
  if (as === 'bullet' || as === 'number') return listOf(passage);
  if (as === 'quotation') return { type: 'blockquote', children: [paragraph(words)] };
  if (as === 'preformatted') return { type: 'code', value: text };
  // A Markdown table must have a header row, even an empty one.
  const head =
    passage.isHead === true ? [] : [rowOf((passage.cells ?? []).map(() => ({ text: '', words: [] })))];
  if (as === 'row') return { type: 'table', children: [...head, rowOf(passage.cells)] };
  const name = OF_PHOTOGRAPHS.includes(as) ? 'photograph' : as;
  const node = ofPhotograph(as, words);
  return as === 'paragraph' ? paragraph(words) : { type: 'containerDirective', name, children: [node] };
}

/** Adds a passage to the element of the one before it if they belong together. @returns whether they do. */
function joins(last: RootContent, before: Passage, passage: Passage): boolean {
  const { as, words = [] } = passage;
  if (last.type === 'list') return joinsList(last, before, passage);
  const isOfPhotograph = last.type === 'containerDirective' && OF_PHOTOGRAPHS.includes(before.as);
  if (last.type === 'blockquote' && as === 'quotation') last.children.push(paragraph(words));
  else if (last.type === 'table' && before.table === passage.table) last.children.push(rowOf(passage.cells));
  else if (isOfPhotograph && OF_PHOTOGRAPHS.indexOf(as) > OF_PHOTOGRAPHS.indexOf(before.as))
    last.children.push(ofPhotograph(as, words));
  else return false;
  return true;
}

/** Adds an item to its list, or begins a nested list in the item before it. */
function joinsList(top: List, before: Passage, passage: Passage): boolean {
  if (passage.level === undefined || before.level === undefined) return false;
  const open = [top];
  for (let inner = innerList(top); inner !== undefined; inner = innerList(inner)) open.push(inner);
  const depth = open.length + Math.min(1, passage.level - before.level);
  const list = open[depth - 1];
  if (depth < 1 || depth > DEEPEST) return false;
  if (list === undefined) open.at(-1)?.children.at(-1)?.children.push(listOf(passage));
  if (list === undefined) return true;
  const isNext = !list.ordered || passage.number === (list.start ?? 1) + list.children.length;
  if (list.ordered !== (passage.as === 'number') || !isNext) return false;
  list.children.push(...listOf(passage).children);
  return true;
}

function innerList({ children }: List): List | undefined {
  return children.at(-1)?.children.find((child) => child.type === 'list');
}

function listOf({ as, number, words = [] }: Passage): List {
  const item: ListItem = { type: 'listItem', spread: false, children: [paragraph(words)] };
  return { type: 'list', ordered: as === 'number', start: number ?? null, spread: false, children: [item] };
}

function rowOf(cells: readonly Words[] = []): TableRow {
  return { type: 'tableRow', children: cells.map(({ words }) => ({ type: 'tableCell', children: words })) };
}

function ofPhotograph(as: string, children: PhrasingContent[]): BlockContent {
  const isLine = as === 'description' || as === 'credit';
  return isLine ? { type: 'leafDirective', name: as, children } : paragraph(children);
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}
