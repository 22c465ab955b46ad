import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkContent } from '../../src/desk/checked-content.ts';
import { problemLines } from '../../src/library/reading/problem-lines.ts';
import { SeededRandom } from '../support/seeded-random.ts';

/**
 * Puts errors into a copy of the real content, one at a time, and reports those that the checks do not notice: `npm run bench:mutations`.
 * Each that passes needs a reason in `MAY_PASS`; otherwise it exits with 1. A number after the command is the seed, which chooses
 * other places.
 */
const SEED = Number(process.argv[2] ?? 1);
const CONTENT = join(import.meta.dirname, '../../content');

/** Kinds of mutations that may pass, with the reason: no error, or none that a program can be sure of. */
const MAY_PASS: Readonly<Record<string, string>> = {
  'quotation: last word left out':
    'shorter, and still word for word; where a hedge is cut off, there is a warning',
  'quotation: first word left out': 'the same',
  'event: another region': 'an entry from the public record alone quotes nothing that could tell',
  'event: a past forecast': 'on the day, or in the month, in which its article appeared, it can be one',
  'statement: its hedge left out':
    'a fault; there is a warning where our clause has no other word that leaves it open, which a short list tells',
  'statement: who says so left out':
    'a fault only where the quoted sentence names somebody; there is a warning where none is left in our sentence',
  'publication: another day in the span':
    'the page prints no date; the editor’s span allows each of its days',
  'event: kind changed': 'whether something is an event or a statement is for an editor to judge',
  'event: probable taken out': 'how sure we are is for an editor to judge',
  'note: another grade': 'how grave an error is, is for an editor to judge',
  'note: another reading': 'what a garbled word means is for an editor to judge',
  'question: another group': 'who agrees with whom is for an editor to judge',
  'statement: one country for another': 'what a sentence means no program can tell',
  'figure: a letter of its topic': 'a misspelt heading; where another figure has it, there is a warning',
  'figure: another attribution': 'how an article attributes a claim is for an editor to judge',
};

interface Mutation {
  /** Its kind, as named in `MAY_PASS`. */
  kind: string;
  file: string;
  /** The whole file, changed. */
  text: string;
  /** The text before and after. */
  change: string;
}

const random = new SeededRandom(SEED);
const files = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:yaml|md|txt)$/.test(name))
  .sort();
const textOf = new Map(files.map((file) => [file, readFileSync(join(CONTENT, file), 'utf8')]));
const mutations: Mutation[] = [];

/** Up to `count` random items. */
function some<Item>(items: readonly Item[], count: number): Item[] {
  const left = [...items];
  return Array.from({ length: Math.min(count, items.length) }, () =>
    left.splice(random.below(left.length), 1),
  ).flat();
}

/** Records a mutation, if it changes anything. */
function mutate(kind: string, file: string, at: number, from: string, to: string): void {
  const text = textOf.get(file) ?? '';
  if (from === to || !text.startsWith(from, at)) return;
  const short = (words: string): string =>
    words.length > 70 ? `${words.slice(0, 40)} … ${words.slice(-25)}` : words;
  mutations.push({
    kind,
    file,
    text: text.slice(0, at) + to + text.slice(at + from.length),
    change: `${short(from)} → ${short(to)}`.replaceAll('\n', '⏎'),
  });
}

/** Mutates `count` matching places in some files. @param to returns the replacement; undefined for none. */
function replace(
  kind: string,
  where: RegExp,
  pattern: RegExp,
  to: string | ((...match: string[]) => string | undefined),
  count = 4,
): void {
  const places = files
    .filter((file) => where.test(file))
    .flatMap((file) =>
      [...(textOf.get(file) ?? '').matchAll(new RegExp(pattern, `${pattern.flags.replace('g', '')}g`))].map(
        (match) => ({ file, match }),
      ),
    );
  let made = 0;
  for (const { file, match } of some(places, places.length)) {
    const next =
      typeof to === 'string'
        ? to.replace(/\$(\d|&)/g, (_, group) => match[group === '&' ? 0 : Number(group)] ?? '')
        : to(...match);
    if (next === undefined || next === match[0] || made === count) continue;
    made++;
    mutate(kind, file, match.index, match[0], next);
  }
}

const letter = (words: string): string => {
  const at = words.search(/(?<=\p{Ll})\p{Ll}(?=\p{Ll})/u);
  return at < 0
    ? `${words}x`
    : `${words.slice(0, at)}${words.charAt(at) === 'e' ? 'a' : 'e'}${words.slice(at + 1)}`;
};
const YAML = /\.yaml$/;
const BRIEFING = /^(?:regions|events|questions|figures|profiles)\/|^(?:front|known|in-short)\.yaml$/;
/** The same without profiles, whose quotations only say who somebody is. */
const STATEMENTS = /^(?:regions|events|questions|figures)\/|^(?:front|known|in-short)\.yaml$/;
const QUOTE = /(?<=\n *(?:- )?quote: )(?!['"])(.+)(?=\n)/;

// Copies and captures.
replace(
  'copy: a letter changed',
  /^articles\/.*\.md$/,
  /(?<=[a-z] )[a-z]{5,}(?= [a-z]+ [a-z])(?![^]*\n---\n)/,
  (word) => letter(word),
  40,
);
replace(
  'copy: a word left out',
  /^articles\/.*\.md$/,
  /(?<=\n[A-Z][^\n]*[a-z] )[a-z]{3,} (?=[a-z]+ [a-z])/,
  '',
  20,
);
replace(
  'copy: a word doubled',
  /^articles\/.*\.md$/,
  /(?<=\n[A-Z][^\n]*[a-z] )([a-z]{3,}) (?=[a-z]+ [a-z])/,
  '$1 $1 ',
  10,
);
replace('capture: a word changed', /\.txt$/, /(?<= )[a-z]{6,}(?= )/, (word) => letter(word), 10);
replace(
  'copy: a passage ends inside a word',
  /^articles\/.*\.md$/,
  /(?<=\n[A-Z][^\n]*[a-z])(?:-|, ?(?=\d))(?=[a-z\d])/,
  (mark) => `${mark}\n\n`,
  10,
);

// Quotations.
replace(
  'quotation: last letter left out',
  BRIEFING,
  QUOTE,
  (quote) => quote.replace(/\p{L}(?=[^\p{L}]*$)/u, ''),
  20,
);
replace('quotation: first letter left out', BRIEFING, QUOTE, (quote) => quote.replace(/\p{L}/u, ''), 20);
replace('quotation: a letter changed', BRIEFING, QUOTE, (quote) => letter(quote), 30);
replace(
  'quotation: a word left out',
  BRIEFING,
  QUOTE,
  (quote) => quote.replace(/ [a-z]+(?= [a-z]+ )/, ''),
  20,
);
replace('quotation: cut inside a number', BRIEFING, /(?<=quote: (?!').*)\b\d[\d, ]*(?=\d[^\d\n]*\n)/, '', 10);
replace(
  'quotation: a space changed',
  BRIEFING,
  QUOTE,
  (quote) => quote.replace(/(?<=[a-z]) (?=[a-z])/, '\u00A0'),
  10,
);
replace(
  'quotation: an unseen character',
  BRIEFING,
  QUOTE,
  (quote) => quote.replace(/(?<=[a-z])(?=[a-z])/, '\u200B'),
  10,
);
replace('quotation: last word left out', BRIEFING, QUOTE, (quote) => quote.replace(/ \S+$/, ''), 20);
replace('quotation: first word left out', BRIEFING, QUOTE, (quote) => quote.replace(/^\S+ /, ''), 20);
replace(
  'quotation: the “not” before it left out',
  BRIEFING,
  QUOTE,
  (quote) => /^.*?\b(?:unlikely to|not|Nor|never|no) (.{20,})$/.exec(quote)?.[1],
  20,
);
replace(
  'quotation: “unlikely” cut to “likely”',
  BRIEFING,
  QUOTE,
  (quote) => /(?<=un)likely .*/.exec(quote)?.[0],
  5,
);
replace(
  'quotation: the hedge before it left out',
  STATEMENTS,
  QUOTE,
  (quote) =>
    /^.*?\b(?:may|might|could|would|apparently|allegedly|according to as yet unconfirmed but credible reports,|fears that|suggest that|believes? that) (.{20,})$/.exec(
      quote,
    )?.[1],
  25,
);
replace(
  'quotation: who says so left out',
  STATEMENTS,
  QUOTE,
  (quote) =>
    /^(?:According to (?:[^,]+|Novaya Gazeta, Europe)(?:, an? [^,]+)?, |[^,]{5,60}(?:, an? [^,]+,)? (?:said|reported that|argued in a recent report that|believes that|believe that|suggest that) )(.{20,})$/.exec(
      quote,
    )?.[1],
  25,
);
replace(
  'quotation: of another article',
  BRIEFING,
  /(?<=article: )putins-muscle-flex-in-belarus(?=\n)/,
  'kursk-post-putin-succession',
  6,
);
replace('quotation: one letter', BRIEFING, QUOTE, 'a\n      occurrence: 3', 4);

// Words in “ ” in our own sentences; a correction also quotes our earlier text, which no longer exists.
replace(
  'words in “ ”: a letter changed',
  /^(?!changes).*\.yaml$/,
  /(?<=\n *(?:text|answer|what|agree|differ|note|says|value|- text): [^\n]*|\n {4,6}[A-Z][^\n]*)“[^“”\n]{4,}”/,
  (words) => letter(words),
  40,
);
replace(
  'words in “ ”: invented',
  BRIEFING,
  /(?<=\n *(?:text|answer|what): [^\n“]*[a-z]) the ([a-z]+)(?= [a-z])/,
  ' the “so-called $1”',
  10,
);
replace(
  'words in “ ”: other marks',
  BRIEFING,
  /(?<=\n *(?:text|answer|what): [^\n]*)“([^“”\n]{4,})”/,
  '‘$1’',
  5,
);
replace(
  'words in “ ”: straight marks',
  BRIEFING,
  /(?<=\n *(?:answer|what): [A-Z][^\n]*)“([^“”\n]{4,})”/,
  '"$1"',
  5,
);
replace(
  'words in “ ”: an end left out',
  BRIEFING,
  /(?<=\n *(?:text|answer|what): [^\n]*“[^“”\n]{4,})”/,
  '',
  5,
);

// Numbers, dates and weekdays of statements; those of remarks need no quotation.
const OURS = /(?<=\n *(?:text|answer|what|value|who): [^\n]*|\n {4,6}[A-Z][^\n]*)/.source;
const ours = (pattern: string): RegExp => new RegExp(OURS + pattern);
const NUMBER = String.raw`\b(?:1,000|100|4,000|13|10 billion|11)\b(?! [A-Z])`;
replace(
  'number: one more',
  BRIEFING,
  ours(NUMBER),
  (n) => n.replace(/\d(?=\D*$)/, (d) => String((Number(d) + 1) % 10)),
  12,
);
replace('number: ten times', BRIEFING, ours(NUMBER), (n) => n.replace(/\d+/, '$&0'), 8);
replace('number: in other words', BRIEFING, ours(NUMBER), 'two thousand', 6);
replace('number: a factor in words', BRIEFING, ours('1,000'), 'ten thousand', 3);
replace('number: a year as a count', BRIEFING, ours(String.raw`1,000|\b100(?= men)`), '2024', 6);
replace('number: percent', BRIEFING, ours(NUMBER), '$&%', 6);
replace('number: a currency', BRIEFING, ours(NUMBER), '$$$&', 4);
replace('number: other digits', BRIEFING, ours(NUMBER), '٩٩٩', 4);
replace('number: thousand as a letter', BRIEFING, ours(String.raw`\b100(?= )`), '100k', 4);
replace('number: other half of the day', BRIEFING, /11 a\.m\./, '11 p.m.', 2);
replace('number: small, in words', BRIEFING, ours(String.raw`\b(?:two|three|six|four)\b`), 'seven', 15);
replace(
  'number: added to what sums up',
  /^(?:regions|questions)\//,
  /(?<=\n(?:headline|agree|differ|when): [^\n]*?)(?<= )(?=[a-z])/,
  '47 ',
  10,
);
const DATE = String.raw`\b(\d{1,2}) (August|May|December) (20\d\d)`;
replace('date: another day', BRIEFING, ours(DATE), (_, d, m, y) => `${(Number(d) % 27) + 1} ${m} ${y}`, 12);
replace('date: another month', BRIEFING, ours(DATE), (_, d, __, y) => `${d} July ${y}`, 8);
replace(
  'date: another year',
  BRIEFING,
  ours(DATE),
  (_, d, m) => `${d} ${m} 2022`.replace('December 2022', 'December 2023'),
  8,
);
replace('date: no day of the calendar', BRIEFING, ours(DATE), '31 February $3', 4);
replace(
  'date: another month alone',
  BRIEFING,
  ours(String.raw`(?<!\d )\b(?:August|March|February)(?= 20)`),
  'October',
  8,
);
replace(
  'weekday: another beside a date',
  YAML,
  /\b(?:Monday|Tuesday|Wednesday|Thursday)(?= \d)/,
  'Sunday',
  12,
);
replace('weekday: another alone', BRIEFING, ours(String.raw`\b(?:Monday|Tuesday)\b(?! \d)`), 'Friday', 6);

// Events.
const EVENTS = /^events\//;
replace(
  'event: a day later',
  EVENTS,
  /(?<=\n {2}date: \d{4}-\d\d-)\d\d/,
  (d) => String((Number(d) % 27) + 1).padStart(2, '0'),
  20,
);
replace(
  'event: a month earlier',
  EVENTS,
  /(?<=\n {2}date: \d{4}-)\d\d/,
  (m) => String(((Number(m) + 10) % 12) + 1).padStart(2, '0'),
  20,
);
replace('event: another year', EVENTS, /(?<=\n {2}date: )\d{4}/, (y) => String(Number(y) + 1), 15);
replace(
  'event: another last day',
  EVENTS,
  /(?<=\n {2}until: .*)\d(?=\n)/,
  (d) => String((Number(d) % 8) + 1),
  6,
);
replace(
  'event: “printed” instead of how else',
  EVENTS,
  /(?<=\n {2}dated: )(?:worked out|public record)(?=\n)/,
  'printed',
  12,
);
replace(
  'event: “corrected” instead of how else',
  EVENTS,
  /(?<=\n {2}dated: )(?:worked out|printed|public record)(?=\n)/,
  'corrected',
  6,
);
replace(
  'event: what the article prints changed',
  EVENTS,
  /(?<=\n {2}printed: ).+/,
  (words) => letter(words),
  4,
);
replace('event: nothing printed', EVENTS, /\n {2}printed: .+/, '', 4);
replace('event: another region', EVENTS, /(?<=\n {2}region: )(?:kursk|belgorod)/, 'belarus', 10);
replace('event: kind changed', EVENTS, /(?<=\n {2}kind: )event/, 'statement', 5);
replace('event: a past forecast', EVENTS, /(?<=\n {2}kind: )event/, 'forecast', 10);
replace('event: probable taken out', EVENTS, /\n {2}probable: true/, '', 4);

// Figures.
const FIGURES = /^figures\//;
replace(
  'figure: another bound',
  FIGURES,
  /(?<=\n {2}(?:from|to): )\d+(?:\.\d+)?/,
  (n) => String(Number(n) * 10 + 7),
  15,
);
replace(
  'figure: all of it ten times',
  FIGURES,
  /\n {2}value: ([^\n]*?)(\d[\d,]*|six|two)\b([^\n]*\n {2}what: [^\n]*(?:\n {2}from: [^\n]*)?\n {2}to: )(\d+)/,
  (_, a, __, b, n) => `\n  value: ${a}${Number(n) * 10}${b}${Number(n) * 10}`,
  8,
);
replace('figure: another number in words', FIGURES, /(?<=\n {2}value: .*)\b(?:two|three|six)\b/, 'ten', 6);
replace('figure: another unit', FIGURES, /(?<=\n {2}unit: ).+/, 'hectares', 6);
replace(
  'figure: another date',
  FIGURES,
  /(?<=\n {2}date: )20\d\d-\d\d(?:-\d\d)?/,
  (d) => (d.length > 7 ? d.replace(/\d$/, (n) => String((Number(n) + 1) % 10)) : d.replace(/-\d\d/, '-11')),
  20,
);
replace('figure: another region', FIGURES, /(?<=\n {2}region: )(?:kursk|belgorod)/, 'belarus', 10);
replace('figure: a letter of its topic', FIGURES, /(?<=\n {2}topic: ).+/, (topic) => letter(topic), 8);
replace('figure: who says so left out', FIGURES, /\n {2}by: .+/, '', 4);
replace('figure: another attribution', FIGURES, /(?<=attribution: )claim/, 'judgement', 3);

// Articles: publication date, provenance, omitted lines.
const ARTICLES = /^articles\//;
replace('publication: another year', ARTICLES, /(?<=\n {2}date: )20\d\d/, (y) => String(Number(y) - 1), 5);
replace(
  'publication: another day than the page prints',
  /test-of-leadership\.md/,
  /(?<=\n {2}date: \d{4}-\d\d-)\d\d/,
  '25',
  1,
);
replace('publication: outside its span', ARTICLES, /(?<=\n {2}earliest: \d{4}-\d\d-)\d\d/, '30', 4);
replace('publication: another day in the span', ARTICLES, /(?<=\n {2}date: 2022-12-)20/, '21', 1);
replace(
  'article: a copy of itself',
  /kursk-post-putin-succession\.md/,
  /\noutlet: .*/,
  '$&\ncopyOf: kursk-post-putin-succession',
  1,
);
replace(
  'article: a word of what it leaves out',
  ARTICLES,
  /(?<=\n {6}[A-Z][^\n]* )[a-z]{5,}/,
  (word) => letter(word),
  8,
);
replace('article: no checksum', ARTICLES, /\ncapture:\n {2}text: .*/, '', 3);
replace(
  'article: another checksum',
  ARTICLES,
  /(?<=\ncapture:\n {2}text: .{63})./,
  (d) => (d === '0' ? '1' : '0'),
  3,
);
replace(
  'article: words of the page changed in our remark',
  ARTICLES,
  /(?<=\n[^\n]*)“[^“”\n]{4,}”/,
  (words) => letter(words),
  8,
);

// Notes.
const NOTES = /^notes\//;
replace('note: a letter of its quotation', NOTES, QUOTE, (quote) => letter(quote), 12);
replace(
  'note: a letter of its wrong words',
  NOTES,
  /(?<=\n {2}for: )(?!['"]).+/,
  (words) => letter(words),
  10,
);
replace(
  'note: wrong words inside a word',
  NOTES,
  /(?<=\n {2}for: )(?!['"])\S{4,}(?=\n)/,
  (word) => word.slice(1),
  8,
);
replace(
  'note: reads what is there',
  NOTES,
  /(\n {2}for: )([^'"\n][^\n]*)(\n {2}read: )[^\n]*/,
  '$1$2$3$2',
  8,
);
replace('note: another grade', NOTES, /(?<=\n {2}grade: )C/, 'D', 3);
replace('note: another reading', NOTES, /(?<=\n {2}read: )\w+(?=\n)/, 'otherwise', 3);
replace('note: its id twice', NOTES, /(?<=\n- id: )n\d+/, 'n1', 4);

// Questions and sentences in short.
replace(
  'question: an answer from another article',
  /^questions\//,
  /(?<= {4}citations:\n {6}- article: )\S+\n {8}quote: .*/,
  (cited) =>
    cited.includes('muscle-flex')
      ? 'kursk-post-putin-succession\n        quote: The Kremlin has deployed troops in the area'
      : 'putins-muscle-flex-in-belarus\n        quote: Putin’s latest show of strength is intended for three separate audiences.',
  10,
);
replace(
  'in short: from another article',
  /^in-short/,
  /(?<= {2}citations:\n {4}- article: )\S+\n {6}quote: .*/,
  (cited) =>
    cited.includes('muscle-flex')
      ? 'kursk-post-putin-succession\n      quote: The Kremlin has deployed troops in the area'
      : 'putins-muscle-flex-in-belarus\n      quote: Putin’s latest show of strength is intended for three separate audiences.',
  5,
);
replace('question: an answer without its article', /^questions\//, /(?<=\n {2}- article: )\S+/, 'nowhere', 3);
replace('question: silent, with an answer', /^questions\//, /\n {4}group: a/, '$&\n    silent: true', 3);
replace('question: another group', /^questions\//, /(?<=\n {4}group: )a/, 'c', 3);

// Profiles, words, spellings, changes.
replace('profile: a spelling of another', /^profiles\//, /(?<=\nspellings: \[)/, 'Shoigu, ', 6);
replace('profile: a printed form as unprinted', /^profiles\//, /(?<=\nalsoWritten: \[)/, 'Kremlin, ', 4);
replace('profile: the name of another', /^profiles\//, /(?<=^name: ).*/, 'Vladimir Putin', 4);
replace('profile: a spelling twice', /^profiles\//, /(?<=\nspellings: \[)([^,\]]+)/, '$1, $1', 4);
replace(
  'profile: words of an article changed in a note',
  /^profiles\//,
  /(?<=\nnote: [^\n]*)“[^“”\n]{4,}”/,
  (words) => letter(words),
  8,
);
replace('words: a form twice', /^words/, /(?<=match: \[)([^,\]]+)/, '$1, $1', 3);
replace('words: a form of another word', /^words/, /(?<=match: \[)invasion/, 'raid', 1);
replace('words: a word twice', /^words/, /(?<=term: )raid(?=\n)/, 'attack', 1);
replace('spellings: a form in two groups', /^spellings/, /(?<=\n- \[)(?=Tula|Minsk|gray)/, 'kiev, ', 3);
replace('spellings: marks alone', /^spellings/, /Тула/, '"—"', 1);
replace('changes: a page twice', /^changes/, /\n {4}- \/kursk\//, '$&$&', 1);

// Ids.
const IDS = /^(?:events|figures|known)/;
replace(
  'id: one that pages have',
  IDS,
  /(?<=\n *- id: ).+/,
  () =>
    random.pick(['main', 'search', 'menu', 'in-short', 'not-known', 'kursk', 'y2024', 'show-kursk', 'p1']),
  15,
);
replace('id: twice', EVENTS, /(?<=\n- id: ).+/, 'ground-attack', 4);
replace('id: with capitals', IDS, /(?<=\n *- id: ).+/, (id) => id.toUpperCase(), 3);
replace('id: of a point twice', /^regions\//, /(?<=\n {2}- id: )k[2-9]/, 'k1', 4);

// Errors that YAML or a reader would miss.
replace(
  'text: cut off by “#”',
  BRIEFING,
  /(?<=\n *(?:answer|what|role|quote): [A-Z][^\n]{10,60}[a-z]) (?=[a-z])/,
  ' #',
  12,
);
replace('text: read as a reference', BRIEFING, /(?<=\n *(?:answer|what|role): )(?=[A-Z])/, '&x ', 5);
replace('text: a type', BRIEFING, /(?<=\n *(?:answer|what|role): )(?=[A-Z])/, '!x ', 3);
for (const [name, character] of [
  ['a right-to-left override', '\u202E'],
  ['a zero-width space', '\u200B'],
  ['a soft hyphen', '\u00AD'],
  ['a byte order mark', '\uFEFF'],
  ['a bell', '\u0007'],
  ['a filler', '\u3164'],
] as const)
  replace(
    `text: ${name}`,
    YAML,
    /(?<=\n *(?:text|answer|what|role|says|note|name|agree): [A-Z][a-z]+ [a-z]+)(?= )/,
    character,
    4,
  );
replace(
  'text: a letter of another alphabet',
  BRIEFING,
  /(?<=\n *(?:answer|what|role): [^\n]*[a-z])a(?=[a-z])/,
  'а',
  8,
);
replace('text: still to be written', BRIEFING, /(?<=\n *(?:answer|what|role): )(?=[A-Z])/, 'TODO ', 3);
replace('text: empty', BRIEFING, /(?<=\n *(?:answer|what|role):) .+/, ' "   "', 4);
replace(
  'text: two paragraphs',
  BRIEFING,
  /(?<=\n *(?:answer|what|role): )([A-Z][^'"\n]*)/,
  '"$1\\n\\n$1"',
  3,
);
replace('citation: twice', BRIEFING, /\n *- article: .*\n *quote: (?!').*/, '$&$&', 6);

// The meaning of our sentences.
replace(
  'statement: its hedge left out',
  BRIEFING,
  ours(String.raw`(?:apparently |perhaps | unconfirmed| may| could| might|possibly )`),
  '',
  15,
);
replace(
  'statement: who says so left out',
  BRIEFING,
  ours(
    String.raw`(?:, says Maxim Alyukov|GZERO Media says that |, according to Novaya Gazeta Europe|(?:Callum Fraser|Bryden Spurling|The Institute for the Study of War) says that )`,
  ),
  '',
  10,
);
replace('statement: one country for another', BRIEFING, ours('Ukrain'), 'Belarus', 3);

const folder = mkdtempSync(join(tmpdir(), 'mutations-'));
const contentDir = join(folder, 'content');
try {
  cpSync(CONTENT, contentDir, { recursive: true });
  const known = new Set(messages());
  if (known.size > 0)
    throw new Error(`The content has problems or warnings of its own:\n${[...known].join('\n')}`);
  const tally = new Map<string, { stopped: number; warned: number; passed: Mutation[] }>();
  for (const mutation of mutations) {
    const path = join(contentDir, mutation.file);
    writeFileSync(path, mutation.text);
    const { errors, warnings } = checkContent(contentDir);
    writeFileSync(path, textOf.get(mutation.file) ?? '');
    const row = tally.get(mutation.kind) ?? { stopped: 0, warned: 0, passed: [] };
    tally.set(mutation.kind, row);
    if (errors.length > 0) row.stopped++;
    else if (warnings.length > 0) row.warned++;
    else row.passed.push(mutation);
  }
  report(tally);
} finally {
  rmSync(folder, { recursive: true });
}

function messages(): string[] {
  const { errors, warnings } = checkContent(contentDir);
  return [...problemLines(errors, 'error'), ...problemLines(warnings, 'warning')];
}

function report(tally: ReadonlyMap<string, { stopped: number; warned: number; passed: Mutation[] }>): void {
  const line = (name: string, ...numbers: (number | string)[]): string =>
    `${name.padEnd(56)}${numbers.map((number) => String(number).padStart(9)).join('')}`;
  console.log(line('', 'tried', 'stopped', 'warned', 'passed'));
  let [stopped, warned, passed] = [0, 0, 0];
  for (const [kind, row] of tally) {
    console.log(
      line(kind, row.stopped + row.warned + row.passed.length, row.stopped, row.warned, row.passed.length),
    );
    [stopped, warned, passed] = [stopped + row.stopped, warned + row.warned, passed + row.passed.length];
  }
  console.log(line('all', mutations.length, stopped, warned, passed));
  console.log('\nPassed, as it may:');
  for (const [kind, { passed: own }] of tally)
    if (own.length > 0 && kind in MAY_PASS) console.log(`${own.length}  ${kind}: ${MAY_PASS[kind] ?? ''}`);
  const faults = [...tally.values()]
    .flatMap(({ passed: own }) => own)
    .filter(({ kind }) => !(kind in MAY_PASS));
  console.log(faults.length === 0 ? '\nNothing else passed.' : '\nPassed, and must not:');
  for (const { kind, file, change } of faults) console.log(`${kind}  ${file}: ${change}`);
  if (faults.length > 0) process.exitCode = 1;
}
