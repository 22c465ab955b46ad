import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COPIES } from '../../../../src/library/copies/copies.ts';
import { missingCopies } from '../../../../src/outputs/publishing/publisher-check.ts';
import { LIBRARY } from '../../../support/read-fixture.ts';

test('a build for a public address must say how much it shows of articles that nobody may republish', () => {
  const unset = { isPublic: true, hasChosenCopies: false };
  const message = missingCopies(LIBRARY.articles, unset) ?? '';
  for (const { id, licence } of LIBRARY.articles)
    assert.equal(message.includes(`articles/${id}.md`), licence.allows === 'nothing', id);
  assert.match(message, /^SITE_URL is set, .*two of its articles may not be republished/);
  for (const copies of COPIES) assert.match(message, new RegExp(`^  COPIES=${copies} `, 'm'));
  assert.equal(missingCopies(LIBRARY.articles, { ...unset, hasChosenCopies: true }), undefined);
  assert.equal(missingCopies(LIBRARY.articles, { ...unset, isPublic: false }), undefined, 'a local build');
  const free = LIBRARY.articles.filter(({ licence }) => licence.allows === 'republication');
  assert.ok(free.length > 0);
  assert.equal(missingCopies(free, unset), undefined);
});
