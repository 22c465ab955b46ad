import { fullName, type CitedDate, type SourceCitation } from './source-citation.ts';

/**
 * Citations as a RIS file (Research Information Systems, “RIS Format Specifications”): a tag of two characters, two
 * spaces, hyphen, space, value; lines end in CR LF; `DA` is year/month/day/other, all three slashes always.
 */
export function citeRis(citations: readonly SourceCitation[]): string {
  return citations.map((citation) => `${record(citation).join('\r\n')}\r\n`).join('\r\n');
}

function record({
  kind,
  key,
  authors,
  title,
  publisher,
  date,
  address,
  note,
  details,
}: SourceCitation): string[] {
  return [
    line('TY', kind === 'blog post' ? 'BLOG' : 'ELEC'),
    line('ID', key),
    ...authors.map((name) =>
      line('AU', 'literal' in name ? fullName(name) : `${name.family}, ${name.given}`),
    ),
    line('TI', title),
    ...(publisher === undefined ? [] : [line('T2', publisher), line('PB', publisher)]),
    ...(date === undefined ? [] : [line('PY', String(date.year)), line('DA', risDate(date))]),
    line('LA', 'en'),
    line('UR', address),
    ...[...note, ...details].map((sentence) => line('N1', sentence)),
    line('ER', ''),
  ];
}

/** `2024/03/24/`; unknown parts are empty, and words come last: `2024/08//mid-August 2024`. */
function risDate({ year, month, day, about, words }: CitedDate): string {
  const two = (part: number | undefined): string => (part === undefined ? '' : String(part).padStart(2, '0'));
  return `${year}/${two(month)}/${two(day)}/${about || day === undefined ? words : ''}`;
}

/** A value is one line. */
function line(tag: string, value: string): string {
  return `${tag}  - ${value.replace(/\s+/g, ' ').trim()}`;
}
