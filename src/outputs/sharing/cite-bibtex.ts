import { fullName, type Citation, type CslName } from './csl-item.ts';

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
export function citeBibtex(citations: readonly Citation[]): string {
  return citations.map(entry).join('\n');
}

function entry({ item, date }: Citation): string {
  const { id, author = [], title, publisher, issued, language, URL: address, note } = item;
  const [year, month, day] = issued?.['date-parts'][0] ?? [];
  const fields: [string, string][] = [
    ...(author.length === 0 ? [] : [field('author', author.map(texName).join(' and '))]),
    field('title', `{${escapeTex(title)}}`),
    ...(publisher === undefined
      ? []
      : [
          field('howpublished', `{${escapeTex(publisher)}}`),
          field('publisher', `{${escapeTex(publisher)}}`),
        ]),
    ...(year === undefined ? [] : [field('year', String(year))]),
    // Months are macros, which every style defines; they have no braces.
    ...(month === undefined || date?.monthIsSure !== true
      ? []
      : [['month', MONTHS[month - 1] ?? ''] as [string, string]]),
    ...(day === undefined || issued?.circa === true ? [] : [field('day', String(day))]),
    // \url prints its argument verbatim; only characters that would end the field are escaped.
    field('url', address.replace(/[{}\\\s]/g, encodeURIComponent)),
    field('note', escapeTex(note)),
    field('langid', languageName(language)),
  ];
  const width = Math.max(...fields.map(([name]) => name.length));
  return `@misc{${id},\n${fields.map(([name, value]) => `  ${name.padEnd(width)} = ${value}`).join(',\n')}\n}\n`;
}

/** What biblatex calls a language: `english`, `russian`. */
function languageName(tag: string): string {
  const { language } = new Intl.Locale(tag);
  return (new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language).toLowerCase();
}

function field(name: string, value: string): [string, string] {
  return [name, `{${value}}`];
}

/** “Wolff, Stefan”; an undivided name is in braces, so that BibTeX does not split it. */
function texName(name: CslName): string {
  return 'literal' in name
    ? `{${escapeTex(fullName(name))}}`
    : `${escapeTex(name.family)}, ${escapeTex(name.given)}`;
}

/** Text escaped for TeX. */
export function escapeTex(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\{}~^&%$#_]/g, (character) => SPECIAL[character] ?? character);
}
