import type { Code, List, Nodes, Paragraph, Parent, Root, RootContent, TableRow } from 'mdast';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Problem } from '../reading/problem.ts';
import { isRefused, refuse, ROLES, type Copy } from './refuse-node.ts';

/** Roles of a passage in a copy. A quotation can point to any passage with a role. */
export type BlockKind =
  | 'title'
  | 'byline'
  | 'standfirst'
  | 'paragraph'
  | 'heading'
  | 'pull-quote'
  | 'description'
  | 'caption'
  | 'credit'
  | 'author-note'
  | 'cross-reference';

/** Containers (`:::name`) and lines (`::name[…]`) that a copy may use. */
const CONTAINERS = ['photograph', 'pull-quote', 'author-note', 'cross-reference'] as const;
const LINES = ['description', 'credit'] as const;
/** State of the walk through one copy. */
interface Walk extends Copy {
  paragraphs: number;
  photographs: number;
  pullQuotes: number;
  ends: number;
}

/**
 * remark plugin: gives every block of a copy its role and id (as `data-block` and `id`) and reports what a verbatim copy cannot
 * contain: raw HTML, indented code, images, unknown directives, addresses other than http(s).
 * Ids: `p1` paragraphs, list items, table rows and preformatted lines, in one sequence; `f1` captions, `f1-description`,
 * `f1-credit`; `q1` pull quotes; `end1` lines after the text. Headings get theirs from rehype-slug.
 */
export function copyRoles({
  file,
  lineOffset,
  problems,
}: {
  file: string;
  lineOffset: number;
  problems: Problem[];
}) {
  return (root: Root, source: VFile): void => {
    const walk: Walk = {
      body: String(source),
      problem: (node, what, todo) => {
        const start = node.position?.start;
        problems.push({ file, line: (start?.line ?? 1) + lineOffset, column: start?.column, what, todo });
      },
      paragraphs: 0,
      photographs: 0,
      pullQuotes: 0,
      ends: 0,
    };
    for (const node of root.children) topLevel(node, walk);
  };
}

function topLevel(node: RootContent, walk: Walk): void {
  switch (node.type) {
    case 'paragraph':
      paragraph(node, walk);
      return;
    case 'heading':
      if (node.depth === 1)
        walk.problem(
          node,
          'The text has a first-level heading.',
          'The headline goes into “title”; begin headings with “##”.',
        );
      block(node, 'heading', undefined, walk);
      return;
    case 'blockquote':
      for (const child of node.children)
        if (child.type === 'paragraph') paragraph(child, walk);
        else walk.problem(child, 'A quotation contains something other than paragraphs.', ROLES);
      return;
    case 'list':
      list(node, walk);
      return;
    case 'table':
      for (const row of node.children) tableRow(row, walk);
      return;
    case 'code':
      preformatted(node, walk);
      return;
    case 'containerDirective':
      container(node, walk);
      return;
    default:
      refuse(node, walk);
  }
}

/** Each item is one line of text and may contain a nested list. */
function list(node: List, walk: Walk): void {
  for (const item of node.children) {
    const [first, nested, ...others] = item.children;
    if (
      first?.type !== 'paragraph' ||
      others.length > 0 ||
      (nested !== undefined && nested.type !== 'list')
    ) {
      walk.problem(item, 'A list item contains more than one paragraph.', 'Give each item one line of text.');
      continue;
    }
    node.spread = item.spread = false;
    inline(first, walk);
    setBlock(item, 'paragraph', `p${++walk.paragraphs}`);
    if (nested !== undefined) list(nested, walk);
  }
}

/** A row is one passage. The space between words of different cells is put into a cell, so that a mark can include it. */
function tableRow(row: TableRow, walk: Walk): void {
  const filled = row.children.filter(({ children }) => children.length > 0);
  if (filled.length === 0) return;
  for (const cell of filled) inline(cell, walk);
  for (const cell of filled.slice(0, -1)) cell.children.push({ type: 'text', value: ' ' });
  setBlock(row, 'paragraph', `p${++walk.paragraphs}`);
}

/** Lines between code fences; their line breaks and spaces are part of the text. */
function preformatted(node: Code, walk: Walk): void {
  const isFenced = /^[`~]/.test(walk.body.slice(node.position?.start.offset));
  if (!isFenced || typeof node.lang === 'string') {
    refuse(node, walk);
    return;
  }
  setBlock(node, 'paragraph', `p${++walk.paragraphs}`);
  node.data = { ...node.data, hChildren: [{ type: 'text', value: node.value }] };
}

function container(node: Extract<RootContent, { type: 'containerDirective' }>, walk: Walk): void {
  const name = CONTAINERS.find((known) => known === node.name);
  if (name === undefined) {
    walk.problem(node, `“:::${node.name}” is not a role of a passage.`, ROLES);
    return;
  }
  node.data = { hName: name === 'photograph' ? 'figure' : 'div', hProperties: { dataRow: name } };
  if (name === 'photograph') walk.photographs++;
  for (const child of node.children) {
    if (
      child.type === 'leafDirective' &&
      name === 'photograph' &&
      LINES.some((line) => line === child.name)
    ) {
      const kind = child.name as (typeof LINES)[number];
      child.data = { hName: 'p' };
      block(child, kind, `f${walk.photographs}-${kind}`, walk);
    } else if (child.type === 'paragraph') {
      const [kind, id]: [BlockKind, string] =
        name === 'photograph'
          ? ['caption', `f${walk.photographs}`]
          : name === 'pull-quote'
            ? ['pull-quote', `q${++walk.pullQuotes}`]
            : [name, `end${++walk.ends}`];
      block(child, kind, id, walk);
    } else refuse(child, walk);
  }
}

function paragraph(node: Extract<RootContent, { type: 'paragraph' }>, walk: Walk): void {
  const [first] = node.children;
  if (first?.type === 'textDirective' && first.name === 'dateline')
    first.data = { hName: 'span', hProperties: { className: ['dateline'] } };
  block(node, 'paragraph', `p${++walk.paragraphs}`, walk);
}

function block(node: Extract<Nodes, Parent>, kind: BlockKind, id: string | undefined, walk: Walk): void {
  inline(node, walk);
  setBlock(node, kind, id);
}

function setBlock(node: Extract<Nodes, Parent> | Code, kind: BlockKind, id: string | undefined): void {
  node.data = {
    ...node.data,
    hProperties: {
      dataBlock: kind,
      dataLine: node.position?.start.line,
      ...(id === undefined ? {} : { id }),
    },
  };
}

function inline(parent: Parent, walk: Walk): void {
  visit(parent as Paragraph, (node, index, owner) => {
    if (owner === undefined || index === undefined) return CONTINUE;
    // “a:b” looks like a directive to the parser: anything but our dateline stays text.
    const isWords = node.type === 'textDirective' && node.data === undefined;
    if (!isWords && !isRefused(node, walk)) return CONTINUE;
    const { start, end } = node.position ?? {};
    owner.children[index] = { type: 'text', value: walk.body.slice(start?.offset, end?.offset) };
    return SKIP;
  });
  trimEnds(parent);
}

/** Takes away spaces at both ends, which a copy can have as “&#x20;”: no browser shows them. */
function trimEnds(parent: Parent): void {
  for (const [at, spaces] of [
    [0, /^[ \t\n\r]+/],
    [-1, /[ \t\n\r]+$/],
  ] as const) {
    let end: Nodes | undefined = parent.children.at(at);
    while (end !== undefined && 'children' in end) end = end.children.at(at);
    if (end?.type === 'text') end.value = end.value.replace(spaces, '');
  }
}
