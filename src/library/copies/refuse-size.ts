import type { Problem } from '../reading/problem.ts';

/** Maxima of a copy. No article comes near them; the time that the parser takes grows with their squares. */
const MOST_LETTERS = 500_000;
const MOST_LINES = 5_000;
const MOST_SIGNS = 20_000;
/** Lists within lists, quotations within quotations, and containers that are open. */
const DEEPEST = 10;

/** Signs that may begin emphasis, a link, a directive, a tag or a cell. */
const SIGN = /[*_[\]{}<`|]/g;
/** The marks of lists and quotations at the beginning of a line. */
const MARKS = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t>]|$))*/;

/**
 * Refuses a copy that would keep the parser busy for minutes: one that is far too long, has very many marks, or is nested very
 * deeply.
 * @param body the copy below its front matter.
 * @returns undefined if it can be parsed. The line is counted in the body, from 1.
 */
export function refuseSize(body: string): (Pick<Problem, 'what' | 'todo'> & { line: number }) | undefined {
  const lines = body.split('\n');
  const signs = body.match(SIGN)?.length ?? 0;
  const tooMany = (count: number, of: string, most: number) => ({
    line: 1,
    what: `The copy has ${count} ${of}. The maximum is ${most}.`,
    todo: 'Look whether it is the right text. A text that is so long has parts: make an article of each.',
  });
  if (body.length > MOST_LETTERS) return tooMany(body.length, 'characters', MOST_LETTERS);
  if (lines.length > MOST_LINES) return tooMany(lines.length, 'lines', MOST_LINES);
  if (signs > MOST_SIGNS) return tooMany(signs, 'characters with a meaning in Markdown', MOST_SIGNS);
  let isFenced = false;
  let open = 0;
  for (const [index, line] of lines.entries()) {
    if (/^ {0,3}(?:```|~~~)/.test(line)) isFenced = !isFenced;
    if (isFenced) continue;
    if (/^ {0,3}:::+[a-z]/i.test(line)) open++;
    if (/^ {0,3}:::+\s*$/.test(line)) open = Math.max(0, open - 1);
    const marks =
      MARKS.exec(line)?.[0]
        .match(/\S+/g)
        ?.join('')
        .match(/>|[-*+]|\d+./g)?.length ?? 0;
    const indent = /^[ \t]*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0;
    if (Math.max(marks, indent / 4, open) > DEEPEST)
      return {
        line: index + 1,
        what: `Lists, quotations or containers (:::) are nested more than ${DEEPEST} deep here.`,
        todo: 'Close each container with “:::”, take superfluous marks and spaces at the beginning of the line away.',
      };
  }
  return undefined;
}
