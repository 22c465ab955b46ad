import type { Emphasis, Link, PhrasingContent, Strong } from 'mdast';
import type { Words } from '../../library/copies/write-copy.ts';
import { withoutControls } from '../../library/reading/name-unseen.ts';

/** Elements that begin a new line. */
export const BLOCK =
  /^(?:html|body|address|article|aside|blockquote|caption|center|d[dlt]|details|dialog|dir|div|fieldset|fig(?:caption|ure)|footer|form|h[1-6r]|header|hgroup|legend|li|main|menu|nav|[ou]l|option|p|pre|search|section|summary|t(?:able|body|[dhr]|foot|head))$/;
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
  for (const { text: run, marks } of runsOf(element))
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
  return { text, words };
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
  if (node.nodeType !== 1) return [];
  const element = node as Element;
  const name = element.localName;
  if (name === 'br') return [{ text: BREAK, marks }];
  const mark = markOf(element);
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

function markOf(element: Element): Mark | undefined {
  const name = element.localName;
  const url = element.getAttribute('href');
  if (name === 'em' || name === 'i') return { type: 'emphasis', children: [] };
  if (name === 'strong' || name === 'b') return { type: 'strong', children: [] };
  return name === 'a' && url !== null ? { type: 'link', url, children: [] } : undefined;
}
