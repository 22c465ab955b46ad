import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Code, Nodes, Root } from 'mdast';
import { remark } from 'remark';

/** The file in which every message stands with an input that brings it about. */
export const MESSAGES = fileURLToPath(new URL('../fixtures/messages.md', import.meta.url));

/** One change to the valid fixture content, or to the folder that a command runs in. */
export type Change =
  | { kind: 'words'; file: string; from: string; to: string; encoding: 'utf8' | 'latin1' }
  | { kind: 'gone'; file: string }
  | { kind: 'renamed' | 'copied' | 'linked'; file: string; to: string }
  | { kind: 'made'; file: string; bytes: Uint8Array };

/** What is wrong, and the message about it. */
export interface MessageCase {
  /** The heading above it: the case in words. */
  title: string;
  /** The heading of its part. */
  part: string;
  changes: Change[];
  /** What is typed, where the message is that of a command. */
  command: string | undefined;
  /** With what the command ends. */
  ends: number;
  /** Version of Node that the command finds. */
  node: string | undefined;
  /** The message, whole. */
  text: string;
  /** Where the message stands in the file: offsets of its block. */
  at: { start: number; end: number };
}

const STEPS: [RegExp, (file: string, to: string, times: string) => Change][] = [
  [/^`([^`]+)` is missing\.$/, (file) => ({ kind: 'gone', file })],
  [/^`([^`]+)` is called `([^`]+)`\.$/, (file, to) => ({ kind: 'renamed', file, to })],
  [/^`([^`]+)` has a copy `([^`]+)`\.$/, (file, to) => ({ kind: 'copied', file, to })],
  [/^`([^`]+)` is a link to `([^`]+)`\.$/, (file, to) => ({ kind: 'linked', file, to })],
  [/^`([^`]+)` is made, and empty\.$/, (file) => ({ kind: 'made', file, bytes: Buffer.of() })],
  [
    /^`([^`]+)` is made of the bytes `([0-9a-f ]+)`\.$/,
    (file, to) => ({ kind: 'made', file, bytes: Buffer.from(to.replaceAll(' ', ''), 'hex') }),
  ],
  [
    /^`([^`]+)` is made of `([^`]+)`, ([\d,]+) times\.$/,
    (file, to, times) => ({
      kind: 'made',
      file,
      bytes: Buffer.from(`${to}\n`.repeat(Number(times.replaceAll(',', '')))),
    }),
  ],
];

/**
 * Reads the cases of a file of messages. Each has a heading `### …`, says in a fixed form of words what is changed or typed, and
 * ends with the message as a block of text.
 * @throws Error that names the line which cannot be understood.
 */
export function readMessageCases(markdown = readFileSync(MESSAGES, 'utf8')): MessageCase[] {
  const root: Root = remark().parse(markdown);
  const words = (node: Nodes): string =>
    markdown.slice(node.position?.start.offset, node.position?.end.offset);
  const cases: MessageCase[] = [];
  let part = '';
  let open: MessageCase | undefined;
  const close = (): void => {
    if (open?.text === '') throw new Error(`messages.md: “${open.title}” has no message.`);
  };
  for (const [index, node] of root.children.entries()) {
    const fail = (what: string): never => {
      throw new Error(`messages.md:${node.position?.start.line ?? 0}: ${what}`);
    };
    if (node.type === 'heading') {
      close();
      open = undefined;
      const title = words(node).replace(/^#+ /, '');
      if (node.depth < 3) part = title;
      else {
        if (cases.some((other) => other.title === title && other.part === part))
          fail('two cases of a part have one heading.');
        open = {
          title,
          part,
          changes: [],
          command: undefined,
          ends: 1,
          node: undefined,
          text: '',
          at: { start: 0, end: 0 },
        };
        cases.push(open);
      }
    } else if (open !== undefined && node.type === 'paragraph') {
      const text = words(node);
      const step = STEPS.find(([form]) => form.test(text));
      const [, file, encoding] = /^In `([^`]+)`(, saved as Latin-1)?:$/.exec(text) ?? [];
      const [, ends] = /^Ends with (\d):$/.exec(text) ?? [];
      const [, version] = /^Node is (\S+)\.$/.exec(text) ?? [];
      if (step !== undefined) {
        const [, from = '', to = '', times = ''] = step[0].exec(text) ?? [];
        open.changes.push(step[1](from, to, times));
      } else if (file !== undefined) {
        const block = root.children[index + 1];
        if (block?.type !== 'code' || block.lang !== 'diff') return fail('a block ```diff must follow.');
        open.changes.push({
          kind: 'words',
          file,
          ...sidesOf(block.value),
          encoding: encoding === undefined ? 'utf8' : 'latin1',
        });
      } else if (ends !== undefined) open.ends = Number(ends);
      else if (version !== undefined) open.node = version;
      else fail('this is none of the forms of words that the head of the file explains.');
    } else if (open !== undefined && node.type === 'code') takeBlock(open, node, fail);
  }
  close();
  return cases;
}

function takeBlock(open: MessageCase, block: Code, fail: (what: string) => never): void {
  const { start, end } = block.position ?? {};
  if (block.lang === 'sh') open.command = block.value;
  else if (block.lang === 'text') {
    if (open.text !== '') fail('a second message of one case.');
    open.text = block.value;
    open.at = { start: start?.offset ?? 0, end: end?.offset ?? 0 };
  } else if (block.lang !== 'diff') fail('a block is one of ```diff, ```sh and ```text.');
}

/** The words before and after a change. */
function sidesOf(diff: string): { from: string; to: string } {
  const lines = diff.split('\n');
  const side = (sign: string): string =>
    lines
      .filter((line) => line === '' || line.startsWith(' ') || line.startsWith(sign))
      .map((line) => line.slice(1))
      .join('\n');
  return { from: side('-'), to: side('+') };
}

/** The file with other messages in the same places. */
export function withMessages(markdown: string, texts: ReadonlyMap<MessageCase, string>): string {
  return [...texts]
    .sort(([a], [b]) => b.at.start - a.at.start)
    .reduce(
      (file, [{ at }, text]) => `${file.slice(0, at.start)}\`\`\`text\n${text}\n\`\`\`${file.slice(at.end)}`,
      markdown,
    );
}
