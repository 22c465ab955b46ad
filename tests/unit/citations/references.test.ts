import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quotedPassages, type QuotedPassage } from '../../../src/citations/references.ts';
import {
  independentSources,
  quotationId,
  type Quotation,
  type Statement,
} from '../../../src/citations/statement.ts';
import { readLibrary } from '../../../src/library.ts';
import { REAL_CONTENT } from '../../support/content-copy.ts';
import { REAL_ARTICLES } from '../../support/real-comparisons.ts';

const [FIRST, SECOND, THIRD] = REAL_ARTICLES;
if (FIRST === undefined || SECOND === undefined || THIRD === undefined)
  throw new Error('Articles are missing.');

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

function statement(href: string, ...quotations: Quotation[]): Statement {
  return { kind: 'key point', href, label: href, text: href, quotations };
}

/** Every pair of a statement and a passage, as text. */
function forward(statements: readonly Statement[]): string[] {
  return statements.flatMap(({ href, quotations }) =>
    quotations.map((own) => `${own.source.id}#${quotationId(own)} ${own.quote} ← ${href}`),
  );
}

function back(quoted: ReadonlyMap<string, readonly QuotedPassage[]>): string[] {
  return [...quoted].flatMap(([id, passages]) => {
    const article = REAL.articles.find((candidate) => candidate.id === id);
    return passages.flatMap((passage) => {
      const words = article?.blocks
        .find((block) => block.id === passage.block)
        ?.text.slice(passage.start, passage.end);
      return passage.statements.map(({ href }) => `${id}#${passage.id} ${words ?? ''} ← ${href}`);
    });
  });
}

const REAL = readLibrary(REAL_CONTENT).library;

test('in the real library every quotation of every statement has its back-link, and there is no other', () => {
  const errors = REAL.profiles.filter(({ type }) => type === 'error');
  const [there, andBack] = [forward([...REAL.statements, ...errors]), back(REAL.quoted)];
  assert.ok(there.length > 250);
  assert.deepEqual([...new Set(andBack)].sort(), [...new Set(there)].sort());
  assert.equal(new Set(andBack).size, andBack.length);
});

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

test('passages that overlap are passages of their own', () => {
  const quoted = quotedPassages([statement('/a', quotation(FIRST, 0, 5), quotation(FIRST, 2, 7))]);
  assert.deepEqual(
    quoted.get(FIRST.id)?.map(({ start, end }) => [start, end]),
    [
      [0, 5],
      [2, 7],
    ],
  );
});

test('articles that nothing quotes are left out', () => {
  assert.deepEqual([...quotedPassages([statement('/a', quotation(SECOND))]).keys()], [SECOND.id]);
});

test('the id of a passage depends on its own words alone: other citations come and go', () => {
  const ids = (statements: readonly Statement[]): Map<string, string> =>
    new Map(
      statements.flatMap(({ quotations }) =>
        quotations.map((own): [string, string] => [
          `${own.source.id} ${own.place.block.id} ${own.place.start} ${own.quote}`,
          [...(quotedPassages(statements).get(own.source.id) ?? [])].find(
            ({ block, start, end }) =>
              block === own.place.block.id && start === own.place.start && end === own.place.end,
          )?.id ?? '',
        ]),
      ),
    );
  const all = ids(REAL.statements.slice(0, 40));
  const half = REAL.statements.slice(0, 40).filter((_, index) => index % 2 === 1);
  for (const [words, id] of ids(half.toReversed())) assert.equal(all.get(words), id);
});

test('sources are counted once each, and copies of one original once together', () => {
  const copy = { ...SECOND, copyOf: FIRST.id };
  const sources = (...articles: Quotation['source'][]): number =>
    independentSources({ quotations: articles.map((source) => quotation(source)) });
  assert.equal(sources(), 0);
  assert.equal(sources(FIRST), 1);
  assert.equal(sources(FIRST, FIRST), 1);
  assert.equal(sources(FIRST, SECOND, THIRD), 3);
  assert.equal(sources(FIRST, copy), 1);
  assert.equal(sources(copy), 1);
  assert.equal(sources({ ...THIRD, copyOf: FIRST.id }, copy, SECOND), 2);
});
