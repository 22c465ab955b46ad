import type { YAMLParseError } from 'yaml';
import type { Problem } from './problem.ts';

/**
 * Messages for common YAML mistakes: a pattern for the parser’s error (`CODE: Message`, then the faulty line from the error on,
 * the whole line, and the line above), what is wrong (`$1` is the first group), and what to do.
 */
const FAULTS: readonly [isIt: RegExp, what: string, todo: string][] = [
  [
    /\nline: *\t/,
    'a tab is at the beginning of the line.',
    'Indent the line with spaces, as its neighbours are.',
  ],
  [/^DUPLICATE_KEY.*\nbegins:([^:\n]*)/, 'the field “$1” is there twice.', 'Keep one of the two.'],
  [
    /Missing closing/,
    'a quotation mark opens here and is never closed.',
    'Close it at the end of the text, or take it out.',
  ],
  [
    /(?:^BAD_INDENT|end with a [\]}]).*\nabove:.*\s#/s,
    'this does not follow from the line before, which ends at its “ #”: the rest is a comment.',
    'If the “#” is part of a text, put the text into quotation marks; otherwise indent this line as its neighbours are.',
  ],
  [
    // The colon that makes this text a field is on a line below, which is indented too far.
    /Nested mappings.*\nbegins:[^:]*\n/,
    'a field is in a line that is indented as if it belonged to this text.',
    'Indent it as its neighbours are; or, if it is not a field, put the whole text into quotation marks.',
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
    /Unexpected flow-\w+-end/,
    'a bracket closes here, and none is open.',
    'Take it out, or put the whole text into quotation marks.',
  ],
  [
    /^BAD_INDENT/,
    'the line is indented differently from its neighbours.',
    'Put as many spaces before it as before those.',
  ],
  [
    /keys need to be/,
    'this is neither a field nor a part of one.',
    'Write a field as “name: text”, with a space behind the colon.',
  ],
  [
    /^BAD_SCALAR_START.* (.)\.?\n/,
    'a text without quotation marks cannot begin with “$1”.',
    'Put the whole text into quotation marks.',
  ],
  [
    /at node end.*\nbegins:["']/,
    'more words follow a text in quotation marks.',
    'Put the whole text into quotation marks of the other kind (\' or "), or use “ and ” in it.',
  ],
  [
    /block-seq-ind on same line/,
    'a hyphen with a space behind it begins a list, and a list begins below its field.',
    'Put the text into quotation marks, or the list into the lines below.',
  ],
  [
    /Block scalar header|Not a YAML token/,
    'words follow “>” or “|”, which belong in the lines below.',
    'Put them there, or put the whole text into quotation marks.',
  ],
  [
    /^BAD_DQ_ESCAPE.* (\S+)\n/,
    'between double quotation marks “\\” begins a sign of its own, and “$1” is none.',
    'Use single quotation marks, or write “\\\\”.',
  ],
  [
    /^MULTIPLE_DOCS/,
    'a line “---” or “...” ends the document, and more follows.',
    'Take the line out: a file is one document.',
  ],
];

/**
 * Describes a YAML syntax error and what to do. Rare errors keep the parser’s message.
 * @param line the faulty line; `column` is the 1-based column in it.
 * @param above the line before.
 */
export function yamlFault(
  { code, message }: Pick<YAMLParseError, 'code' | 'message'>,
  line: string,
  above: string,
  column: number,
): Pick<Problem, 'what' | 'todo'> {
  const fault = `${code}: ${message}\nbegins:${line.slice(column - 1)}\nline:${line}\nabove:${above}`;
  const [isIt, what, todo] = FAULTS.find(([known]) => known.test(fault)) ?? [
    /: (.*?)\.?\n/,
    '$1.',
    'Look for a missing quotation mark, a colon inside unquoted text or an indent that differs from its neighbours.',
  ];
  return { what: `This is not valid YAML: ${what.replace('$1', isIt.exec(fault)?.[1] ?? '')}`, todo };
}
