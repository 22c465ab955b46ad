import type { Nodes } from 'mdast';

/** Types of nodes that a passage can contain. */
const INLINE = new Set(['text', 'emphasis', 'strong', 'link', 'break', 'textDirective']);

/** What a copy is made of. */
export const ROLES =
  'A copy is made of paragraphs, “## headings”, lists, “> quotations”, tables, lines between ``` and ```, :::photograph, :::pull-quote, :::author-note and :::cross-reference.';

/** Plain names of the parser’s node types. */
const NAMES: Partial<Record<string, string>> = {
  definition: 'a list of link addresses',
  image: 'an image',
  imageReference: 'an image',
  inlineCode: 'program code',
  linkReference: 'a link whose address is written elsewhere',
  thematicBreak: 'a line that parts sections (***, ---)',
};

/** The copy that is read. */
export interface Copy {
  body: string;
  problem: (node: Nodes, what: string, todo: string) => void;
}

/** Reports nodes that a passage cannot contain and turns them into plain text, so that they have no effect. */
export function isRefused(node: Nodes, copy: Copy): boolean {
  if (!INLINE.has(node.type)) refuse(node, copy);
  else if (node.type === 'link' && !/^(?:https?:\/\/|\/(?!\/)|#)/.test(node.url))
    copy.problem(
      node,
      `The link leads to “${node.url}”.`,
      'A link of a copy leads to a web address (https://…) or to a page of this site (/articles/…/). Take it out or put the words alone.',
    );
  else if (node.type === 'link' && typeof node.title === 'string')
    copy.problem(
      node,
      `The link has a title of its own: “${node.title}”.`,
      'A copy contains only words of its capture. Take out the words in quotation marks after the address.',
    );
  else return false;
  return true;
}

/** Reports a node that a copy cannot contain. */
export function refuse(node: Nodes, copy: Copy): void {
  if (node.type === 'html')
    copy.problem(
      node,
      `The copy contains raw HTML: “${node.value.split('\n')[0]?.slice(0, 60) ?? ''}”.`,
      'A copy contains words only. Take the tag out; if the article really prints a “<”, write “\\<”.',
    );
  else if (node.type === 'code')
    copy.problem(
      node,
      'These lines are read as program code.',
      'Take away the four spaces before them. Lines that are to keep their breaks and spaces go between ``` and ```, without a word behind the marks.',
    );
  else if (node.type === 'leafDirective' || node.type === 'containerDirective')
    copy.problem(
      node,
      `“${node.name}” is not allowed here.`,
      '“::description[…]” and “::credit[…]” belong inside :::photograph.',
    );
  else copy.problem(node, `A copy cannot contain ${NAMES[node.type] ?? `a ${node.type}`}.`, ROLES);
}
