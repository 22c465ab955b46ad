import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ourRecords } from '../../../../src/outputs/search/our-records.ts';
import type { SearchRecord } from '../../../../src/library/search/search-record.ts';
import { readingOf, sourceRecords } from '../../../../src/outputs/search/source-records.ts';
import { BREAD, LIBRARY } from '../../../support/read-fixture.ts';
import { noteOn } from '../../library/notes/note-fixtures.ts';

const { notes, profiles, statements, questions, known } = LIBRARY;
const THEIRS = sourceRecords(LIBRARY);
const OURS = ourRecords(LIBRARY);

function record(id: string): SearchRecord {
  const found = [...THEIRS, ...OURS].filter((one) => one.id === id);
  assert.equal(found.length, 1, id);
  return found[0] as SearchRecord;
}

test('every article has one record among the sources, and all other records are ours', () => {
  assert.deepEqual(
    THEIRS.map(({ id, filters }) => [id, ...filters.voice]),
    [
      ['articles/lamps-at-the-crossing/', 'source'],
      ['articles/bread-for-the-night-train/', 'source'],
      ['articles/winter-timetable/', 'source'],
    ],
  );
  assert.ok(OURS.every(({ filters }) => filters.voice.join() === 'ours'));
});

test('every page of our text has a record, or one per region or year where it has several', () => {
  assert.deepEqual(
    OURS.map(({ id }) => id),
    [
      ...['articles/lamps-at-the-crossing/#in-short', 'articles/lamps-at-the-crossing/notes/'],
      ...['articles/bread-for-the-night-train/#in-short', 'articles/bread-for-the-night-train/notes/'],
      ...['articles/winter-timetable/#in-short', 'articles/winter-timetable/notes/'],
      ...['kursk/', 'belgorod/', 'belarus/', ''],
      ...['timeline/#kursk-2031', 'timeline/#belgorod-2031'],
      ...['timeline/#belarus-2031', 'timeline/#background-2031'],
      ...['compare/#q1', 'compare/#q2'],
      ...['figures/#kursk', 'figures/#belgorod', 'figures/#background'],
      ...['people/#berta-kruse', 'people/#ada-muster', 'people/#guild-of-bakers'],
      ...['people/#test-picture-desk', 'people/#muster-of-trains', 'people/#nobody'],
      'about/',
    ],
  );
});

test('the passages of an article are in its record, each at its address, in order', () => {
  const { passages } = record('articles/bread-for-the-night-train/');
  assert.deepEqual(
    passages.map(({ href, text }) => [href, text]),
    BREAD.blocks.map(({ id, text }) => [`/articles/bread-for-the-night-train/#${id}`, text]),
  );
  assert.deepEqual(
    passages.flatMap(({ text, heading }) => (heading === undefined ? [] : [[heading, text]])),
    [
      [1, 'Bread for the night train'],
      [2, 'How the night begins'],
    ],
  );
});

test('the line under a title says who published it and when, and names an altered copy as such', () => {
  assert.deepEqual(
    THEIRS.map(({ about }) => about),
    [
      'Ada Muster, The Test Lantern, 2 March 2031',
      'Guild of Bakers, Evening Loaf, 10 February 2031',
      'Depot Bulletin, about 15 January 2031, altered copy',
    ],
  );
});

test('a note with a reading is on the exact words of its passage, a serious one with its label', () => {
  const href = '/articles/bread-for-the-night-train/';
  const passage = record(href.slice(1)).passages.find((each) => each.href === `${href}#p1`);
  const words = passage?.text.split(' ') ?? [];
  assert.deepEqual(
    passage?.notes?.map(({ start, end, ...note }) => [words.slice(start, end).join(' '), note]),
    [
      ['Monday,', { wrong: 'Monday', shouldBe: 'should probably be', read: 'Sunday', href: `${href}#n2` }],
      [
        'Muster',
        { wrong: 'Muster', shouldBe: 'should be', read: 'row', href: `${href}#n1`, label: 'Wrong person' },
      ],
    ],
  );
});

test('a note is on its whole words, not on a part of a longer word before them', () => {
  const [first] = BREAD.blocks.filter(({ id }) => id === 'p1');
  assert.ok(first);
  const block = { ...first, text: 'That is unlikely, and “likely” is wrong.' };
  const note = noteOn(block, block.text, { for: 'likely', read: 'possible' });
  const articles = [{ ...BREAD, blocks: [block] }];
  const [bread] = sourceRecords({ ...LIBRARY, articles, notes: new Map([[BREAD.id, [note]]]) });
  const [found] = bread?.passages.flatMap(({ notes: own = [] }) => own) ?? [];
  assert.deepEqual(block.text.split(' ').slice(found?.start, found?.end), ['“likely”']);
});

test('a note says how its words should read, or which words it is on', () => {
  const [note] = notes.get('lamps-at-the-crossing') ?? [];
  assert.ok(note);
  assert.equal(readingOf(note), '“three lamps and one hut”:');
  assert.equal(readingOf({ ...note, for: 'one hut' }), '“one hut”:');
  assert.equal(
    readingOf({ ...note, for: 'one hut', read: 'two huts' }),
    '“one hut”: should probably be “two huts”.',
  );
});

test('every statement and every note is in exactly one passage, at its address; the front page’s stories repeat others', () => {
  const passages = OURS.flatMap((one) => one.passages);
  const textsAt = (wanted: string): string[] =>
    passages.filter(({ href }) => href === wanted).map(({ text }) => text);
  for (const { kind, href, text } of statements) {
    const [only, ...more] = textsAt(href);
    if (kind === 'front page') assert.equal(only, undefined, href);
    else assert.ok(more.length === 0 && only?.includes(text), href);
  }
  for (const [id, own] of notes)
    for (const note of own)
      assert.deepEqual(textsAt(`/articles/${id}/#${note.id}`), [`${readingOf(note)} ${note.says}`]);
});

test('questions with what agrees and differs, and names with their notes, are in a record', () => {
  const texts = OURS.flatMap(({ passages }) => passages.map(({ text }) => text));
  const has = (...parts: string[]): boolean =>
    texts.some((text) => parts.every((part) => text.includes(part)));
  for (const { question, agree, differ } of questions) assert.ok(has(question, agree, differ), question);
  for (const { name, role = '', note = '' } of profiles) assert.ok(has(name, role, note), name);
});

test('an entry from the public record is found by what it says of that record', () => {
  const { passages } = record('timeline/#background-2031');
  assert.equal(
    passages.find(({ href }) => href === '/timeline/#first-winter-train')?.text,
    'The first train of the winter goes to the crossing. The board at the depot. No article speaks of this train.',
  );
});

test('known and claimed entries are in the record of the front page, with their attribution', () => {
  const { passages } = record('');
  assert.deepEqual(
    passages.slice(0, 3).map(({ href, label, text }) => [href, label, text]),
    [
      ['/#river-was-calm', 'What we know', 'The river was calm at the beginning of March 2031. Ada Muster.'],
      ['/#one-train-in-winter', 'What we know', 'In winter one train goes to the crossing. Depot Bulletin.'],
      [
        '/#depot-open-until-six',
        'What is claimed',
        'The depot is open until six. Depot Bulletin. The board at the depot says seven.',
      ],
    ],
  );
});

test('an unknown entry is in the record of the front page, or of each region if only their pages show it', () => {
  const [lamplighter, depth] = known.unknown;
  const found = OURS.flatMap(({ passages }) => passages)
    .filter(({ label }) => label === 'What we do not know')
    .map(({ href, text }) => [href, text]);
  assert.deepEqual(found, [
    ['/kursk/#not-known', depth?.text],
    ['/#not-known', lamplighter?.text],
  ]);
});

for (const [names, id] of [
  [['Questions, no. 1', 'compare', 'comparison'], 'compare/#q1'],
  [['Claims: The hut', 'figures'], 'figures/#kursk'],
  [['People: Berta Kruse', 'Berta Kruse', 'Berta Kruze'], 'people/#berta-kruse'],
  [['What we know', 'known', 'claimed', 'not known', 'cannot tell'], ''],
  [['Kursk: The river', 'Kursk, point 1'], 'kursk/'],
  [['Depot Bulletin', 'Depot'], 'articles/winter-timetable/'],
  [['Depot Bulletin (altered copy), in short', 'Depot'], 'articles/winter-timetable/#in-short'],
] as const)
  test(`${id === '' ? 'the front page' : id} is found by ${names.join(', ')}, new and old names`, () => {
    const own = record(id).passages.flatMap(({ names = [] }) => names);
    assert.deepEqual(
      names.filter((name) => !own.includes(name)),
      [],
    );
  });

test('an answer is found by the name of its article, which is in its label, and by its short name', () => {
  const [, ...answers] = record('compare/#q2').passages;
  assert.deepEqual(
    answers.map(({ names }) => names),
    [
      ['Questions, no. 2, Depot Bulletin (altered copy)', 'Depot'],
      ['Questions, no. 2, Guild of Bakers', 'Bakers'],
      ['Questions, no. 2, Ada Muster', 'Muster'],
    ],
  );
});

/** Records, their dates and their filters: voice, regions, kind, outlets, year and people. */
for (const [id, date, filters] of [
  [
    'articles/bread-for-the-night-train/',
    '2031-02-10',
    'source | kursk, belarus | Interview | Evening Loaf | 2031 | Berta Kruse',
  ],
  [
    'articles/bread-for-the-night-train/#in-short',
    '2031-02-10',
    'ours | kursk, belarus | About a source | Evening Loaf | 2031 | Berta Kruse',
  ],
  // An event has its own region and year, not those of its sources.
  ['timeline/#kursk-2031', '2031-03-04', 'ours | kursk | Event | Evening Loaf, The Test Lantern | 2031 | '],
  [
    'compare/#q2',
    '2031-03-02',
    'ours | belarus, belgorod, kursk | Question | Depot Bulletin, The Test Lantern | 2031 | Ada Muster',
  ],
  ['people/#berta-kruse', '2031-02-10', 'ours | kursk, belarus | People | Evening Loaf | 2031 | Berta Kruse'],
  // Our note on it names her.
  [
    'people/#muster-of-trains',
    '2031-02-10',
    'ours | kursk, belarus | People | Evening Loaf | 2031 | Ada Muster',
  ],
  ['about/', '0000-00-00', 'ours |  | About this site |  |  | '],
] as const)
  test(`${id} has filters and a date from its sources and the people it names`, () => {
    const own = record(id);
    const { voice, region, kind, outlet, year, person } = own.filters;
    const listed = [voice, region, kind, outlet, year, person].map((values) => values.join(', '));
    assert.deepEqual([own.date, listed.join(' | ')], [date, filters]);
  });
