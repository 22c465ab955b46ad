import { fullName, type Citation, type CslItem } from './csl-item.ts';

/**
 * Citations as a RIS file (Research Information Systems, “RIS Format Specifications”): a tag of two characters, two
 * spaces, hyphen, space, value; lines end in CR LF; `DA` is year/month/day/other, all three slashes always.
 */
export function citeRis(citations: readonly Citation[]): string {
  return citations.map((citation) => `${record(citation).join('\r\n')}\r\n`).join('\r\n');
}

function record({ item, note, date }: Citation): string[] {
  const { type, id, author = [], title, publisher, issued, language, URL: address } = item;
  return [
    line('TY', type === 'post-weblog' ? 'BLOG' : 'ELEC'),
    line('ID', id),
    ...author.map((name) => line('AU', 'literal' in name ? fullName(name) : `${name.family}, ${name.given}`)),
    line('TI', title),
    ...(publisher === undefined ? [] : [line('T2', publisher), line('PB', publisher)]),
    ...(issued === undefined ? [] : risDates(issued, date?.words ?? '')),
    line('LA', language),
    line('UR', address),
    ...note.map((sentence) => line('N1', sentence)),
    line('ER', ''),
  ];
}

/** `2024/03/24/`; unknown parts are empty, and words come last: `2024/08//mid-August 2024`. */
function risDates({ 'date-parts': [parts], circa }: NonNullable<CslItem['issued']>, words: string): string[] {
  const [year, month = '', day = ''] = parts.map((part) => String(part).padStart(2, '0'));
  return [
    line('PY', `${year}`),
    line('DA', `${year}/${month}/${day}/${circa === true || day === '' ? words : ''}`),
  ];
}

/** A value is one line. */
function line(tag: string, value: string): string {
  return `${tag}  - ${value.replace(/\s+/g, ' ').trim()}`;
}
