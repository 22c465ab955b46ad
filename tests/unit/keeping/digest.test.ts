import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digestOf, forgetDigests } from '../../../src/keeping/digest.ts';
import { REAL_ARTICLES, REAL_LIBRARY } from '../../support/real-comparisons.ts';

test('what is the same comes to the same, whichever objects it is made of', () => {
  const make = (): object => ({ id: 'p1', list: [1, 'two', { deep: null }], set: new Set(['a', 'b']) });
  assert.equal(digestOf(make()), digestOf(make()));
  assert.match(digestOf(make()), /^[0-9a-f]{16}$/);
});

test('a change anywhere below comes to something else', () => {
  const digests = [
    { a: { b: ['c'] } },
    { a: { b: ['d'] } },
    { a: { b: ['c', 'c'] } },
    { a: { b: 'c' } },
    { a: { b: ['c'] }, e: 0 },
    { a: { b: ['c'] }, e: false },
    { a: { b: ['c'] }, e: '' },
    { a: { b: new Set(['c']) } },
    [{ a: { b: ['c'] } }],
    'c',
  ].map(digestOf);
  assert.equal(new Set(digests).size, digests.length);
});

test('long texts that differ in their last letter differ', () => {
  const text = 'word '.repeat(1000);
  assert.notEqual(digestOf({ text: `${text}a` }), digestOf({ text: `${text}b` }));
});

test('an article stands for its two files: another copy or another capture is another article', () => {
  const [article] = REAL_ARTICLES;
  assert.ok(article);
  const { copy, capture } = article.checksums;
  assert.equal(digestOf({ ...article }), digestOf(article));
  assert.notEqual(digestOf({ ...article, checksums: { copy: capture, capture } }), digestOf(article));
  assert.notEqual(digestOf({ ...article, checksums: { copy, capture: copy } }), digestOf(article));
});

test('a statement of the real library comes to something else with its words, its quotation and an erratum of it', () => {
  const [statement] = REAL_LIBRARY.statements;
  const [quotation] = statement?.quotations ?? [];
  assert.ok(statement && quotation);
  const erratum = { lead: 'Wrong', wrong: 'floor', read: 'ground' };
  const digests = [
    statement,
    { ...statement, text: `${statement.text} ` },
    { ...statement, quotations: [{ ...quotation, quote: quotation.quote.slice(1) }] },
    { ...statement, quotations: [{ ...quotation, errata: [erratum] }] },
    { ...statement, quotations: [{ ...quotation, errata: [{ ...erratum, read: 'otherwise' }] }] },
  ].map(digestOf);
  assert.equal(new Set(digests).size, digests.length);
});

test('what an object came to is known until it is forgotten', () => {
  const object = { text: 'word '.repeat(100) };
  const [before, other] = [digestOf(object), digestOf({ text: 'other '.repeat(100) })];
  object.text = 'other '.repeat(100);
  assert.equal(digestOf(object), before);
  forgetDigests();
  assert.equal(digestOf(object), other);
});
