import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { doubtOfEdges } from '../../../src/library/checks/doubt-of-edges.ts';
import { attributedTo } from '../../../src/library/checks/doubt-of-attribution.ts';
import { findDoubts } from '../../../src/library/find-doubts.ts';
import type { Quotation, Statement } from '../../../src/library/citations/statement.ts';
import { parseYaml } from '../../../src/library/reading/parse-yaml.ts';
import { readLibrary } from '../../../src/library/library.ts';
import { copyFixtureLibrary, VALID_CONTENT } from '../../support/fixture-library.ts';
import { BREAD, doubtsWith, newDoubts } from '../../support/read-fixture.ts';

const CHANGES = 'content/changes.yaml';
const KURSK = 'content/regions/kursk.yaml';
const CLAIMS = 'content/figures/claims.yaml';
const NIGHTS = 'content/figures/nights.yaml';
const BREAD_COPY = 'content/articles/bread-for-the-night-train.md';
const BREAD_CAPTURE = 'content/captures/bread-for-the-night-train.txt';
const YAML = parseYaml('text: Words.\ncitations:\n  - quote: Words.\n', 'x.yaml', 0, []);

/** A quotation of what is between the bars. */
function cut(sentence: string): Quotation {
  const [before = '', quote = '', after = ''] = sentence.split('|');
  const [block] = BREAD.blocks;
  assert.ok(block);
  const place = {
    block: { ...block, text: before + quote + after },
    start: before.length,
    end: before.length + quote.length,
  };
  return { article: BREAD.id, quote, source: BREAD, place, errata: [] };
}

/** The word that causes the warning about a cut. */
function leansOn(sentence: string): string | undefined {
  assert.ok(YAML);
  const statement: Statement = {
    kind: 'key point',
    href: '/kursk/#k1',
    label: '',
    text: 'Words.',
    quotations: [cut(sentence)],
  };
  const [doubt] = doubtOfEdges({ statement, at: { file: 'x.yaml', yaml: YAML, path: ['text'] } });
  return /(?:begins after|ends before) “(.*?)”/.exec(doubt?.what ?? '')?.[1];
}

for (const [sentence, word] of [
  ['This is not |likely to make much difference|.', 'not'],
  ['It is unlikely to |make much difference|.', 'unlikely'],
  ['This could |undermine his standing|.', 'could'],
  ['If it lasts, |his power will go|.', 'If'],
  ['According to Kruse, |the oven is cold|.', 'According to'],
  ['She said that |the oven is cold|.', 'said'],
  ['There are fears that |the oven is cold|.', 'fears'],
  ['There are unconfirmed |reports of a fire|.', 'unconfirmed'],
  ['|The oven is cold|, Kruse said.', 'said'],
  ['|The oven is| not cold.', 'not'],
  ['|The oven is cold|, according to Kruse.', 'according to'],
  ['|The oven will be cold| unless it is lit.', 'unless'],
  ['She said that it rained. |The oven is cold|.', undefined],
  ['It is important to point out that |the oven is cold|.', undefined],
  ['Even if it rains, |the oven is hot|.', undefined],
  ['|She said that the oven is cold|.', undefined],
] as const)
  test(`“${sentence}” ${word === undefined ? 'is no doubtful cut' : `is cut at “${word}”`}`, () => {
    assert.equal(leansOn(sentence), word);
  });

for (const [sentence, who] of [
  ['According to the baker, |the oven is cold|.', 'the baker'],
  ['Military analysts believe that |the oven is cold|.', 'Military analysts'],
  ['"|The oven is cold|," the baker said.', 'the baker'],
  ['|The oven is cold|.', undefined],
] as const)
  test(`“${sentence}” is ${who === undefined ? 'nobody’s' : `what ${who} says`}`, () => {
    assert.equal(attributedTo(cut(sentence)), who);
  });

/** Changes words of the article and its capture, and the statement that quotes them. */
function saying(t: TestContext, [from, to]: readonly [string, string], statement: string): string[] {
  const library = copyFixtureLibrary(t);
  for (const file of [BREAD_COPY, BREAD_CAPTURE]) library.write(file, library.read(file).replace(from, to));
  library.write(BREAD_COPY, library.read(BREAD_COPY).replace(/^capture:\n(?: {2}.*\n)+/m, ''));
  for (const file of [KURSK, NIGHTS])
    library.write(file, library.read(file).replaceAll(`quote: ${from}`, `quote: ${to}`));
  library.change(KURSK, 'The train stops there for four minutes.', statement);
  return newDoubts(library).filter((doubt) => doubt.startsWith(KURSK));
}

const STOPS = 'The train stops there for four minutes';

test('a statement that names nobody, where the quoted sentence does, gives a warning', (t) => {
  const words = [STOPS, 'According to the driver, the train stops there for four minutes'] as const;
  const doubt =
    'The quoted sentence attributes this to “the driver”, but the statement attributes it to nobody.';
  assert.match(saying(t, words, 'The train stops for four minutes.').join('\n'), new RegExp(doubt));
  const named = saying(t, words, 'The train stops for four minutes, the driver says.');
  assert.ok(!named.some((line) => line.includes('attributes this to')), named.join('\n'));
});

test('a statement that is more certain than its quotation gives a warning', (t) => {
  const words = [STOPS, 'The train may stop there for four minutes'] as const;
  assert.match(
    saying(t, words, 'The train stops there for four minutes.').join('\n'),
    /The quotation says “may”, but the statement has no such hedge/,
  );
  assert.deepEqual(saying(t, words, 'The train may stop there for four minutes.'), []);
});

for (const [file, from, to, doubt] of [
  [
    'content/front.yaml',
    'quote: the crossing is not open to carts',
    'quote: open to carts',
    'The quotation begins after “not”: “open until six, but the crossing is not | open to carts …”.',
  ],
  [
    CLAIMS,
    'quote: The first is green.',
    'quote: is green.',
    'The statement rests on fewer than four words: “is green.”.',
  ],
  [
    CLAIMS,
    'value: three\n',
    'value: three lamps\n',
    '“three lamps lamps at the crossing” says “lamps” twice.',
  ],
  [
    CLAIMS,
    'unit: lamps',
    'unit: huts',
    '“from” and “to” count “huts”, which “three lamps at the crossing” does not name.',
  ],
  [NIGHTS, 'topic: The lamps', 'topic: The lamp', 'The topic “The lamp” is nearly “The lamps”.'],
  [
    CLAIMS,
    'topic: The crossing',
    'because: It is so.\n  topic: The crossing',
    'This answer is not needed: there is no warning here.',
  ],
] as const)
  test(`a warning: ${doubt}`, (t) => {
    const library = copyFixtureLibrary(t);
    library.change(file, from, to);
    assert.deepEqual(
      newDoubts(library).map((line) => line.replace(/^\S+ /, '')),
      [doubt],
    );
  });

test('an answer in the content removes the warning', (t) => {
  const library = copyFixtureLibrary(t);
  library.change(CLAIMS, 'quote: The first is green.', 'quote: is green.');
  library.change(
    CLAIMS,
    'what: the first lamp is green',
    'because: Green says it all.\n  what: the first lamp is green',
  );
  assert.deepEqual(newDoubts(library), []);
});

test('an article that is no longer quoted gives a warning', () => {
  const read = readLibrary(VALID_CONTENT);
  const quoted = new Map([...read.library.quoted].filter(([id]) => id !== 'winter-timetable'));
  const [doubt] = findDoubts({ ...read, library: { ...read.library, quoted } });
  assert.deepEqual(
    [doubt?.file, doubt?.what],
    ['valid/articles/winter-timetable.md', 'Nothing in the briefing quotes this article.'],
  );
});

test('two outlets whose names differ by a letter give a warning', (t) => {
  const library = copyFixtureLibrary(t);
  const file = 'content/articles/winter-timetable.md';
  const call = (outlet: string): string[] =>
    doubtsWith(library, file, 'outlet: Depot Bulletin', `outlet: ${outlet}`).filter((doubt) =>
      doubt.includes('The outlet is'),
    );
  assert.equal(call('Evening Load').length, 1);
  assert.equal(call('The Test Lantren').length, 1);
  assert.deepEqual(call('Evening Paper'), []);
  library.change('content/articles/lamps-at-the-crossing.md', 'outlet: The Test Lantern', 'outlet: ABC');
  assert.deepEqual(call('BBC'), [], 'Short names that differ by a letter are different names.');
});

test('a name that no cited article has gives a warning, parts of known names count', (t) => {
  const library = copyFixtureLibrary(t);
  const say = (text: string): string[] =>
    doubtsWith(library, CLAIMS, 'what: the first lamp is green', `what: ${text}`).filter((doubt) =>
      doubt.includes(' names '),
    );
  assert.deepEqual(say('the first lamp of Muster is green'), []);
  assert.equal(say('the first lamp of Atlantis is green').length, 1);
});

test('an article without checksums of its capture and its copy gives a warning', () => {
  const doubts = findDoubts(readLibrary(VALID_CONTENT)).filter(({ what }) => what.startsWith('No checksum'));
  assert.deepEqual(
    doubts.map(({ what }) => /copy|\/[\w-]+\.txt and of the finished copy/.exec(what)?.[0]).sort(),
    [
      '/lamps-at-the-crossing.txt and of the finished copy',
      '/winter-timetable.txt and of the finished copy',
      'copy',
    ],
  );
});

test('“does not say” gives a warning if a passage has three words of the question', (t) => {
  const library = copyFixtureLibrary(t);
  const file = 'content/questions/1-lamps-alight.yaml';
  const ask = (question: string): string[] =>
    doubtsWith(library, file, 'How long do the lamps burn?', question).filter((doubt) =>
      doubt.startsWith(file),
    );
  assert.deepEqual(ask('Which crossing has a depot?'), []);
  assert.deepEqual(ask('Which crossing has an open depot?'), [
    `${file}:13 winter-timetable is marked “silent”, but its passage #p2 shares words with the question: “depot”, “open”, “crossing”.`,
  ]);
});

test('a correction whose new wording is missing gives a warning, unless a later one corrects the same statement', (t) => {
  const library = copyFixtureLibrary(t);
  const before = library.read(CHANGES);
  const correction = (date: string, is: string): string =>
    `- { date: ${date}, kind: correction, text: Corrected., why: It was wrong., was: x, is: ${is}, statements: [/kursk/#k2] }\n`;
  const unsaid = (...corrections: string[]): string[] => {
    library.write(CHANGES, before + corrections.join(''));
    return newDoubts(library).filter((doubt) => doubt.startsWith(CHANGES) && doubt.includes('wording'));
  };
  const right = correction('2031-05-02', 'Bread from Oldmill');
  const wrong = correction('2031-05-01', 'words that nobody wrote');
  assert.deepEqual(unsaid(right), []);
  assert.deepEqual(unsaid(wrong).length, 1);
  assert.match(unsaid(wrong)[0] ?? '', /“words that nobody wrote” is given as the present wording/);
  assert.deepEqual(unsaid(wrong, right), []);
});
