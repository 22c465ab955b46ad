import { CORE_SCHEMA, load } from 'js-yaml';
import { isMap, isNode, isPair, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { Problem } from './problem.ts';
import { ownFaults, yamlFault, type ParserFault } from './yaml-fault.ts';

/** Path of a field: keys of maps and places in lists. */
export type FieldPath = readonly (string | number)[];

/** Parsed YAML that remembers where everything stands. */
export interface YamlSource {
  data: unknown;
  /** Line and column (1-based) of a field; of its nearest parent where it is missing. */
  locate: (path: FieldPath) => { line: number; column: number };
}

/** What the two parsers may read in different ways: references, tags, directives, numbers with underscores or of bits. */
const DOUBTFUL = /(?:^|[:[{,-])\s*(?:[&*!%]\S|[-+]?0b)|\d_\d/m;

/**
 * Parses YAML 1.2 (dates stay text). Every syntax error becomes a problem with its line; so do references (`*name`).
 * A parser that is seven times as fast gives the data; the one that knows the places is asked only for a place, and for
 * what is wrong or doubtful.
 * @param lineOffset lines that stand before this text in its file (1 for front matter).
 * @returns undefined if the text is no YAML.
 */
export function parseYaml(
  text: string,
  file: string,
  lineOffset: number,
  problems: Problem[],
): YamlSource | undefined {
  const data = DOUBTFUL.test(text) ? undefined : quickly(text);
  if (data === undefined) return parseWithPlaces(text, file, lineOffset, problems);
  let source: YamlSource | undefined;
  return {
    data,
    locate: (path) => {
      source ??= parseWithPlaces(text, file, lineOffset, []);
      return source?.locate(path) ?? { line: 1 + lineOffset, column: 1 };
    },
  };
}

/** The data, or undefined where there is none or the text is no YAML. */
function quickly(text: string): unknown {
  try {
    return load(text, { schema: CORE_SCHEMA });
  } catch {
    return undefined;
  }
}

function parseWithPlaces(
  text: string,
  file: string,
  lineOffset: number,
  problems: Problem[],
): YamlSource | undefined {
  const before = problems.length;
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const place = (offset: number): { line: number; column: number } => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: line + lineOffset, column: col };
  };
  const references = new Set<number>();
  visit(document, {
    Alias: (_, alias) => {
      const at = place(alias.range?.[0] ?? 0);
      references.add(at.line);
      problems.push({
        file,
        ...at,
        what: `“*${alias.source}” is read as a reference, because it begins with “*”.`,
        todo: 'Put the whole text into quotation marks.',
      });
    },
  });
  const placeOf = ({ pos }: ParserFault): { line: number; column: number } =>
    place(startOfQuoted(document, pos[0]));
  for (const error of ownFaults(document.errors, (fault) => placeOf(fault).line, references)) {
    const at = placeOf(error);
    problems.push({
      file,
      ...at,
      ...(error.code === 'DUPLICATE_KEY'
        ? {
            what: `The field “${/^[^:\n]*/.exec(text.slice(error.pos[0]))?.[0].trim() ?? ''}” stands twice.`,
            todo: 'Keep one of the two.',
          }
        : yamlFault(error, text.split('\n')[at.line - lineOffset - 1] ?? '', at.column)),
    });
  }
  if (problems.length > before) return undefined;
  const locate = (path: FieldPath): { line: number; column: number } => {
    for (let length = path.length; length > 0; length--) {
      const parent = document.getIn(path.slice(0, length - 1), true);
      const last = path[length - 1];
      // A field of a map is found at its key: that is the word a person looks for.
      if (isMap(parent)) {
        const pair = parent.items.find((item) => isPair(item) && String(item.key) === String(last));
        if (pair !== undefined && isNode(pair.key) && pair.key.range) return place(pair.key.range[0]);
      }
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return place(node.range[0]);
    }
    return { line: 1 + lineOffset, column: 1 };
  };
  return { data: document.toJS() as unknown, locate };
}

/** Where a quoted text begins that was never closed: the parser names its end, and that is the end of the file. */
function startOfQuoted(document: Document.Parsed, offset: number): number {
  let start = offset;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith('QUOTE') && range && range[0] < offset && offset <= range[2]) start = range[0];
    },
  });
  return start;
}
