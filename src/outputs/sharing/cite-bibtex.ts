import { fullName, type CitedName, type SourceCitation } from './source-citation.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Characters with a meaning in TeX. Braces are written by name: BibTeX counts them even after a backslash. */
const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

/**
 * Citations as a BibTeX file (Patashnik, “BibTeXing”; read by biblatex too), in UTF-8: `@misc` entries with the outlet
 * in `howpublished`, which every style prints, and in `publisher`, which reference managers read. A likely date gives at
 * most its month; the note says the rest. Titles are in braces, so that no style changes their capitals.
 */
export function citeBibtex(citations: readonly SourceCitation[]): string {
  return citations.map(entry).join('\n');
}

function entry({ key, authors, title, publisher, date, address, note, details }: SourceCitation): string {
  const fields: [string, string][] = [
    ...(authors.length === 0 ? [] : [field('author', authors.map(author).join(' and '))]),
    field('title', `{${escapeTex(title)}}`),
    ...(publisher === undefined
      ? []
      : [
          field('howpublished', `{${escapeTex(publisher)}}`),
          field('publisher', `{${escapeTex(publisher)}}`),
        ]),
    ...(date === undefined ? [] : [field('year', String(date.year))]),
    // Months are macros, which every style defines; they have no braces.
    ...(date?.month === undefined || !date.monthIsSure
      ? []
      : [['month', MONTHS[date.month - 1] ?? ''] as [string, string]]),
    ...(date?.day === undefined || date.about ? [] : [field('day', String(date.day))]),
    // \url prints its argument verbatim; only characters that would end the field are escaped.
    field('url', address.replace(/[{}\\\s]/g, encodeURIComponent)),
    field('note', escapeTex([...note, ...details].join(' '))),
    field('langid', 'english'),
  ];
  const width = Math.max(...fields.map(([name]) => name.length));
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name.padEnd(width)} = ${value}`).join(',\n')}\n}\n`;
}

function field(name: string, value: string): [string, string] {
  return [name, `{${value}}`];
}

/** “Wolff, Stefan”; an undivided name is in braces, so that BibTeX does not split it. */
function author(name: CitedName): string {
  return 'literal' in name
    ? `{${escapeTex(fullName(name))}}`
    : `${escapeTex(name.family)}, ${escapeTex(name.given)}`;
}

/** Text escaped for TeX. */
export function escapeTex(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\{}~^&%$#_]/g, (character) => SPECIAL[character] ?? character);
}
