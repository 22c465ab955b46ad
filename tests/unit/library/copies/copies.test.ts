import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordForWord } from '../../../../src/library/copies/copies.ts';
import { describeArticle } from '../../../../src/library/copies/describe-article.ts';
import { hostOf, outletPage } from '../../../../src/library/copies/rights.ts';
import { arrangeRows, countShown, shownPassages } from '../../../../src/library/copies/shown-passages.ts';
import type { Block, Row } from '../../../../src/library/copies/render-copy.ts';
import { checkedLibrary } from '../../../../src/library/library.ts';
import { ourRecords } from '../../../../src/outputs/search/our-records.ts';
import { sourceRecords } from '../../../../src/outputs/search/source-records.ts';
import { vocabulary } from '../../../../src/outputs/search/vocabulary.ts';
import { VALID_CONTENT } from '../../../support/fixture-library.ts';
import { LAMPS, LIBRARY } from '../../../support/read-fixture.ts';

const EXCERPTS = checkedLibrary(VALID_CONTENT, { copies: 'excerpts' });
const OFF = checkedLibrary(VALID_CONTENT, { copies: 'off' });

function block(id: string, kind: Block['kind'] = 'paragraph'): Block {
  return { id, kind, text: `Words of ${id}.`, children: [], line: 1 };
}
const ROWS: Row[] = [
  { kind: 'paragraph', blocks: [block('p1')] },
  { kind: 'paragraph', blocks: [block('p2')] },
  { kind: 'heading', blocks: [block('the-hut', 'heading')] },
  { kind: 'list', blocks: [block('p3'), block('p4'), block('p5')] },
  { kind: 'photograph', blocks: [block('f1', 'caption'), block('f1-credit', 'credit')] },
];
const ARTICLE = {
  rows: ROWS,
  blocks: [
    block('title', 'title'),
    block('standfirst', 'standfirst'),
    ...ROWS.flatMap(({ blocks }) => blocks),
  ],
};
const QUOTED = new Set(['p2', 'p4', 'f1-credit']);

test('whole copies show every passage, and none is left to titles, headings and bylines', () => {
  assert.equal(shownPassages(ARTICLE, QUOTED, 'full').size, ARTICLE.blocks.length);
  assert.deepEqual([...shownPassages(ARTICLE, QUOTED, 'off')], ['title', 'the-hut']);
});

test('excerpts are the passages that are quoted, and the whole of a photograph’s words', () => {
  const shown = shownPassages(ARTICLE, QUOTED, 'excerpts');
  assert.deepEqual([...shown], ['title', 'p2', 'the-hut', 'p4', 'f1', 'f1-credit']);
  assert.deepEqual(countShown(ARTICLE, shown), { shown: 18, all: 30 });
});

/** The rows of a page in short: “p2” is shown, “(p3 p4)” is the place of two that are not. */
function arranged(shown: string[], remarked: string[]): string[] {
  return arrangeRows(ROWS, new Set(shown), new Set(remarked)).map((part) =>
    'row' in part
      ? part.row.blocks.map(({ id }) => id).join(' ')
      : `(${part.withheld.map(({ id }) => id).join(' ')})`,
  );
}

test('passages that are not shown leave a gap, and each keeps its address', () => {
  assert.deepEqual(arranged(['p2', 'the-hut', 'p4'], []), [
    '(p1)',
    'p2',
    'the-hut',
    '(p3)',
    'p4',
    '(p5 f1 f1-credit)',
  ]);
  assert.deepEqual(arranged(['p1', 'p2', 'the-hut', 'p3', 'p4', 'p5', 'f1', 'f1-credit'], ['p1']), [
    'p1',
    'p2',
    'the-hut',
    'p3 p4 p5',
    'f1 f1-credit',
  ]);
});

test('a withheld passage with a note has its own place, so that the note is beside it', () => {
  assert.deepEqual(arranged([], ['p2', 'p4']), ['(p1)', '(p2)', '(the-hut p3)', '(p4)', '(p5 f1 f1-credit)']);
});

test('our text does not depend on how much of the copies is shown', () => {
  for (const library of [EXCERPTS, OFF]) {
    assert.deepEqual(ourRecords(library), ourRecords(LIBRARY));
    assert.deepEqual(vocabulary(library), vocabulary(LIBRARY));
    assert.equal(library.statements.length, LIBRARY.statements.length);
  }
});

test('search has only the passages of an article that are shown, and always its title', () => {
  const labels = (library: typeof OFF): string[] =>
    sourceRecords(library).flatMap(({ passages }) => passages.map(({ href }) => href));
  const printed = EXCERPTS.articles.flatMap(({ id }) => [...(EXCERPTS.shown.get(id) ?? [])]).length;
  const supplied = EXCERPTS.articles.filter(({ titleSupplied }) => titleSupplied !== undefined).length;
  assert.equal(labels(EXCERPTS).length, printed - supplied);
  const records = sourceRecords(OFF);
  assert.equal(records.length, LIBRARY.articles.length);
  const titles = records.map(({ passages }) => passages.map(({ text }) => text));
  assert.deepEqual(titles, [
    ['Lamps at the crossing', 'Ada Muster', 'The hut', 'The river', 'What comes next'],
    ['Bread for the night train', 'By the Guild of Bakers', 'How the night begins'],
    ['Winter timetable'],
  ]);
  assert.deepEqual(records[0]?.passages[0]?.names, ['Ada Muster', 'Muster', 'The Test Lantern']);
});

const PUBLISHED = { outlet: 'Outlet', chain: [{ by: 'Outlet', what: 'as published', altered: false }] };
const CAPTURED = 'https://www.outlet.example/a';

for (const [article, expected] of [
  [{ ...PUBLISHED, sources: { original: 'https://o.example/', captured: CAPTURED } }, 'https://o.example/'],
  [{ ...PUBLISHED, sources: { captured: CAPTURED } }, CAPTURED],
  [{ ...PUBLISHED, outlet: 'Another', sources: { captured: CAPTURED } }, undefined],
  [{ ...PUBLISHED, sources: {} }, undefined],
] as const)
  test(`the outlet’s page is ${expected ?? 'unknown'} for ${JSON.stringify(article)}`, () => {
    const { sources, outlet, chain } = article;
    assert.equal(
      outletPage({ outlet, chain: [...chain], sources: { ...sources, unaltered: [], archived: [] } }),
      expected,
    );
  });

test('lines about the articles say how much of them is shown', () => {
  assert.match(describeArticle(LAMPS, 'full'), /A copy, word for word/);
  assert.match(describeArticle(LAMPS, 'excerpts'), /The passages that the briefing quotes/);
  assert.doesNotMatch(describeArticle(LAMPS, 'off'), /A copy/);
  assert.equal(wordForWord('full'), 'kept word for word');
  assert.equal(wordForWord('off'), 'quoted word for word');
  assert.equal(hostOf('https://www.outlet.example/a/b'), 'outlet.example');
});
