import type { Element, ElementContent } from 'hast';
import { remark } from 'remark';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import type { SitePath } from '../../site.ts';
import type { QuotedPassage } from '../citations/references.ts';
import { languageAttributes } from '../copies/language-attributes.ts';
import { markPassage, type Mark } from '../copies/mark-passage.ts';
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
