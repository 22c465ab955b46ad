import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkContent } from '../../src/desk/checked-content.ts';
import { SeededRandom } from '../support/seeded-random.ts';

/**
 * Puts errors into a copy of the content, one at a time, and reports those that the checks do not notice: `npm run bench:mutations`.
 * A number after the command is the seed, which chooses other places. Exits with 1 if one of `MUTATIONS` was not noticed.
 */
const SEED = Number(process.argv[2] ?? 1);
const CONTENT = join(import.meta.dirname, '../../content');
const OF_EACH = 15;

/** What changes, in which files, and how: a text with `$1`, or a function of the match. */
type Mutation = [what: string, files: RegExp, pattern: RegExp, to: string | ((match: string) => string)];

const COPIES = /^articles\//;
const OURS = /^(?:regions|events|questions|figures)\/|^(?:front|known|in-short)\.yaml$/;
const LISTS = /^(?:events|figures|notes)\//;
const QUOTE = /(?<=\n *(?:- )?quote: )(?!['"]).+(?=\n)/;
/** Our sentences, up to the place that changes. */
const SAID = String.raw`(?<=\n *(?:text|answer|what): [A-Z][^\n]*)`;

const MUTATIONS: readonly Mutation[] = [
  ['copy: a letter', COPIES, /(?<=\n[A-Z][^\n]*[a-z] )[a-z]{5,}(?= [a-z])/, otherLetter],
  ['copy: a word left out', COPIES, /(?<=\n[A-Z][^\n]*[a-z] )[a-z]{3,} (?=[a-z]+ [a-z])/, ''],
  ['copy: a word twice', COPIES, /(?<=\n[A-Z][^\n]*[a-z] )([a-z]{3,}) (?=[a-z]+ [a-z])/, '$1 $1 '],
  ['copy: a word in italics', COPIES, /(?<=\n[A-Z][^\n]*[a-z] )[a-z]{5,}(?= [a-z])/, '*$&*'],
  ['copy: a link', COPIES, /(?<=\n[A-Z][^\n]*[a-z] )[a-z]{5,}(?= [a-z])/, '[$&](https://example.org)'],
  ['source: another host', COPIES, /(?<=\n {2}captured: https:\/\/)[^/\n]+/, 'news.example'],
  ['source: a space', COPIES, /(?<=\n {2}captured: https:\/\/[^\n]+)\/(?=[^\n]+)/, '/ '],
  ['capture: a letter', /\.txt$/, /(?<= )[a-z]{6,}(?= )/, otherLetter],
  [
    'checksum: a digit',
    COPIES,
    /(?<=\n {2}text: [0-9a-f]{63})[0-9a-f]/,
    (digit) => (digit === '0' ? '1' : '0'),
  ],
  ['published: another year', COPIES, /(?<=\n {2}date: )\d{4}/, (year) => String(Number(year) - 1)],
  ['quotation: a letter', OURS, QUOTE, otherLetter],
  ['quotation: the last letter left out', OURS, QUOTE, (quote) => quote.replace(/\p{L}(?=[^\p{L}]*$)/u, '')],
  ['quotation: a word left out', OURS, QUOTE, (quote) => quote.replace(/ [a-z]+(?= [a-z]+ )/, '')],
  [
    'quotation: the hedge before it left out',
    OURS,
    /(?<=\n *(?:- )?quote: )(?!['"])[^\n]*?\b(?:may|might|could|would|apparently|fears that|suggest that|believes? that) (?=[^\n]{20})/,
    '',
  ],
  [
    'quotation: who says so left out',
    OURS,
    /(?<=\n *(?:- )?quote: )(?:According to [^,\n]+(?:, an? [^,\n]+)?, |[^,\n'"]{5,60} (?:said|reported that|believes? that) )(?=[^\n]{20})/,
    '',
  ],
  ['quotation: another space', OURS, QUOTE, (quote) => quote.replace(/(?<=[a-z]) (?=[a-z])/, '\u00A0')],
  ['quotation: an unseen character', OURS, QUOTE, (quote) => quote.replace(/(?<=[a-z])(?=[a-z])/, '\u200B')],
  ['citation: twice', OURS, /\n *- article: .*\n *quote: (?!').*/, '$&$&'],
  ['citation: no such article', OURS, /(?<=\n *- article: )\S+/, 'nowhere'],
  ['words in “ ”: a letter', OURS, new RegExp(`${SAID}“[^“”\n]{4,}”`), otherLetter],
  [
    'number: one more',
    OURS,
    new RegExp(String.raw`${SAID}\b1,?\d00\b`),
    (number) => number.replace('00', '01'),
  ],
  [
    'date: another year',
    OURS,
    new RegExp(String.raw`${SAID}\b\d{1,2} [A-Z]\w+ 20\d\d`),
    (date) => date.slice(0, -4) + '1999',
  ],
  ['date: no day of the calendar', OURS, new RegExp(String.raw`${SAID}\b\d{1,2} (?=[A-Z]\w+ 20\d\d)`), '32 '],
  [
    'statement: a place of no cited article',
    OURS,
    new RegExp(`${SAID}(?:Kyiv|Minsk|Moscow|Kharkiv)`),
    'Lisbon',
  ],
  [
    'statement: its beginning left out',
    OURS,
    /(?<=\n *(?:text|answer|what): [^\n]*[a-z]{3}\. )[A-Z]\w+ (?=[a-z])/,
    '',
  ],
  ['event: another year', /^events\//, /(?<=\n {2}date: )\d{4}/, (year) => String(Number(year) + 1)],
  ['figure: another bound', /^figures\//, /(?<=\n {2}(?:from|to): )\d+/, (number) => `${number}7`],
  ['note: a letter of its quotation', /^notes\//, QUOTE, otherLetter],
  ['profile: a letter of a spelling', /^profiles\//, /(?<=\nspellings: \[)[A-Z][a-z]{3,}/, otherLetter],
  ['words: a form twice', /^words/, /(?<=match: \[)([^,\]]+)/, '$1, $1'],
  ['id: twice', LISTS, /(?<=\n- id: )(\S+)(?=[^]*?\n- id: (\S+))/, '$2'],
  ['id: with capitals', LISTS, /(?<=\n- id: ).+/, (id) => id.toUpperCase()],
  ['text: cut off by “#”', OURS, new RegExp(`${SAID}(?<=[a-z]) (?=[a-z])`), ' #'],
  ['text: a letter of another alphabet', OURS, new RegExp(`${SAID}(?<=[a-z])a(?=[a-z])`), 'а'],
  ['text: a right-to-left override', OURS, new RegExp(`${SAID}(?<=[a-z]) (?=[a-z])`), ' \u202E'],
  ['text: still to be written', OURS, /(?<=\n *(?:answer|what): )(?=[A-Z])/, 'TODO '],
  ['text: empty', OURS, /(?<=\n *(?:answer|what):) .+/, ' "   "'],
  ['field: misspelt', OURS, /(?<=\n *)quote(?=: )/, 'qoute'],
];

/** The first letter between two others becomes another. */
function otherLetter(words: string): string {
  return words.replace(/(?<=\p{Ll})\p{Ll}(?=\p{Ll})/u, (letter) => (letter === 'e' ? 'a' : 'e'));
}

const random = new SeededRandom(SEED);
const folder = mkdtempSync(join(tmpdir(), 'mutations-'));
const copy = join(folder, 'content');
try {
  cpSync(CONTENT, copy, { recursive: true });
  // It would notice every change of a published statement; this is about the other checks.
  rmSync(join(copy, 'published.json'), { force: true });
  if (noticed() > 0)
    throw new Error('The content has problems or warnings of its own: npm run check:content.');
  const files = readdirSync(copy, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.\w+$/.test(name),
  );
  for (const [what, where, pattern, to] of MUTATIONS) {
    const places = files
      .filter((file) => where.test(file))
      .flatMap((file) => {
        const text = readFileSync(join(copy, file), 'utf8');
        return [...text.matchAll(new RegExp(pattern, `g${pattern.flags}`))].map((match) => ({
          file,
          text,
          match,
        }));
      });
    const missed: string[] = [];
    let made = 0;
    for (let tried = 0; tried < OF_EACH && places.length > 0; tried++) {
      const place = random.pick(places);
      places.splice(places.indexOf(place), 1);
      const { file, text, match } = place;
      const [from] = match;
      const changed =
        typeof to === 'string'
          ? to.replace(/\$(\d|&)/g, (_, group: string) => match[group === '&' ? 0 : Number(group)] ?? '')
          : to(from);
      writeFileSync(
        join(copy, file),
        text.slice(0, match.index) + changed + text.slice(match.index + from.length),
      );
      if (changed !== from) made++;
      if (changed !== from && noticed() === 0) missed.push(`  ${file}: ${from} → ${changed}`);
      writeFileSync(join(copy, file), text);
    }
    console.log(
      [
        `${what}: ${made} made, ${missed.length === 0 ? 'all noticed' : `${missed.length} NOT NOTICED`}`,
        ...missed,
      ].join('\n'),
    );
    if (missed.length > 0) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** The number of errors and warnings of the copy. */
function noticed(): number {
  const { errors, warnings } = checkContent(copy);
  return errors.length + warnings.length;
}
