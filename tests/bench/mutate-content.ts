import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Call } from '../../src/desk/call/command.ts';
import { UsageError } from '../../src/desk/call/parse-call.ts';
import { runOne } from '../../src/desk/run-command.ts';
import { findDoubts } from '../../src/library/find-doubts.ts';
import { PUBLISHED_FILE } from '../../src/library/kinds/published.ts';
import { readLibrary } from '../../src/library/library.ts';
import type { Problem } from '../../src/library/reading/problem.ts';
import { SeededRandom } from '../support/seeded-random.ts';

const CONTENT = join(import.meta.dirname, '../../content');
const OF_EACH = 15;

/** What changes, in which files, and how: a text with `$1`, or a function of the match. */
type Mutation = [what: string, files: RegExp, pattern: RegExp, to: string | ((match: string) => string)];

const COPIES = /^articles\//;
const OURS = /^(?:regions|events|questions|figures)\/|^(?:front|known|in-short)\.yaml$/;
const LISTS = /^(?:events|figures|notes)\//;
const QUOTE = /(?<=\n *(?:- )?quote: )(?!['"]).+(?=\n)/;
/** A place in one of our sentences. */
const said = ({ source }: RegExp): RegExp =>
  new RegExp(String.raw`(?<=\n *(?:text|answer|what): [A-Z][^\n]*)${source}`);
/** The files of our other words, and these up to the place that changes. */
const OTHERS = /^(?:regions|events|questions|figures|notes|profiles)\/|^(?:front|known|site)\.yaml$/;
const ADDED = String.raw`(?<=\n *(?:- )?(?:agree|differ|who|by|note|says|basis|headline|stance|description|text): (?!>)[^\n]*)`;
const HEDGES =
  'may|might|could|would|probably|possibly|apparently|perhaps|likely|unlikely|about|up to|at most|some|not|no|only';
const SPEAKERS =
  'Wolff|Baghai|Business Insider|Important Stories|GZERO Media|unnamed|analysts?|source|according to';

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
  ['words in “ ”: a letter', OURS, said(/“[^“”\n]{4,}”/), otherLetter],
  ['number: one more', OURS, said(/\b1,?\d00\b/), (number) => number.replace('00', '01')],
  ['date: another year', OURS, said(/\b\d{1,2} [A-Z]\w+ 20\d\d/), (date) => date.slice(0, -4) + '1999'],
  ['date: no day of the calendar', OURS, said(/\b\d{1,2} (?=[A-Z]\w+ 20\d\d)/), '32 '],
  ['statement: a place of no cited article', OURS, said(/(?:Kyiv|Minsk|Moscow|Kharkiv)/), 'Lisbon'],
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
  ['text: cut off by “#”', OURS, said(/(?<=[a-z]) (?=[a-z])/), ' #'],
  ['text: a letter of another alphabet', OURS, said(/(?<=[a-z])a(?=[a-z])/), 'а'],
  ['text: a right-to-left override', OURS, said(/(?<=[a-z]) (?=[a-z])/), ' \u202E'],
  ['text: still to be written', OURS, /(?<=\n *(?:answer|what): )(?=[A-Z])/, 'TODO '],
  ['text: empty', OURS, /(?<=\n *(?:answer|what):) .+/, ' "   "'],
  ['field: misspelt', OURS, /(?<=\n *)quote(?=: )/, 'qoute'],
  ...['questions', 'known', 'notes', 'profiles', 'events', 'figures'].flatMap((place): Mutation[] => [
    [`${place}: a hedge left out`, new RegExp(`^${place}`), new RegExp(`${ADDED}\\b(?:${HEDGES}) `), ''],
    [
      `${place}: who says so left out`,
      new RegExp(`^${place}`),
      new RegExp(`${ADDED}\\b(?:${SPEAKERS}) `),
      '',
    ],
  ]),
  ['other words: a word left out', OTHERS, new RegExp(`${ADDED}\\b[a-z]{3,} (?=[a-z])`), ''],
  [
    'a day later',
    /^(?:events|figures|articles)\//,
    /(?<=\n *(?:date|until|earliest|latest): \d{4}-\d\d-)\d\d/,
    nextDay,
  ],
  ['event: not an estimate', /^events\//, /\n *probable: true/, ''],
  ['event: dated otherwise', /^events\//, /(?<=\n *dated: )(?:worked out|public record)/, 'printed'],
  ['event: another kind', /^events\//, /(?<=\n *kind: )(?:statement|forecast)/, 'event'],
  ['claim: nobody says so', /^figures\//, /\n *by: .+/, ''],
  [
    'claim: attributed otherwise',
    /^figures\//,
    /(?<=\n *attribution: )(?:unnamed|unclear|judgement)/,
    'claim',
  ],
  ['claim: without its remark', /^figures\//, /\n *note: (?!>).+/, ''],
  [
    'note: a lower grade',
    /^notes\//,
    /(?<=\n *grade: )[ABCD]/,
    (grade) => String.fromCharCode(grade.charCodeAt(0) + 1),
  ],
  ['note: surer', /^notes\//, /(?<=\n *confidence: )(?:medium|low).*/, 'high'],
  ['note: another reading', /^notes\//, /(?<=\n *read: )(?!['"]).+/, otherLetter],
  ['note: without its reading', /^notes\//, /\n *read: .+/, ''],
  ['note: on other words', /^notes\//, /(?<=\n *for: )(?!['"])\S+ (?=\S)/, ''],
  ['note: left out', /^notes\//, /(?<=\n)- id: n\d+\n(?: .*\n)+/, ''],
  ['answer: no longer silent', /^questions\//, /\n *silent: true/, ''],
  ['answer: in another group', /^questions\//, /(?<=\n *group: )[ab]/, 'c'],
  ['not known: left out', /^known/, /(?<=\n) {2}- text: .*\n(?: {4}.*\n)+/, ''],
  ['point: another head', /^regions\//, /(?<=\n *head: ).+/, 'Another matter'],
  ['point: left out', /^regions\//, /(?<=\n) {2}- id: k\d+\n(?: {4}.*\n)+/, ''],
  ['profile: without its remark', /^profiles\//, /\nnote: (?!>).+/, ''],
  ['profile: another name', /^profiles\//, /(?<=^name: ).+/, otherLetter],
  ['article: how sure', COPIES, /(?<=\n *confidence: )High/, 'Low'],
  ['article: a step no longer altered', COPIES, /\n *altered: true/, ''],
  ['article: with a licence', COPIES, /(?<=\n *allows: )nothing/, 'republication'],
  ['article: not an altered copy', COPIES, /\nrewritten: true/, ''],
  ['article: without a source', COPIES, /\n *(?:original|captured): http.+/, ''],
  ['words: a form left out', /^words/, /(?<=match: \[)[^,\]]+, /, ''],
];

function nextDay(day: string): string {
  return String((Number(day) % 28) + 1).padStart(2, '0');
}

/** The first letter between two others becomes another. */
function otherLetter(words: string): string {
  return words.replace(/(?<=\p{Ll})\p{Ll}(?=\p{Ll})/u, (letter) => (letter === 'e' ? 'a' : 'e'));
}

process.exitCode = await runOne(
  {
    name: 'bench:mutations',
    does: 'Puts errors into a copy of the published content, one at a time, and reports those that no check notices, and how many only the record of what was published notices: in new words these would pass.',
    options: [{ name: 'seed', value: '<number>', does: 'chooses other places; default: 1' }],
    examples: ['npm run bench:mutations', 'npm run bench:mutations -- --seed 2'],
    load: () => Promise.resolve({ run }),
  },
  process.argv.slice(2),
);

function run({ options }: Call): number {
  const seed = Number(options.get('seed') ?? 1);
  if (!Number.isInteger(seed)) throw new UsageError('--seed must be a whole number.');
  const random = new SeededRandom(seed);
  let total = 0;
  let passed = 0;
  const folder = mkdtempSync(join(tmpdir(), 'mutations-'));
  const copy = join(folder, 'content');
  try {
    cpSync(CONTENT, copy, { recursive: true });
    if (noticed(copy) !== 'nothing')
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
      let silent = 0;
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
        const by = changed === from ? undefined : noticed(copy);
        if (by !== undefined) made++;
        if (by === 'record') silent++;
        if (by === 'nothing') missed.push(`  ${file}: ${from} → ${changed}`);
        writeFileSync(join(copy, file), text);
      }
      total += made;
      passed += missed.length;
      console.log(
        [
          `${what}: ${made} made, ${missed.length === 0 ? 'all noticed' : `${missed.length} NOT NOTICED`}${silent === 0 ? '' : `, ${silent} by the record alone`}`,
          ...missed,
        ].join('\n'),
      );
    }
    console.log(`${total} made, ${passed} not noticed.`);
    return passed > 0 ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What notices something in the copy: a check, or only the comparison with what was published. */
function noticed(copy: string): 'check' | 'record' | 'nothing' {
  const read = readLibrary(copy);
  const isOfRecord = ({ file, what }: Problem): boolean =>
    file.endsWith(PUBLISHED_FILE) || what.includes('since the release of');
  // While there are errors, the check prints no warnings. Those of the record do not make warnings wrong.
  const errors = read.problems.filter((problem) => !isOfRecord(problem));
  const warnings = errors.length > 0 ? [] : findDoubts(read).filter((problem) => !isOfRecord(problem));
  if (errors.length + warnings.length > 0) return 'check';
  return read.problems.length > 0 ? 'record' : 'nothing';
}
