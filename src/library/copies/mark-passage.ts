import type { Element, ElementContent } from 'hast';

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
