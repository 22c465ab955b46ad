import { defaultTreeAdapter, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** The text of an HTML fragment, without tags, with entities decoded. */
export function visibleText(html: string): string {
  return parseFragment(html).childNodes.map(textOf).join('');
}

/** The names of all elements in an HTML fragment, in order. */
export function elementNames(html: string): string[] {
  const namesIn = (nodes: Node[]): string[] =>
    nodes.flatMap((node) =>
      defaultTreeAdapter.isElementNode(node) ? [node.tagName, ...namesIn(node.childNodes)] : [],
    );
  return namesIn(parseFragment(html).childNodes);
}

function textOf(node: Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  return defaultTreeAdapter.isElementNode(node) ? node.childNodes.map(textOf).join('') : '';
}
