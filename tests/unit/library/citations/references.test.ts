import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SitePath } from '../../../../src/site.ts';
import {
  quotationId,
  quotedPassages,
  usedIn,
  type QuotedPassage,
} from '../../../../src/library/citations/references.ts';
import {
  quotedArticles,
  type Quotation,
  type Statement,
} from '../../../../src/library/citations/statement.ts';
import { LAMPS, TIMETABLE } from '../../../support/read-fixture.ts';

const [FIRST, THIRD] = [LAMPS, TIMETABLE];

/** Characters of the first passage of an article as a quotation. */
function quotation(source: Quotation['source'], start = 0, end = 5): Quotation {
  const [block] = source.blocks;
  if (block === undefined) throw new Error('The article is empty.');
  return {
    article: source.id,
    quote: block.text.slice(start, end),
    source,
    place: { block, start, end },
    errata: [],
  };
}

function statement(href: SitePath, ...quotations: Quotation[]): Statement {
  return { kind: 'key point', href, label: href, text: href, quotations };
}

test('a passage that two statements quote is one passage with both, and one that a statement quotes twice names it once', () => {
  const [one, two] = [quotation(FIRST), quotation(FIRST)];
  const [a, b] = [statement('/a', one, one), statement('/b', two)];
  assert.deepEqual(
    quotedPassages([a, b]),
    new Map([
      [FIRST.id, [{ id: quotationId(one), block: one.place.block.id, start: 0, end: 5, statements: [a, b] }]],
    ]),
  );
});

test('quoted passages that overlap, or start together, stay separate', () => {
  const places = [
    [0, 5],
    [2, 7],
    [0, 9],
  ] as const;
  const quoted = quotedPassages([statement('/a', ...places.map((place) => quotation(FIRST, ...place)))]);
  assert.deepEqual(
    quoted.get(FIRST.id)?.map(({ start, end }) => [start, end]),
    places,
  );
});

test('the id of a quoted passage depends only on its own words, not on other citations', () => {
  const ids = (...statements: Statement[]): (string | undefined)[] =>
    (quotedPassages(statements).get(FIRST.id) ?? []).map(({ id }) => id);
  const [own, other] = [statement('/a', quotation(FIRST, 2, 7)), statement('/b', quotation(FIRST, 0, 9))];
  assert.ok(ids(own)[0] !== undefined && ids(own)[0] === ids(other, own)[1]);
});

test('the articles that a statement quotes are each named once, in the order of its quotations', () => {
  const quotations = [THIRD, FIRST, THIRD].map((source) => quotation(source));
  assert.deepEqual(quotedArticles({ quotations }), [THIRD, FIRST]);
});

function passage(...statements: [href: SitePath, label: string][]): QuotedPassage {
  return {
    id: 'p1.0-5',
    block: 'p1',
    start: 0,
    end: 5,
    statements: statements.map(([href, label]) => ({
      kind: 'event',
      href,
      label,
      text: label,
      quotations: [],
    })),
  };
}

test('a statement that quotes several passages is linked once', () => {
  const [one, two] = [passage(['/a', 'Point 1']), passage(['/b', 'Point 2'], ['/a', 'Point 1'])];
  assert.deepEqual(usedIn([one, two]), [
    { href: '/a', label: 'Point 1' },
    { href: '/b', label: 'Point 2' },
  ]);
});

test('statements with the same label are distinguished by a number', () => {
  const found = usedIn([passage(['/a', '6 August'], ['/b', '6 August'], ['/c', 'Point 1'])]);
  assert.deepEqual(
    found.map(({ label }) => label),
    ['6 August', '6 August (2)', 'Point 1'],
  );
});
