import { CST, isMap, isNode, isScalar, isSeq, Lexer, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Node } from 'yaml';
import { formatField, type FieldPath } from './field-path.ts';
import type { Problem } from './problem.ts';
import { yamlFault } from './yaml-fault.ts';

/** Line and column (1-based) of a field, and what it is called. */
export type FieldPlace = { line: number; column: number } & Pick<Problem, 'field'>;

/** Parsed YAML that knows where everything in it is. */
export interface YamlSource {
  data: unknown;
  /**
   * The place of a field; of its nearest parent where it is missing.
   * @param find looks for something in the value as it is written: its index, or -1. The place is then that of what was found.
   */
  locate: (path: FieldPath, find?: (written: string) => number) => FieldPlace;
  /** The comment behind a value without quotation marks, in the same line: `#1 of them`. */
  commentBehind?: (path: FieldPath) => { comment: string; place: FieldPlace } | undefined;
}

/** What YAML takes a text for that begins with one of its signs. */
const SIGNS: Readonly<Record<string, string>> = {
  alias: 'a reference',
  anchor: 'a name for what follows',
  tag: 'the type of what follows',
  'directive-line': 'an instruction to the reader of the file',
};

/**
 * Parses YAML 1.2, core schema: dates, `no` and `on` stay text. Every syntax error becomes a problem with its place. So do
 * references, anchors, tags and directives: nobody needs them here, and each of them takes words out of a text.
 * @param lineOffset lines of the file before this text (1 for front matter).
 * @returns undefined if there is a problem.
 */
export function parseYaml(
  text: string,
  file: string,
  lineOffset: number,
  problems: Problem[],
): YamlSource | undefined {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const lines = text.split('\n');
  const place = (offset: number): { line: number; column: number } => {
    // Of an empty text it knows no line.
    const { line, col } = text === '' ? { line: 1, col: 1 } : lineCounter.linePos(offset);
    return { line: line + lineOffset, column: col };
  };

  const faulty = new Set<number>();
  const report = (offset: number, fault: Pick<Problem, 'what' | 'todo'>): void => {
    const at = place(offset);
    faulty.add(at.line);
    problems.push({ file, ...at, ...fault });
  };
  for (const [offset, sign, meaning] of signsIn(text))
    report(offset, {
      what: `“${sign}” is read as ${meaning}, because it begins with “${sign.charAt(0)}”.`,
      todo: `Put the whole text into quotation marks, or take the “${sign.charAt(0)}” out.`,
    });
  for (const error of document.errors) {
    const offset = startOfQuoted(document, error.pos[0]);
    const { line, col } = lineCounter.linePos(offset);
    // One fault makes others: in its line, and when it has ended the document.
    if (faulty.has(line + lineOffset) || (faulty.size > 0 && error.message.includes('in YAML stream')))
      continue;
    report(offset, yamlFault(error, lines[line - 1] ?? '', lines[line - 2] ?? '', col));
  }
  if (faulty.size > 0) return undefined;

  const fieldPlace = (path: FieldPath, offset: number): FieldPlace => ({
    ...place(offset),
    field: formatField(path) || undefined,
  });
  return {
    data: document.toJS() as unknown,
    locate: (path, find) => {
      const { found, value } = follow(document, path);
      const [start = 0, end = 0] = value?.range ?? [];
      const within = find?.(text.slice(start, end)) ?? -1;
      return fieldPlace(path, within < 0 ? (found?.range?.[0] ?? 0) : start + within);
    },
    commentBehind: (path) => {
      const { value } = follow(document, path);
      if (!isScalar(value) || value.type !== 'PLAIN' || !value.range) return undefined;
      const [, end] = value.range;
      const [whole = '', comment] = /^[ \t]*(#.*)/.exec(text.slice(end)) ?? [];
      if (comment === undefined) return undefined;
      return { comment, place: fieldPlace(path, end + whole.length - comment.length) };
    },
  };
}

/**
 * What a path leads to. A field of a group is found at its name: that is the word a person looks for.
 * @returns `found`, the nearest there is; `value`, if all of the path is there.
 */
function follow(document: Document, path: FieldPath): { found?: Node | undefined; value?: Node | undefined } {
  let found: Node | undefined;
  let value: unknown = document.contents;
  for (const step of path) {
    const pair = isMap(value) ? value.items.find(({ key }) => String(key) === String(step)) : undefined;
    const next = isSeq(value) ? value.items[Number(step)] : pair?.key;
    if (!isNode(next)) return { found };
    found = next;
    value = pair === undefined ? next : pair.value;
  }
  return { found, value: isNode(value) ? value : undefined };
}

/** Every reference, anchor, tag and directive: where it is, how it is written, and what it means to YAML. */
function signsIn(text: string): [offset: number, sign: string, meaning: string][] {
  if (!/[&*!%]/.test(text)) return [];
  const signs: ReturnType<typeof signsIn> = [];
  let offset = 0;
  let isText = false;
  for (const token of new Lexer().lex(text)) {
    const type: string = isText ? '' : (CST.tokenType(token) ?? '');
    const meaning = SIGNS[type];
    if (meaning !== undefined) signs.push([offset, token, meaning]);
    isText = type === 'scalar';
    // Marks of the lexer are not part of the text.
    if (!['scalar', 'doc-mode', 'flow-error-end'].includes(type)) offset += token.length;
  }
  return signs;
}

/** Where a quoted text with a fault begins: the parser names its end, and if it is never closed, that is the end of the file. */
function startOfQuoted(document: Document.Parsed, offset: number): number {
  let start = offset;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith('QUOTE') && range && range[0] < offset && offset <= range[2]) start = range[0];
    },
  });
  return start;
}
