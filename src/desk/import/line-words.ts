import type { Emphasis, Link, PhrasingContent, Strong } from 'mdast';
import type { Words } from '../../library/copies/write-copy.ts';
import { withoutControls } from '../../library/reading/name-unseen.ts';

/** Elements that begin a new line. */
export const BLOCK =
  /^(?:html|body|address|article|aside|blockquote|caption|center|d[dlt]|details|dialog|dir|div|fieldset|fig(?:caption|ure)|footer|form|h[1-6r]|header|hgroup|legend|li|main|menu|nav|[ou]l|option|p|pre|search|section|summary|t(?:able|body|[dhr]|foot|head))$/;
/** The text of `<br>`. */
const BREAK = '\u2028';
/** Characters that mark the meaning of an element. */
const SIGNS: Record<string, [string, string]> = { q: ['“', '”'], rt: ['(', ')'], br: [BREAK, ''] };
const DIGITS: Record<string, string> = { sup: '⁰¹²³⁴⁵⁶⁷⁸⁹', sub: '₀₁₂₃₄₅₆₇₈₉' };
type Mark = Emphasis | Strong | Link;

/** The text of an element without spaces at its ends, and with white space collapsed, except no-break spaces. */
export function wordsOf(element: Element): Words {
  const words: PhrasingContent[] = [];
  let [text, gap] = ['', ''];
  let open: readonly Mark[] = [];
  const put = (value: string, marks: readonly Mark[]): void => {
    const siblings = marks.at(-1)?.children ?? words;
    const last = siblings.at(-1);
    if (value === BREAK) siblings.push({ type: 'break' });
    else if (last?.type === 'text') last.value += value;
    else siblings.push({ type: 'text', value });
    text += value === BREAK ? ' ' : value;
  };
  const add = (run: string, marks: readonly Mark[]): void => {
    for (const part of run.match(/\s+|\S+/g) ?? []) {
      if (/^\s/.test(part)) gap = `${gap}${part}`.replace(/[\t\n\v\f\r ]+/g, ' ');
      else {
        const shared = marks.filter((mark, depth) => open[depth] === mark);
        // Put the space outside the marks: at their inner edges it would break the Markdown.
        if (text !== '' && gap !== '') put(gap.includes(BREAK) ? BREAK : gap, shared);
        for (const [depth, mark] of marks.entries())
          if (depth >= shared.length) (marks[depth - 1]?.children ?? words).push(mark);
        put(part, marks);
        open = marks;
        gap = '';
      }
    }
  };
  const visit = (node: Node, marks: readonly Mark[], digits?: string): void => {
    const value = withoutControls(node.nodeValue ?? '');
    if (node.nodeType === 3)
      add(
        value.replace(/\d/g, (digit) => digits?.[Number(digit)] ?? digit),
        marks,
      );
    if (node.nodeType !== 1) return;
    const one = node as Element;
    const mark = markOf(one);
    const inner =
      mark === undefined || marks.some(({ type }) => type === mark.type) ? marks : [...marks, mark];
    // Without a sign, “12³” would become 123.
    const small = /^[\d,\s]+$/.test(one.textContent) ? (DIGITS[one.localName] ?? digits) : digits;
    const isBlock = BLOCK.test(one.localName) && one.localName !== 'pre';
    const [start, end] = SIGNS[one.localName] ?? (isBlock ? [' ', ' '] : ['', '']);
    add(start, marks);
    for (const child of one.childNodes) visit(child, inner, small);
    add(end, marks);
  };
  visit(element, []);
  return { text, words };
}

/** The text of an element with its line breaks and spaces, without empty lines around it. */
export function preformattedText(element: Element): string {
  for (const line of element.querySelectorAll('br')) line.append('\n');
  return withoutControls(element.textContent).replace(/^(?:\s*\n)+|\s+$/g, '');
}

function markOf(element: Element): Mark | undefined {
  const name = element.localName;
  const url = element.getAttribute('href');
  if (name === 'em' || name === 'i') return { type: 'emphasis', children: [] };
  if (name === 'strong' || name === 'b') return { type: 'strong', children: [] };
  return name === 'a' && url !== null ? { type: 'link', url, children: [] } : undefined;
}
