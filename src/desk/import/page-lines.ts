import type { Passage, Words } from '../../library/copies/write-copy.ts';
import { withoutControls } from '../../library/reading/name-unseen.ts';
import { BLOCK, preformattedText, wordsOf } from './line-words.ts';

/** A visible line of a page: a paragraph, a heading, a list item, a table row, a picture’s description. */
export interface PageLine extends Omit<Passage, 'as' | 'depth' | keyof Words>, Words {
  /** The elements around it, the innermost last; for a description, the picture is the last. */
  within: Element[];
  /** The authors according to the markup. */
  authors: string[];
}

/** Elements that readers do not see as text, also those that only screen readers read. */
const UNSEEN = [
  'script, style, template, noscript, iframe, object, embed, svg, canvas, audio, video, select, textarea, datalist',
  'title, annotation, annotation-xml, rp, [hidden], [style*="display:none" i], [style*="display: none" i]',
  '[style*="visibility:hidden" i], [style*="visibility: hidden" i], [class~="visually-hidden" i]',
  '[class~="visuallyhidden" i], [class~="sr-only" i], [class~="screen-reader-text" i], [class~="screen-reader" i]',
].join(', ');

/**
 * The text of a page, line by line, with the descriptions of its pictures. The result is deterministic: the capture’s text is made
 * from these lines. What readers do not see is removed from the document. The element of a line gets the attribute `data-line` with
 * its index, so that it can be identified after an extractor has changed the document.
 */
export function pageLines(document: Document): PageLine[] {
  const lines: PageLine[] = [];
  for (const element of document.body.querySelectorAll(UNSEEN)) element.remove();
  for (const list of document.querySelectorAll('ol')) numberItems(list);

  const add = (element: Element, within: Element[], line: Words & Partial<PageLine>): void => {
    if (line.text === '') return;
    element.setAttribute('data-line', String(lines.length));
    lines.push({ authors: [], ...line, ...placeInList(within, lines.at(-1)), within });
  };
  const describe = (parent: Element, within: Element[]): void => {
    for (const picture of parent.querySelectorAll('img, amp-img')) {
      const text = withoutControls(picture.getAttribute('alt') ?? '');
      add(picture, [...within, picture], { text: text.trim().replace(/\s+/g, ' '), words: [] });
    }
  };
  const visit = (parent: Element, within: Element[]): void => {
    let run: ChildNode[] = [];
    const endLine = (): void => {
      if (run.some(hasContent)) {
        // The extractor treats <data> as running text.
        const line = document.createElement('data');
        run[0]?.before(line);
        line.append(...run);
        const named = [...line.querySelectorAll('*')].filter(isAuthor);
        add(line, within, { ...wordsOf(line), authors: named.map(({ textContent }) => textContent) });
        describe(line, within);
      }
      run = [];
    };
    for (const child of [...parent.childNodes])
      if (isElement(child) && isBlock(child)) {
        endLine();
        visitBlock(child, [...within, child]);
      } else run.push(child);
    endLine();
  };
  const visitBlock = (block: Element, within: Element[]): void => {
    const rows = block.localName === 'table' ? rowsOf(block) : [];
    const isFlat = block.localName === 'pre' && contained(block).every((one) => !BLOCK.test(one.localName));
    const text = isFlat ? preformattedText(block) : '';
    // A single line is treated as a paragraph.
    if (text.includes('\n')) add(block, within, { text, words: [] });
    else if (rows.length === 0) visit(block, within);
    for (const caption of rows.length === 0 ? [] : block.querySelectorAll('caption'))
      visit(caption, [...within, caption]);
    for (const row of rows) {
      const cells = [...row.children].flatMap(cellsOf);
      const words = cells.flatMap((cell) => cell.text || []).join('\t');
      const isHead = row.querySelector('td') === null;
      add(row, [...within, row], { text: words, words: [], cells, table: block, isHead });
      describe(row, [...within, row]);
    }
  };
  visit(document.body, []);
  return lines;
}

/** Whether an element is or contains something that begins a new line. */
function isBlock(element: Element): boolean {
  const isOne = (one: Element): boolean =>
    BLOCK.test(one.localName) ||
    one.hasAttribute('data-break') ||
    (one.closest('figure') !== null && CREDIT.test(attributesOf(one)));
  return isOne(element) || contained(element).some(isOne);
}

/** The rows of a data table, with several cells per row and one line per cell; none for a layout table. */
function rowsOf(table: Element): Element[] {
  const rows = [...table.querySelectorAll('tr')];
  const cells = [...table.querySelectorAll('td, th')];
  const isLayout =
    table.querySelector('table, ul, ol, h1, h2, h3, form, [rowspan]:not([rowspan="1"])') !== null ||
    cells.some((cell) => contained(cell).filter(isBlock).length > 1);
  return rows.length > 1 && cells.length > rows.length && !isLayout ? rows : [];
}

/** A cell, and empty cells for the other columns that it spans. */
function cellsOf(cell: Element): Words[] {
  const span = Math.min(Number(cell.getAttribute('colspan')) || 1, 50);
  return Array.from({ length: span }, (_, index) => (index === 0 ? wordsOf(cell) : { text: '', words: [] }));
}

/** Adds nesting depth and number to the first line of a list item. */
function placeInList(within: readonly Element[], before: PageLine | undefined): Partial<PageLine> {
  const item = within.findLast(({ localName }) => localName === 'li');
  if (item === undefined || before?.within.includes(item)) return {};
  const number = item.parentElement?.localName === 'ol' ? Number(item.getAttribute('value')) : -1;
  const level = within.filter(({ localName }) => /^[ou]l$/.test(localName)).length;
  return { level, ...(number >= 0 && { number }) };
}

/** Gives every item of a numbered list its number as its value. */
function numberItems(list: Element): void {
  const given = (element: Element, name: string): string | undefined =>
    /-?\d+/.exec(element.getAttribute(name) ?? '')?.[0];
  let next = Number(given(list, 'start') ?? 1);
  for (const item of list.children) {
    next = Number(given(item, 'value') ?? next);
    item.setAttribute('value', String(next++));
  }
}

/** Names that pages use for picture credits. */
export const CREDIT = /credit|copyright|photographer|source/i;

/** Addresses of author pages. */
const AUTHORS = /\/(?:authors?|autor|auteur|people|profile|staff|writers?|editors?|contributors?)\//i;

/** Whether the markup marks an element’s text as an author. */
export function isAuthor(element: Element): boolean {
  return /by-?_?line|author/i.test(attributesOf(element)) || AUTHORS.test(element.getAttribute('href') ?? '');
}

/** Whether an element is a picture. */
export function isPicture({ localName }: Element): boolean {
  return /^(?:amp-)?img$/.test(localName);
}

/** The tag name of an element and its names in the page (such as class and id). */
export function attributesOf(element: Element): string {
  const names = ['class', 'id', 'role', 'itemprop', 'rel'].map((name) => element.getAttribute(name) ?? '');
  return [element.localName, ...names].join(' ');
}

/** The elements in an element. */
function contained(element: Element): Element[] {
  return [...element.querySelectorAll('*')];
}

/** Whether a node has anything visible: words or a picture. */
function hasContent(node: Node): boolean {
  return isElement(node) || (node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '');
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
