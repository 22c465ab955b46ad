import type { Element, ElementContent, Root } from 'hast';
import type { PhrasingContent } from 'mdast';
import rehypeRemark, { type Options } from 'rehype-remark';
import { remark } from 'remark';
import remarkDirective from 'remark-directive';
import { unified } from 'unified';
import { datelineOf } from './line-shapes.ts';
import { webAddress } from './page-metadata.ts';
import { isOmitted, type Piece, type Role } from './piece.ts';

/** Roles that stand in a container of their own, `:::pull-quote`. */
const CONTAINERS: readonly Role[] = ['pull-quote', 'author-note', 'cross-reference'];
/** Roles of what belongs to a photograph. */
const OF_PHOTOGRAPHS: readonly string[] = ['description', 'caption', 'credit'];
/** Roles of passages that stand with their neighbours in one element. */
const TOGETHER: Partial<Record<Role, string>> = { bullet: 'ul', number: 'ol', quotation: 'blockquote' };

const handlers: NonNullable<Options['handlers']> = Object.fromEntries([
  ...['photograph', ...CONTAINERS].map((name) => [
    name,
    (state: State, node: Element) => ({
      type: 'containerDirective',
      name,
      children: state.toFlow(state.all(node)),
    }),
  ]),
  ...['description', 'credit'].map((name) => [
    name,
    (state: State, node: Element) => ({ type: 'leafDirective', name, children: state.all(node) }),
  ]),
  [
    'dateline',
    (state: State, node: Element) => ({ type: 'textDirective', name: 'dateline', children: state.all(node) }),
  ],
]) as NonNullable<Options['handlers']>;

interface State {
  all: (node: Element) => PhrasingContent[];
  toFlow: (nodes: PhrasingContent[]) => unknown[];
}

/**
 * Writes the body of a copy in Markdown with the directives of `copy-roles.ts`. What Markdown would take for more than words is
 * escaped; of the page’s markup, emphasis and links to web addresses are left.
 * @param base address that the page’s links are relative to.
 */
export function writeBody(pieces: readonly Piece[], base?: string): string {
  const children: ElementContent[] = [];
  const own = pieces.filter(
    (piece) => !isOmitted(piece) && !['title', 'standfirst', 'byline'].includes(piece.as),
  );
  let before: { as: string; element: Element } | undefined;
  let isFirstParagraph = true;
  for (const piece of own) {
    const as = piece.as as Role;
    const words = inlineOf(piece, base);
    if (as === 'paragraph' && isFirstParagraph) {
      isFirstParagraph = false;
      markDateline(piece.text, words);
    }
    const element = elementOf(as, words, piece.depth);
    const isOpen = before !== undefined && (before.as === as ? TOGETHER[as] !== undefined : false);
    const joins =
      OF_PHOTOGRAPHS.includes(as) && before?.as === 'photograph' && !holds(before.element, element.tagName);
    if ((isOpen || joins) && before !== undefined) before.element.children.push(element);
    else {
      const parent = OF_PHOTOGRAPHS.includes(as) ? 'photograph' : TOGETHER[as];
      const outer = parent === undefined ? element : made(parent, [element]);
      children.push(outer);
      before = { as: parent === 'photograph' ? parent : as, element: outer };
    }
  }
  const tree: Root = { type: 'root', children };
  const markdown = unified().use(rehypeRemark, { handlers }).runSync(tree);
  return remark()
    .use(remarkDirective)
    .use({ settings: { bullet: '-', emphasis: '_', listItemIndent: 'one', rule: '-' } })
    .stringify(markdown);
}

function elementOf(as: Role, words: ElementContent[], depth = 2): Element {
  if (as === 'heading') return made(`h${depth}`, words);
  if (as === 'bullet' || as === 'number') return made('li', words);
  if (as === 'description' || as === 'credit') return made(as, words);
  return CONTAINERS.includes(as) ? made(as, [made('p', words)]) : made('p', words);
}

/** A photograph has one caption, one description and one credit, the description first. */
function holds({ children }: Element, tagName: string): boolean {
  const there = children.map((child) => (child.type === 'element' ? child.tagName : ''));
  return there.includes(tagName) || (tagName === 'description' && there.length > 0);
}

function made(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}

function inlineOf({ text, nodes }: Piece, base: string | undefined): ElementContent[] {
  return nodes === undefined || nodes.length === 0
    ? [{ type: 'text', value: text }]
    : trimmed(nodes.flatMap((node) => plain(node, base)));
}

/** Emphasis, links and breaks of a line; every other element gives way to what it holds. */
function plain(node: ElementContent, base: string | undefined): ElementContent[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value.replace(/[\t\n\f\r ]+/g, ' ') }];
  if (node.type !== 'element') return [];
  const children = node.children.flatMap((child) => plain(child, base));
  if (node.tagName === 'br') return [made('br', [])];
  const tagName = { em: 'em', i: 'em', strong: 'strong', b: 'strong', a: 'a' }[node.tagName];
  const href = tagName === 'a' ? webAddress(node.properties['href'], base) : undefined;
  if (tagName === undefined || (tagName === 'a' && href === undefined)) return children;
  const element = { ...made(tagName, trimmed(children)), properties: href === undefined ? {} : { href } };
  // White space inside the marks would keep them from being read as marks.
  const [start, end] = [/^ /.test(firstText(children)), / $/.test(lastText(children))];
  const space: ElementContent = { type: 'text', value: ' ' };
  return element.children.length === 0
    ? children
    : [...(start ? [space] : []), element, ...(end ? [space] : [])];
}

function trimmed(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes
    .map((node, index) => {
      if (node.type !== 'text') return node;
      const start = index === 0 ? node.value.trimStart() : node.value;
      return { ...node, value: index === nodes.length - 1 ? start.trimEnd() : start };
    })
    .filter((node) => node.type !== 'text' || node.value !== '');
}

function firstText([node]: readonly ElementContent[]): string {
  return node?.type === 'text' ? node.value : '';
}

function lastText(nodes: readonly ElementContent[]): string {
  const node = nodes.at(-1);
  return node?.type === 'text' ? node.value : '';
}

/** Makes the place that a report begins with a dateline, where no markup goes through it. */
function markDateline(text: string, words: ElementContent[]): void {
  const place = datelineOf(text);
  const [first] = words;
  if (place === undefined || first?.type !== 'text' || !first.value.startsWith(place)) return;
  words.splice(0, 1, made('dateline', [{ type: 'text', value: place }]), {
    type: 'text',
    value: first.value.slice(place.length),
  });
}
