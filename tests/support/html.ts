import { defaultTreeAdapter, parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { escapeMarkup } from '../../src/library/basics/escape-markup.ts';
import type { Block } from '../../src/library/copies/render-copy.ts';
import type { Note } from '../../src/library/notes/note-schema.ts';
import { toHtml } from '../../src/library/notes/passage-markup.ts';

/** An element as a browser reads it: its name, its attributes, and all text within. */
export interface HtmlElement {
  name: string;
  attributes: Record<string, string>;
  text: string;
  /** Whether it, or an ancestor, is hidden from assistive technology. */
  hidden: boolean;
}

/** Every element of an HTML fragment or a drawing in document order, as an independent parser reads it. */
export function elementsOf(html: string): HtmlElement[] {
  return walk(parseFragment(html), false);
}

/** Every element of a page in document order, also those of its templates. */
export function elementsOfPage(html: string): HtmlElement[] {
  return walk(parse(html), false);
}

/** The elements that have this class. */
export function withClass(elements: HtmlElement[], className: string): HtmlElement[] {
  return elements.filter(({ attributes }) => (attributes['class'] ?? '').split(' ').includes(className));
}

/** The text of an HTML fragment, without tags, with entities decoded. */
export function visibleText(html: string): string {
  return textOf(parseFragment(html));
}

/** The text of a passage of a corrected text, with each correction replaced by the copy’s words. */
export function undoReadings(html: string, notes: readonly Note[]): string {
  const wrong = new Map(notes.map(({ id, quote, for: words = quote }) => [id, words]));
  const undone = html.replace(/<ins data-note="([^"]*)">.*?<\/ins>/gs, (_, id: string) =>
    escapeMarkup(wrong.get(id) ?? ''),
  );
  // A line break in the file is a space for the reader.
  return visibleText(undone).replaceAll('\n', ' ');
}

/** Links of a site at the root of its host: its addresses as they are. */
export function atRoot(path: string): string {
  return path;
}

/** A passage’s inner HTML without marks. */
export function htmlOf({ children }: Pick<Block, 'children'>): string {
  return toHtml(children, atRoot);
}

function walk(node: DefaultTreeAdapterTypes.ParentNode, hiddenAbove: boolean): HtmlElement[] {
  return node.childNodes.flatMap((child) => {
    if (!defaultTreeAdapter.isElementNode(child)) return [];
    const attributes = Object.fromEntries(
      child.attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value]),
    );
    const hidden = hiddenAbove || attributes['aria-hidden'] === 'true';
    return [
      { name: child.tagName, attributes, text: textOf(child), hidden },
      ...walk('content' in child ? child.content : child, hidden),
    ];
  });
}

function textOf(node: DefaultTreeAdapterTypes.ParentNode): string {
  return node.childNodes
    .map((child) => ('value' in child ? child.value : 'childNodes' in child ? textOf(child) : ''))
    .join('');
}
