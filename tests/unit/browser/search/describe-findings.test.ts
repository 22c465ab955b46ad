import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  describeFailure,
  describeFindings,
  passagesOf,
  START,
} from '../../../../src/browser/search/describe-findings.ts';
import type { FoundRecord } from '../../../../src/library/search/found-record.ts';
import { parseQuery } from '../../../../src/browser/search/parse-query.ts';
import { recordOf, search } from '../../../support/search-fixtures.ts';

/** The message: headline, then detail. */
function messageFor(typed: string, records: FoundRecord[], more = 0): string {
  const { headline, detail } = describeFindings(parseQuery(typed), { ...search(typed, ...records), more });
  return `${headline} | ${detail}`;
}

const ours = (...texts: string[]): FoundRecord => recordOf(texts, { voice: 'ours' });
const theirs = (...texts: string[]): FoundRecord => recordOf(texts);
const times = (count: number): string[] => Array.from({ length: count }, () => 'war');

for (const [typed, records, expected] of [
  ['war', [theirs('war')], 'One passage: none in our briefing, one in the articles. | '],
  [
    'war',
    [ours('war'), theirs('war', 'war', 'peace')],
    'Three passages: one in our briefing, two in the articles. | ',
  ],
  ['war', [ours('war'), theirs(...times(12))], '13 passages: 1 in our briefing, 12 in the articles. | '],
  [
    'war peace',
    [ours('war and peace'), theirs('war')],
    'One passage: one in our briefing, none in the articles. | Passages with some of the words follow.',
  ],
  [
    'war peace',
    [ours('war'), theirs('peace', 'peace')],
    'No passage has all of these words. | Three passages with some of the words.',
  ],
  ['war Prigozhin’s', [ours('war')], 'No passage has “Prigozhin’s”. | One passage with some of the words.'],
  [
    '“war games”',
    [ours('games of war')],
    'No passage has the exact words “war games”. | These have the words, or some of them, but not together.',
  ],
  [
    'Prigozhin',
    [ours('war')],
    'No passage has “Prigozhin”. | The articles may use another word, or none. Try a shorter word, or start from a list.',
  ],
  [
    ' of the ',
    [ours('of the')],
    'Nothing in “of the” can be searched for. | It has only words that every text has, or none. Add a name, a place or another word.',
  ],
  [
    'war and peace and war and peace and war',
    [ours('war and peace'), theirs('war')],
    'Passages that share words with it | ',
  ],
  ['', [], `${START.headline} | ${START.detail}`],
] as const)
  test(`the headline of “${typed}”: ${expected}`, () => {
    assert.equal(messageFor(typed, [...records]), expected);
  });

test('if the index has more records, the message says that the first are shown', () => {
  assert.equal(
    messageFor('war', [ours('war'), theirs('war', 'war')], 4),
    'The first three passages: one in our briefing, two in the articles. | ',
  );
  assert.equal(
    messageFor('war', [ours(...times(20))], 1),
    'The first 20 passages: 20 in our briefing, 0 in the articles. | ',
  );
});

test('if partial matches follow, the index has no more full matches', () => {
  assert.equal(
    messageFor('war peace', [theirs('war and peace'), theirs('war')], 3),
    'One passage: none in our briefing, one in the articles. | Passages with some of the words follow.',
  );
});

test('passages are counted, not records, separately for the briefing and the articles', () => {
  const { full } = search('war', ours('war', 'war'), theirs('war'), ours('war', 'peace'));
  assert.deepEqual([passagesOf(full, 'ours'), passagesOf(full, 'source'), passagesOf([], 'ours')], [3, 1, 0]);
});

for (const [reason, pattern] of [
  ['offline', /^This device is offline\./],
  ['missing', /^A part of the index could not be fetched\./],
  ['blocked', /WebAssembly/],
  ['silent', /did not answer within eight seconds/],
] as const)
  test(`a search that fails because it is ${reason} is described with its reason and what still can be read`, () => {
    const { headline, detail } = describeFailure(reason);
    assert.equal(headline, 'Search did not load.');
    assert.match(detail, pattern);
    assert.match(detail, /can still be read\.$/);
  });
