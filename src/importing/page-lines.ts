import type { Element, ElementContent, Parents, Root, RootContent, Text } from 'hast';

/** A line of a page as a reader sees it: a paragraph, a heading, an item, a caption, the description of a picture. */
export interface PageLine {
  /** Its words, white space collapsed. */
  text: string;
  /** What it is made of, without what is hidden. Empty for a picture’s description. */
  nodes: ElementContent[];
  /** The elements that it stands in, the innermost last; a picture’s description has the picture as last. */
  within: Element[];
}

/** Elements whose content no reader sees as words. */
const UNSEEN = new Set(
  (
    'script style template noscript iframe object embed svg math canvas audio video select textarea datalist head ' +
    'link meta param source track'
  ).split(' '),
);
/** Elements that end the line before them and begin a new one. */
const BLOCKS = new Set(
  (
    'html body address article aside blockquote button caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol option p pre search section summary ' +
    'table tbody td tfoot th thead tr ul'
  ).split(' '),
);
/** Elements of running text: a break or a date in one of them ends no line. */
const PROSE = new Set('p li h1 h2 h3 h4 h5 h6 blockquote figcaption td th dd summary'.split(' '));
/** White space as HTML has it: a no-break space is a sign like others. */
const SPACES = /[\t\n\f\r ]+/g;

/**
 * The words of a page, line by line in their order, with the descriptions of its pictures. The same page gives the same
 * lines: the capture’s text is made of them. In the tree each line gets the attribute `data-line` with its place in the list,
 * so that it can be known again after an extractor has been at work on the page.
 */
export function pageLines(root: Root): PageLine[] {
  const lines: PageLine[] = [];
  const hasBlock = new Set<Element>();
  noteBlocks(root, hasBlock);

  const visit = (parent: Parents, within: Element[]): void => {
    const children: RootContent[] = [];
    let run: ElementContent[] = [];
    const endLine = (): void => {
      const nodes = withoutBreaks(run);
      run = [];
      const text = wordsOf(nodes);
      if (text === '') return;
      children.push(marked('span', lines.length, nodes));
      lines.push({ text, nodes, within });
    };
    for (const child of parent.children) {
      if (child.type === 'text') run.push(child);
      if (child.type !== 'element' || isUnseen(child)) continue;
      if (child.tagName === 'br' && (isBreakOrSpace(run) || !isProse(within))) endLine();
      else if (child.tagName === 'img') {
        endLine();
        const alt = descriptionOf(child);
        if (alt === '') continue;
        children.push(marked('img', lines.length, []));
        lines.push({ text: alt, nodes: [], within: [...within, child] });
      } else if (hasBlock.has(child)) {
        endLine();
        visit(child, [...within, child]);
        children.push(child);
      } else run.push(child);
    }
    endLine();
    parent.children = children;
  };
  visit(root, []);
  return lines;
}

/** The words of these nodes as a reader sees them. */
export function wordsOf(nodes: readonly RootContent[]): string {
  const words = (node: RootContent): string => {
    if (node.type === 'text') return node.value;
    if (node.type !== 'element' || isUnseen(node)) return '';
    return node.tagName === 'br' ? ' ' : node.children.map(words).join('');
  };
  return nodes.map(words).join('').replace(SPACES, ' ').trim();
}

/** The classes, id and role of an element, as one text to look for words in. */
export function namesOf({ properties }: Element): string {
  return [
    properties['className'],
    properties['id'],
    properties['role'],
    properties['itemProp'],
    properties['rel'],
  ]
    .flat()
    .filter((name) => typeof name === 'string')
    .join(' ');
}

/** Notes every element that is a block or holds one; a credit, and a date outside running text, has a line of its own. */
function noteBlocks(parent: Parents, found: Set<Element>, within: Element[] = []): boolean {
  let has = false;
  for (const child of parent.children) {
    if (child.type !== 'element' || isUnseen(child)) continue;
    const isCredit =
      within.some(({ tagName }) => tagName === 'figure') && /credit|copyright|source/i.test(namesOf(child));
    const isDate = child.tagName === 'time' && !isProse(within);
    const isBlock = BLOCKS.has(child.tagName) || child.tagName === 'img' || isCredit || isDate;
    if (noteBlocks(child, found, [...within, child]) || isBlock) {
      found.add(child);
      has = true;
    }
  }
  return has;
}

function isProse(within: readonly Element[]): boolean {
  return within.some(({ tagName }) => PROSE.has(tagName));
}

function isUnseen({ tagName, properties }: Element): boolean {
  const style = properties['style'];
  return (
    UNSEEN.has(tagName) ||
    (properties['hidden'] !== undefined && properties['hidden'] !== false) ||
    (typeof style === 'string' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style))
  );
}

function descriptionOf({ properties }: Element): string {
  const alt = properties['alt'];
  return typeof alt === 'string' ? alt.replace(SPACES, ' ').trim() : '';
}

/** Whether a line break would be the second in a row, or the first in its line. */
function isBreakOrSpace(run: readonly ElementContent[]): boolean {
  const last = run.findLast((node) => node.type !== 'text' || node.value.trim() !== '');
  return last === undefined || (last.type === 'element' && last.tagName === 'br');
}

/** A line without line breaks at its end. */
function withoutBreaks(run: readonly ElementContent[]): ElementContent[] {
  const end = run.findLastIndex(
    (node) =>
      !(node.type === 'element' ? node.tagName === 'br' : node.type === 'text' && node.value.trim() === ''),
  );
  return run.slice(0, end + 1);
}

function marked(tagName: string, line: number, children: (ElementContent | Text)[]): Element {
  const alt = tagName === 'img' ? { src: 'x', alt: 'x' } : {};
  return { type: 'element', tagName, properties: { dataLine: line, ...alt }, children };
}
