import type { Words } from '../../library/copies/write-copy.ts';
import { BLOCK, is, isUnseen, preformattedText, wordsOf } from './line-words.ts';

/** A visible line of a page: a paragraph, a heading, a list item, a table row, a picture’s description. */
export interface PageLine extends Words {
  /** The elements around it, the innermost last; for a description, the picture is the last. */
  within: Element[];
  /** The authors according to the markup. */
  authors: string[];
  /** For the first line of a list item: its nesting depth and its number. */
  level?: number;
  number?: number;
  /** For a table row: its cells, its table, and whether it is the header row. */
  cells?: Words[];
  table?: Element;
  isHead?: boolean;
}

/** A table with more rows is page layout. */
const MOST_ROWS = 500;

/**
 * The text of a page, line by line, with the descriptions of its pictures. The result is deterministic: the capture’s text is made
 * from these lines. In the document the texts of a line get the attribute `data-line` with its index, so that it can be identified
 * after an extractor has changed the document.
 */
export function pageLines(document: Document): PageLine[] {
  const lines: PageLine[] = [];
  const begun = new Set<Element>();
  const blocks = new Set<Element>();
  noteBlocks(document.documentElement, blocks);

  const add = (line: Words & Partial<PageLine>, within: Element[], marked: Element[]): void => {
    if (line.text.trim() === '') return;
    for (const element of marked) element.setAttribute('data-line', String(lines.length));
    lines.push({ authors: [], ...line, ...placeInList(within, begun), within });
  };
  const describe = (nodes: readonly ChildNode[], within: Element[]): void => {
    for (const picture of nodes.flatMap(elementsIn).filter(isPicture)) {
      const text = (picture.getAttribute('alt') ?? '').trim().replace(/\s+/g, ' ');
      add({ text, words: [] }, [...within, picture], [picture]);
    }
  };
  const visit = (parent: Element, within: Element[]): void => {
    let run: ChildNode[] = [];
    const endLine = (): void => {
      const nodes = run.slice(run.findIndex(hasContent), run.findLastIndex(hasContent) + 1);
      const named = nodes.flatMap(elementsIn).filter(isAuthor);
      const line = { ...wordsOf(nodes), authors: named.map(({ textContent }) => textContent) };
      // The extractor treats <data> as plain running text.
      const marks = nodes.flatMap(visibleIn).flatMap((text) => {
        if (isElement(text) || !hasContent(text)) return [];
        const mark = document.createElement('data');
        text.replaceWith(mark);
        mark.append(text);
        return [mark];
      });
      add(line, within, marks);
      describe(nodes, within);
      run = [];
    };
    for (const child of [...parent.childNodes]) {
      const before = run.findLast((node) => isBreak(node) || hasContent(node));
      if (isElement(child) && blocks.has(child)) {
        endLine();
        visitBlock(child, [...within, child]);
      } else if (isBreak(child) && isBreak(before)) endLine();
      else run.push(child);
    }
    endLine();
  };
  const visitBlock = (block: Element, within: Element[]): void => {
    const rows = is(block, /^table$/) ? rowsOf(block, blocks) : [];
    const isFlat = is(block, /^pre$/) && elementsIn(block).filter((inner) => blocks.has(inner)).length === 1;
    const text = isFlat ? preformattedText(block) : '';
    // A single line is treated as a paragraph.
    if (text.includes('\n')) add({ text, words: [] }, within, [block]);
    else if (rows.length === 0) visit(block, within);
    for (const caption of rows.length === 0 ? [] : block.querySelectorAll('caption'))
      visit(caption, [...within, caption]);
    for (const row of rows) {
      const cells = [...row.children].filter((cell) => is(cell, /^t[dh]$/)).flatMap(cellsOf);
      const words = cells.flatMap((cell) => cell.text || []).join('\t');
      const isHead = row.querySelector('td') === null;
      add({ text: words, words: [], cells, table: block, isHead }, [...within, row], [row]);
      describe([row], [...within, row]);
    }
  };
  visit(document.documentElement, []);
  return lines;
}

/** Records every element that is or contains a block. @returns whether the parent contains one. */
function noteBlocks(parent: Element, found: Set<Element>): boolean {
  let has = false;
  for (const child of [...parent.children].filter((element) => !isUnseen(element))) {
    const isCredit = child.closest('figure') !== null && CREDIT.test(attributesOf(child));
    const isBlock = is(child, BLOCK) || isCredit || hasTwoBreaks(child);
    if (noteBlocks(child, found) || isBlock) has = Boolean(found.add(child));
  }
  return has;
}

/** Two consecutive line breaks separate paragraphs. */
function hasTwoBreaks(element: Element): boolean {
  const nodes = [...element.childNodes].filter((node) => isBreak(node) || hasContent(node));
  return nodes.some((node, index) => isBreak(node) && isBreak(nodes[index + 1]));
}

/** The rows of a data table, with several cells per row and one line per cell; none for a layout table. */
function rowsOf(table: Element, blocks: ReadonlySet<Element>): Element[] {
  const rows = [...table.querySelectorAll('tr')].filter((row) => !isUnseen(row));
  const cells = [...table.querySelectorAll('td, th')];
  const isLayout =
    table.querySelector('table, ul, ol, h1, h2, h3, form, [rowspan]:not([rowspan="1"])') !== null ||
    cells.some((cell) => elementsIn(cell).filter((inner) => blocks.has(inner)).length > 2);
  const isOfData = rows.length > 1 && rows.length <= MOST_ROWS && cells.length > rows.length && !isLayout;
  return isOfData ? rows : [];
}

/** A cell, and empty cells for the other columns that it spans. */
function cellsOf(cell: Element): Words[] {
  const span = Math.min(Number(cell.getAttribute('colspan') ?? 1) || 1, 50);
  const empty = Array.from({ length: span - 1 }, (): Words => ({ text: '', words: [] }));
  return [wordsOf([...cell.childNodes]), ...empty];
}

/** Adds nesting depth and number to the first line of a list item. */
function placeInList(within: readonly Element[], begun: Set<Element>): Partial<PageLine> {
  const item = within.findLast((element) => is(element, /^li$/));
  if (item === undefined || begun.has(item)) return {};
  begun.add(item);
  const isNumbered = item.parentElement !== null && is(item.parentElement, /^ol$/);
  const level = within.filter((element) => is(element, /^[ou]l$/)).length;
  return { level, ...(isNumbered && { number: numberOf(item) }) };
}

/** The number of a list item: its own, if it has one, or its position in the list. */
function numberOf(item: Element): number {
  const before = item.previousElementSibling;
  const own =
    item.getAttribute('value') ?? (before === null ? item.parentElement?.getAttribute('start') : null);
  const number = Number.parseInt(own ?? '', 10);
  return Number.isNaN(number) ? (before === null ? 1 : numberOf(before) + 1) : number;
}

/** Names that pages use for picture credits. */
export const CREDIT = /credit|copyright|photographer|source/i;

/** Addresses of author pages. */
const AUTHORS = /\/(?:authors?|autor|auteur|people|profile|staff|writers?|editors?|contributors?)\//i;

/** Whether the markup marks an element’s text as an author. */
export function isAuthor(element: Element): boolean {
  const names = ['class', 'rel', 'itemprop'].map((name) => element.getAttribute(name) ?? '');
  const address = element.getAttribute('href') ?? '';
  return /by-?_?line|author/i.test(names.join(' ')) || AUTHORS.test(address);
}

/** Whether an element is a picture. */
export function isPicture(element: Element): boolean {
  return is(element, /^(?:amp-)?img$/);
}

/** The tag name of an element and its names in the page (such as class and id). */
export function attributesOf(element: Element): string {
  const names = ['class', 'id', 'role', 'itemprop', 'rel'].map((name) => element.getAttribute(name) ?? '');
  return [element.tagName.toLowerCase(), ...names].join(' ');
}

/** The visible nodes in a node, in document order, itself first. */
function visibleIn(node: ChildNode): ChildNode[] {
  if (!isElement(node)) return node.nodeType === 3 ? [node] : [];
  return isUnseen(node) ? [] : [node, ...[...node.childNodes].flatMap(visibleIn)];
}

/** The visible elements in a node, itself first. */
function elementsIn(node: ChildNode): Element[] {
  return visibleIn(node).filter(isElement);
}

/** Whether a node has anything visible: words or a picture. */
function hasContent(node: Node): boolean {
  if (!isElement(node)) return node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '';
  return !isBreak(node) && !isUnseen(node);
}

function isBreak(node: Node | undefined): boolean {
  return node !== undefined && isElement(node) && is(node, /^br$/);
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
