import type { Emphasis, Link, PhrasingContent, Strong } from 'mdast';
import type { Words } from '../../library/copies/write-copy.ts';
import { withoutControls } from '../../library/reading/name-unseen.ts';

/** Elements that begin a new line. */
export const BLOCK =
  /^(?:html|body|address|article|aside|blockquote|caption|center|d[dlt]|details|dialog|dir|div|fieldset|fig(?:caption|ure)|footer|form|h[1-6r]|header|hgroup|legend|li|main|menu|nav|[ou]l|option|p|pre|search|section|summary|t(?:able|body|[dhr]|foot|head))$/;
/** Elements whose content is not shown as text. */
const UNSEEN =
  /^(?:script|style|template|noscript|iframe|object|embed|svg|canvas|audio|video|select|textarea|datalist|head|title|annotation(?:-xml)?|rp)$/;
/** Class names for text that only screen readers read. */
const FOR_SCREEN_READERS = /(?:^|\s)(?:visually-?hidden|sr-only|screen-?reader(?:-text|-only)?)(?:\s|$)/i;
/** Characters that mark the meaning of an element. */
const SIGNS: Record<string, [string, string]> = { q: ['“', '”'], rt: ['(', ')'] };
const DIGITS: Record<string, string> = { sup: '⁰¹²³⁴⁵⁶⁷⁸⁹', sub: '₀₁₂₃₄₅₆₇₈₉' };
/** The text of `<br>`. */
const BREAK = '\u2028';

type Mark = Emphasis | Strong | Link;

/** Text with the marks around it, the outermost first. */
interface Run {
  text: string;
  marks: readonly Mark[];
}

/** The visible text of nodes, with white space collapsed, except no-break spaces. */
export function wordsOf(nodes: readonly Node[]): Words {
  const pieces: Run[] = [];
  let gap = '';
  for (const { text, marks } of nodes.flatMap((node) => runsOf(node)))
    for (const part of text.match(/[\t\n\f\r ]+|\u2028|[^\t\n\f\r \u2028]+/g) ?? []) {
      const before = pieces.at(-1);
      if (part === BREAK) gap = BREAK;
      else if (/^[\t\n\f\r ]/.test(part)) gap ||= ' ';
      else {
        // Put the space outside the marks: at their inner edges it would break the Markdown.
        const common = marks.filter((mark, depth) => before?.marks[depth] === mark);
        if (gap !== '' && before !== undefined) pieces.push({ text: gap, marks: common });
        pieces.push({ text: part, marks });
        gap = '';
      }
    }
  return { text: pieces.map(({ text }) => (text === BREAK ? ' ' : text)).join(''), words: nested(pieces, 0) };
}

/** The text of an element with its line breaks and spaces, without empty lines around it. */
export function preformattedText(element: Element): string {
  const text = runsOf(element).map((run) => run.text);
  return text
    .join('')
    .replaceAll(BREAK, '\n')
    .replace(/^(?:\s*\n)+|\s+$/g, '');
}

function runsOf(node: Node, marks: readonly Mark[] = []): Run[] {
  if (node.nodeType === 3) return [{ text: withoutControls(node.nodeValue ?? ''), marks }];
  if (node.nodeType !== 1 || isUnseen(node as Element)) return [];
  const element = node as Element;
  const name = element.tagName.toLowerCase();
  if (name === 'br') return [{ text: BREAK, marks }];
  const mark = markOf(element, name);
  const inner = mark === undefined || marks.some(({ type }) => type === mark.type) ? marks : [...marks, mark];
  const runs = [...element.childNodes].flatMap((child) => runsOf(child, inner));
  const digits = DIGITS[name];
  // Without a sign, “12³” would become 123.
  if (digits !== undefined && /^[\d,\s]+$/.test(element.textContent))
    for (const run of runs) run.text = run.text.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
  const isBlock = BLOCK.test(name) && name !== 'pre';
  const [start, end] = SIGNS[name] ?? (isBlock ? [' ', ' '] : ['', '']);
  return [{ text: start, marks }, ...runs, { text: end, marks }];
}

function markOf(element: Element, name: string): Mark | undefined {
  const url = element.getAttribute('href');
  if (name === 'em' || name === 'i') return { type: 'emphasis', children: [] };
  if (name === 'strong' || name === 'b') return { type: 'strong', children: [] };
  return name === 'a' && url !== null ? { type: 'link', url, children: [] } : undefined;
}

/** Groups adjacent text in the same mark as its children. */
function nested(pieces: readonly Run[], depth: number): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let open: { mark: Mark; inside: Run[] } | undefined;
  for (const piece of [...pieces, undefined]) {
    const mark = piece?.marks[depth];
    if (open !== undefined && mark !== open.mark) {
      nodes.push({ ...open.mark, children: nested(open.inside, depth + 1) });
      open = undefined;
    }
    const last = nodes.at(-1);
    if (piece === undefined) break;
    if (mark !== undefined) (open ??= { mark, inside: [] }).inside.push(piece);
    else if (piece.text === BREAK) nodes.push({ type: 'break' });
    else if (last?.type === 'text') last.value += piece.text;
    else nodes.push({ type: 'text', value: piece.text });
  }
  return nodes;
}

/** Whether an element is hidden from readers. */
export function isUnseen(element: Element): boolean {
  return (
    is(element, UNSEEN) ||
    element.hasAttribute('hidden') ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '') ||
    FOR_SCREEN_READERS.test(element.getAttribute('class') ?? '')
  );
}

/** Whether an element’s name matches. */
export function is({ tagName }: Element, names: RegExp): boolean {
  return names.test(tagName.toLowerCase());
}
