import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fingerprint, reviewChecksum } from '../../../../src/library/citations/fingerprint.ts';
import { checkedLibrary } from '../../../../src/library/library.ts';
import { VALID_CONTENT } from '../../../support/fixture-library.ts';

const statement = checkedLibrary(VALID_CONTENT).statements.find(({ quotations }) =>
  quotations.some(({ errata }) => errata.length > 0),
);

test('a fingerprint has six digits and changes with a word of the statement, its record or a quotation', () => {
  assert.ok(statement);
  const [first, ...others] = statement.quotations;
  assert.ok(first);
  const prints = [
    statement,
    { ...statement, text: `${statement.text} ` },
    { ...statement, record: 'A register.' },
    { ...statement, quotations: others },
    { ...statement, quotations: [{ ...first, article: 'another' }, ...others] },
  ].map(fingerprint);
  for (const print of prints) assert.match(print, /^[0-9a-f]{6}$/);
  assert.equal(new Set(prints).size, prints.length);
});

test('a fingerprint does not depend on notes or on the place of the statement; the checksum of a review depends on notes', () => {
  assert.ok(statement);
  const quotations = statement.quotations.map((quotation) => ({ ...quotation, errata: [] }));
  const without = { ...statement, href: '/elsewhere/' as const, label: 'Elsewhere', quotations };
  assert.equal(fingerprint(without), fingerprint(statement));
  assert.notEqual(reviewChecksum(without), reviewChecksum(statement));
});
