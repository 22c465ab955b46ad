import { printable } from '../../library/reading/problem.ts';

/** Something on a site that is not as its evidence file or its list of files says. */
export interface Fault {
  /** Path of the page, or of the file. */
  page: string;
  /** Id of the place on the page, or a field of the file; empty for the whole. */
  place: string;
  /** What is wrong, in one sentence. */
  what: string;
  /** The recorded and the actual value, cut to the first words that differ. */
  recorded?: string;
  found?: string;
}

/** A fault as lines for a terminal. */
export function formatFault({ page, place, what, recorded, found }: Fault): string {
  const lines = [`${page}${place === '' ? '' : ` ${place}`}`, `  ${what}`];
  if (recorded !== undefined) lines.push(`  recorded: ${recorded}`);
  if (found !== undefined) lines.push(`  found:    ${found}`);
  return lines.map(printable).join('\n');
}

const BEFORE = 3;
const AFTER = 6;

/** The first words in which two texts differ, with context; “(nothing)” if one has ended. */
export function firstDifference(recorded: string, found: string): { recorded: string; found: string } {
  const [a, b] = [recorded, found].map((text) => text.split(/[ \n]/)) as [string[], string[]];
  let index = 0;
  while (index < a.length && index < b.length && a[index] === b[index]) index++;
  const around = (words: string[]): string => {
    if (index >= words.length && words.length <= BEFORE)
      return words.length === 0 ? '(nothing)' : `“${words.join(' ')}”`;
    const from = Math.max(0, index - BEFORE);
    const to = Math.min(words.length, index + AFTER);
    const part = words.slice(from, to).join(' ');
    return part === '' ? '(nothing)' : `“${from > 0 ? '… ' : ''}${part}${to < words.length ? ' …' : ''}”`;
  };
  return { recorded: around(a), found: around(b) };
}

const LONGEST = 200;

/** The beginning of some markup, in quotation marks. */
export function excerpt(text: string): string {
  return `“${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}”`;
}
