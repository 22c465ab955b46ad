import {
  CST,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
} from 'yaml';
import { formatField, type FieldPath } from './field-path.ts';
import type { Problem } from './problem.ts';
import { yamlFault } from './yaml-fault.ts';

/** Line and column (1-based) of a field, and its path as text. */
export type FieldPlace = { line: number; column: number } & Pick<Problem, 'field'>;

/** Parsed YAML with the position of every value. */
export interface YamlSource {
  data: unknown;
  /**
   * The position of a field, or of its nearest parent if it is missing.
   * @param find returns the index of something in the value’s source, or -1; the position is then that of the match.
   */
  locate: (path: FieldPath, find?: (written: string) => number) => FieldPlace;
  /** The comment after an unquoted value on the same line: `#1 of them`. */
  commentBehind?: (path: FieldPath) => { comment: string; place: FieldPlace } | undefined;
}

/** What YAML takes a text for if it begins with an indicator. */
const SIGNS: Readonly<Record<string, string>> = {
  alias: 'a reference',
  anchor: 'a name for what follows',
  tag: 'the type of what follows',
  'directive-line': 'an instruction to the reader of the file',
};

/** Open brackets, hyphens, or the indentation of fields that are nested very deeply: the parser calls itself for each. */
const TOO_DEEP = /(?:[[{][^[\]{}]*){31}|^(?: *[-?] +){31}|^ {121}/m;

/**
 * Parses YAML 1.2, core schema: dates, `no` and `on` stay text. Every syntax error becomes a problem with its position. So do
 * aliases, anchors, tags and directives: the content does not need them, and each of them removes words from a text.
 * @param lineOffset number of lines in the file before this text (1 for front matter).
 * @returns undefined if there is a problem.
 */
export function parseYaml(
  text: string,
  file: string,
  lineOffset: number,
  problems: Problem[],
): YamlSource | undefined {
  const deep = TOO_DEEP.exec(text);
  if (deep !== null) {
    problems.push({
      file,
      line: text.slice(0, deep.index).split('\n').length + lineOffset,
      what: 'Lists or groups of fields are nested more than 30 deep here.',
      todo: 'Close each bracket, and take superfluous hyphens and spaces at the beginning of the line away.',
    });
    return undefined;
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const lines = text.split('\n');
  const place = (offset: number): { line: number; column: number } => {
    // The line counter has no lines for an empty text.
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
    // Skip errors caused by an earlier one: on the same line, or after it has ended the document.
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
 * Follows a path. The position of a field is that of its name, which is the word an editor looks for.
 * @returns `found`, the last node on the path that exists; `value`, if the whole path exists.
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

/** Every alias, anchor, tag and directive: its offset, its source, and what it means in YAML. */
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
    // The lexer’s own control characters are not part of the text.
    if (!['scalar', 'doc-mode', 'flow-error-end'].includes(type)) offset += token.length;
  }
  return signs;
}

/** The start of a faulty quoted text: the parser reports its end, which is the end of the file if it is never closed. */
function startOfQuoted(document: Document.Parsed, offset: number): number {
  let start = offset;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith('QUOTE') && range && range[0] < offset && offset <= range[2]) start = range[0];
    },
  });
  return start;
}
