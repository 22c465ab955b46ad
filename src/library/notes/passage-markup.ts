import type { Element, ElementContent } from 'hast';
import { remark } from 'remark';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import type { SitePath } from '../../site.ts';
import type { QuotedPassage } from '../citations/references.ts';
import { languageAttributes } from '../copies/language-attributes.ts';
import type { Article } from '../copies/read-article.ts';
import type { Block } from '../copies/render-copy.ts';
import type { Note } from './note-schema.ts';
import { wrongWords } from './wrong-words.ts';

/** How a page renders the passages of an article. */
export interface PassageMarkup {
  /** Whether our corrections are applied. Such a text cannot be quoted, so its passages have no addresses. */
  isReading: boolean;
  /** A passage’s inner HTML. */
  html: (block: Block) => string;
  /** Attributes of the element around it: the passage’s id, and its language if that is not English. */
  attributes: (block: Block) => Record<string, string>;
  /** The link of a paragraph’s number. */
  address: (block: Block) => string;
}

/** Markup for the copy, with quoted words and errors marked. */
export function copyMarkup(
  article: Article,
  quoted: readonly QuotedPassage[],
  notes: readonly Note[],
  link: MakeLink,
): PassageMarkup {
  return {
    isReading: false,
    html: (block) => markedHtml(block, quoted, notes, link),
    attributes: ({ id, text }) => ({ id, ...languageAttributes(article, text) }),
    address: ({ id }) => `#${id}`,
  };
}

/**
 * A passage’s inner HTML with our marks: quoted words (`mark`, with their id), errors (`u`), and serious errors (a link to the
 * note). Typing errors and context are not marked.
 */
export function markedHtml(
  block: Block,
  quoted: readonly QuotedPassage[],
  notes: readonly Note[],
  link: MakeLink,
): string {
  const marks: Mark[] = quoted
    .filter((passage) => passage.block === block.id)
    .map(({ id, start, end }) => ({ start, end, tagName: 'mark', properties: { id } }));
  for (const note of notes) {
    const wrong = wrongWords(note);
    if (wrong?.block.id !== block.id || note.grade > 'C') continue;
    const { start, end } = wrong;
    marks.push(
      note.grade === 'A'
        ? { start, end, tagName: 'a', properties: { className: ['serious'], href: `#${note.id}` } }
        : { start, end, tagName: 'u', properties: {} },
    );
  }
  return toHtml(markPassage(block.children, marks), link);
}

const writer = remark().use(remarkRehype).use(rehypeStringify).freeze();

/** Makes the link of a page to an address of this site. */
export type MakeLink = (path: SitePath) => string;

/** Renders a part of a passage as HTML. */
export function toHtml(children: readonly ElementContent[], link: MakeLink): string {
  return writer.stringify({ type: 'root', children: children.map((child) => withLinks(child, link)) });
}

/** The same with links in place of addresses on this site; a copy has them where it links to another of our articles. */
function withLinks<Node extends ElementContent>(node: Node, link: MakeLink): Node | Element {
  if (node.type !== 'element') return node;
  const { href } = node.properties;
  const isOfSite = typeof href === 'string' && href.startsWith('/');
  return {
    ...node,
    properties: isOfSite ? { ...node.properties, href: link(href as SitePath) } : node.properties,
    children: node.children.map((child) => withLinks(child, link)),
  };
}

/** A range of a passage to wrap in an element. */
export interface Mark {
  /** Range in the passage’s text (UTF-16 units), end excluded. */
  start: number;
  end: number;
  tagName: string;
  /** hast properties: `{ id, className }`. If a mark is split, its first part has the id and the others `data-rest-of`. */
  properties: Element['properties'];
}

/**
 * Wraps ranges of a passage in elements without changing its text. Marks may overlap, nest and cross the passage’s own elements
 * (emphasis, links); if two cross, the later one is split. Empty marks are ignored.
 */
export function markPassage(children: readonly ElementContent[], marks: readonly Mark[]): ElementContent[] {
  const ordered = marks
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  if (ordered.length === 0) return [...children];
  const cuts = [...new Set(ordered.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const pieces = cutText(children, [], cuts, { at: 0 });
  const result: ElementContent[] = [];
  const open: { wrapper: Element | Mark; element: Element }[] = [];
  const begun = new Set<Mark>();
  for (const { text, from, ancestors } of pieces) {
    const active = ordered.filter(({ start, end }) => start <= from && from < end);
    const wrappers: (Element | Mark)[] = [...ancestors, ...active];
    let shared = 0;
    while (shared < open.length && open[shared]?.wrapper === wrappers[shared]) shared++;
    open.length = shared;
    for (const wrapper of wrappers.slice(shared)) {
      const element =
        'type' in wrapper
          ? { ...wrapper, children: [] }
          : openMark(wrapper, begun.has(wrapper), ancestors.some(isLink));
      if (!('type' in wrapper)) begun.add(wrapper);
      (open.at(-1)?.element.children ?? result).push(element);
      open.push({ wrapper, element });
    }
    (open.at(-1)?.element.children ?? result).push(text);
  }
  return result;
}

function openMark({ tagName, properties }: Mark, continued: boolean, insideLink: boolean): Element {
  const { id, ...others } = properties;
  // Links cannot be nested: inside a link, our mark keeps its style only.
  const { href, ...looks } = others;
  const isPlain = insideLink && href !== undefined;
  return {
    type: 'element',
    tagName: isPlain ? 'span' : tagName,
    properties: {
      ...(id === undefined ? {} : continued ? { dataRestOf: id } : { id }),
      ...(isPlain ? looks : others),
    },
    children: [],
  };
}

function isLink({ tagName }: Element): boolean {
  return tagName === 'a';
}

interface Piece {
  text: ElementContent;
  /** Index of its first character. */
  from: number;
  /** The passage’s own elements around it, outermost first. */
  ancestors: Element[];
}

/** Splits the passage into texts, so that marks begin and end only between them. */
function cutText(
  nodes: readonly ElementContent[],
  ancestors: Element[],
  cuts: number[],
  position: { at: number },
): Piece[] {
  return nodes.flatMap((node): Piece[] => {
    if (node.type === 'element' && node.children.length > 0)
      return cutText(node.children, [...ancestors, node], cuts, position);
    if (node.type !== 'text') return [{ text: node, from: position.at, ancestors }];
    const start = position.at;
    position.at += node.value.length;
    const edges = [start, ...cuts.filter((cut) => cut > start && cut < position.at), position.at];
    return edges.slice(0, -1).map((from, index) => ({
      text: { type: 'text', value: node.value.slice(from - start, (edges[index + 1] ?? from) - start) },
      from,
      ancestors,
    }));
  });
}
