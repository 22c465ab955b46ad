import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { remark } from 'remark';
import remarkDirective from 'remark-directive';
import remarkRehype from 'remark-rehype';
import rehypeSlug from 'rehype-slug';
import { removePosition } from 'unist-util-remove-position';
import { visit } from 'unist-util-visit';
import { CONTROL, nameUnseen } from '../reading/name-unseen.ts';
import type { Problem } from '../reading/problem.ts';
import { isReservedId } from '../reading/reserved-ids.ts';
import { copyRoles, type BlockKind } from './copy-roles.ts';
import { copyTables } from './copy-tables.ts';
import { refuseSize } from './refuse-size.ts';

/** A passage that a quotation can point to. */
export interface Block {
  kind: BlockKind;
  /** Its id, the fragment of its address: `p7`, `f1`, a heading’s slug. */
  id: string;
  /** Its words, exactly as the reader sees them. */
  text: string;
  /** The same as a hast tree, from which its HTML is made. */
  children: ElementContent[];
  /** Line in the copy’s file. */
  line: number;
  /** Number of a paragraph or list item, counted from 1. */
  number?: number;
  /** Level of a heading, 2 to 6. */
  depth?: number;
}

/** Blocks that belong together: one paragraph, a list, the rows of a table, a photograph and the lines under it. */
export interface Row {
  kind:
    | 'paragraph'
    | 'heading'
    | 'list'
    | 'ordered-list'
    | 'table'
    | 'preformatted'
    | 'quotation'
    | 'photograph'
    | 'pull-quote'
    | 'author-note'
    | 'cross-reference';
  blocks: Block[];
  /** For an ordered list: the number of its first item, if it is not 1. */
  start?: number;
  /** For a list nested in the item before it: its depth, 2 or more. */
  level?: number;
}

/** The body of a copy, ready for the page and for every check. */
export interface RenderedCopy {
  rows: Row[];
  /** The targets of the body’s links, as written, with their lines. */
  links: { address: string; line: number }[];
}

/** The input of rendering. */
export interface CopyFile {
  file: string;
  /** Number of lines before the body in its file. */
  lineOffset: number;
}

/**
 * Parses the body of a copy into passages, which the page, the fidelity check and the citations all use. There are no
 * typographic replacements; raw HTML and unsafe addresses are problems and are not passed through. A copy that is far too long is not
 * parsed.
 */
export function renderCopy(
  source: string,
  { file, lineOffset }: CopyFile,
  problems: Problem[],
): RenderedCopy {
  const body = source.replace(/\r\n?/g, '\n');
  const tooMuch = refuseSize(body);
  if (tooMuch !== undefined) {
    problems.push({ file, ...tooMuch, line: tooMuch.line + lineOffset });
    return { rows: [], links: [] };
  }
  const processor = remark()
    .use(remarkDirective)
    .use(copyTables)
    .use(copyRoles, { file, lineOffset, problems })
    .use(remarkRehype)
    .use(rehypeSlug);

  const rows: Row[] = [];
  const links: RenderedCopy['links'] = [];
  for (const node of processor.runSync(processor.parse(body), body).children) {
    if (node.type !== 'element') continue;
    visit(node, { tagName: 'a' }, (link) => {
      const address = String(link.properties['href']);
      links.push({ address, line: (link.position?.start.line ?? 1) + lineOffset });
    });
    const toBlocks = (element: Element): Block[] => blocksOf(element, lineOffset);
    rows.push(...rowsOf(node, toBlocks).filter(({ blocks }) => blocks.length > 0));
  }
  const blocks = rows.flatMap((row) => row.blocks);
  giveWay(blocks);
  for (const { text, line } of blocks) {
    const [control] = CONTROL.exec(text) ?? [];
    if (control !== undefined)
      problems.push({
        file,
        line,
        what: `This passage has a control character, ${nameUnseen(control, CONTROL)}, which no page can show.`,
        todo: 'Delete it in the copy. Where the capture has one, the comparison ignores it.',
      });
  }
  return { rows, links };
}

function rowsOf(node: Element, toBlocks: (element: Element) => Block[], level = 1): Row[] {
  const kind = rowKind(node);
  if (kind !== 'list' && kind !== 'ordered-list') return [{ kind, blocks: toBlocks(node) }];
  const rows: Row[] = [];
  let open: Row | undefined;
  let number = Number(node.properties['start'] ?? 1);
  for (const item of node.children) {
    if (item.type !== 'element') continue;
    const nested = item.children.filter((child) => child.type === 'element' && /^[uo]l$/.test(child.tagName));
    // The line breaks around a nested list are not part of a passage.
    const own = item.children.filter((child) => !nested.includes(child) && !isBreak(child));
    if (open === undefined) {
      open = {
        kind,
        blocks: [],
        ...(number === 1 ? {} : { start: number }),
        ...(level === 1 ? {} : { level }),
      };
      rows.push(open);
    }
    open.blocks.push(...toBlocks({ ...item, children: nested.length === 0 ? item.children : own }));
    number++;
    for (const list of nested) {
      rows.push(...rowsOf(list as Element, toBlocks, level + 1));
      open = undefined;
    }
  }
  return rows;
}

function isBreak(node: ElementContent): boolean {
  return node.type === 'text' && node.value === '\n';
}

/** Adds a number to a heading’s id if the page uses that id for a part of its own, and a word before it if a number is not enough. */
function giveWay(blocks: readonly Block[]): void {
  const taken = new Set(blocks.map(({ id }) => id));
  for (const block of blocks) {
    if (block.kind !== 'heading' || !isReservedId(block.id)) continue;
    const id = isReservedId(`${block.id}-1`) ? `heading-${block.id}` : block.id;
    for (let number = 1; isReservedId(block.id) || taken.has(block.id); number++)
      block.id = `${id}-${number}`;
    taken.add(block.id);
  }
}

function rowKind(node: Element): Row['kind'] {
  const directive = node.properties['dataRow'];
  if (typeof directive === 'string') return directive as Row['kind'];
  if (node.tagName === 'ul') return 'list';
  if (node.tagName === 'ol') return 'ordered-list';
  if (node.tagName === 'blockquote') return 'quotation';
  if (node.tagName === 'table') return 'table';
  if (node.tagName === 'pre') return 'preformatted';
  return node.tagName === 'p' ? 'paragraph' : 'heading';
}

function blocksOf(node: Element, lineOffset: number): Block[] {
  const kind = node.properties['dataBlock'];
  if (typeof kind !== 'string')
    return node.children.flatMap((child) => (child.type === 'element' ? blocksOf(child, lineOffset) : []));
  // The renderer puts invisible line breaks between the cells of a row.
  const children = node.tagName === 'tr' ? node.children.filter((cell) => !isBreak(cell)) : node.children;
  const id = String(node.properties['id']);
  const number = /^p(\d+)$/.exec(id)?.[1];
  const depth = /^h([1-6])$/.exec(node.tagName)?.[1];
  const passage: Root = { type: 'root', children };
  // Positions take more memory than the words and are not needed any more.
  removePosition(passage, { force: true });
  return [
    {
      kind: kind as BlockKind,
      id,
      // A browser shows line breaks of the file as spaces.
      text: toString(passage).replaceAll('\n', ' '),
      children,
      line: Number(node.properties['dataLine'] ?? 0) + lineOffset,
      ...(kind === 'paragraph' && number !== undefined ? { number: Number(number) } : {}),
      ...(depth === undefined ? {} : { depth: Number(depth) }),
    },
  ];
}
