import type { YAMLParseError } from 'yaml';
import type { Problem } from './problem.ts';

/** What the parser says of a fault. */
export type ParserFault = Pick<YAMLParseError, 'code' | 'message' | 'pos'>;

/** The faults that people make, by what the parser calls them, in words of ours. */
const FAULTS: [isIt: RegExp, what: string, todo: string][] = [
  [
    /Missing closing/,
    'a quotation mark opens here and is never closed.',
    'Close it at the end of the text, or take it out.',
  ],
  [
    /^FIELD_BELOW/,
    'a field stands in a line that is indented as if it belonged to this text.',
    'Indent it as its neighbours are; or, if it is no field, put the whole text into quotation marks.',
  ],
  [
    /Nested mappings/,
    'a colon with a space behind it makes a field of this text.',
    'Put the whole text into quotation marks.',
  ],
  [
    /end with a [\]}]/,
    'a bracket is open before this line and not closed.',
    'Close it at the end of the line before.',
  ],
  [
    /^BAD_INDENT/,
    'the line is indented otherwise than its neighbours.',
    'Put as many spaces before it as before those.',
  ],
  [
    /keys need to be/,
    'this is no field, and no part of one.',
    'Write a field as “name: text”, with a space behind the colon.',
  ],
];

/**
 * What a fault of YAML is, and what to do. The rare ones are told as the parser tells them.
 * @param line the line that it stands in; `column` is where, counted from 1.
 */
export function yamlFault(
  { code, message }: ParserFault,
  line: string,
  column: number,
): Pick<Problem, 'what' | 'todo'> {
  if (/^ *\t/.test(line))
    return {
      what: 'This is not valid YAML: a tab stands at the beginning of the line.',
      todo: 'Indent the line with spaces, as its neighbours are.',
    };
  // The text that would be a field has its colon in a line below, which is indented too far.
  const isBelow = message.startsWith('Nested mappings') && !line.slice(column - 1).includes(':');
  const name = `${isBelow ? 'FIELD_BELOW' : code}: ${message}`;
  const [, what, todo] = FAULTS.find(([isIt]) => isIt.test(name)) ?? [];
  return {
    what: `This is not valid YAML: ${what ?? message.replace(/\.?$/, '.')}`,
    todo:
      todo ??
      'Look for a missing quotation mark, a colon inside unquoted text or an indent that differs from its neighbours.',
  };
}

/** The faults that are none for the reason of another: one of a line, and nothing after the text has come to its end. */
export function ownFaults(
  faults: readonly ParserFault[],
  lineOf: (fault: ParserFault) => number,
  told: ReadonlySet<number>,
): ParserFault[] {
  const lines = new Set(told);
  return faults.filter((fault, index) => {
    const line = lineOf(fault);
    const isOwn = !lines.has(line) && (index === 0 || !fault.message.includes('in YAML stream'));
    lines.add(line);
    return isOwn;
  });
}
