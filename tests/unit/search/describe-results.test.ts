import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeResults, placeName } from '../../../src/search/describe-results.ts';
import type { PageData } from '../../../src/search/passages.ts';

/** A page with as many passages as asked for. */
function found(voice: 'ours' | 'source', passages: number): PageData {
  const anchors = Array.from({ length: passages }, (_, index) => ({
    element: 'p',
    id: `p${index + 1}`,
    text: 'word',
    location: index,
  }));
  return {
    url: '/',
    content: anchors.map(() => 'word').join(' '),
    meta: { voice },
    anchors,
    locations: anchors.map(({ location }) => location),
  };
}

test('the result counts the passages of both voices in one sentence', () => {
  assert.equal(
    describeResults('x', [found('ours', 1), found('source', 2)]),
    'Three passages: one in our words, two in the sources’ words.',
  );
  assert.equal(
    describeResults('x', [found('source', 1)]),
    'One passage: none in our words, one in the sources’ words.',
  );
});

test('figures are used throughout as soon as one number is large', () => {
  assert.equal(
    describeResults('x', [found('ours', 7), found('source', 43)]),
    '50 passages: 7 in our words, 43 in the sources’ words.',
  );
});

test('a query without result is repeated as it was typed', () => {
  assert.match(describeResults('<b>Prigozhin', []), /^No passage has “<b>Prigozhin”\./);
});

test('places are named by what they are', () => {
  const source = { voice: 'source' };
  assert.deepEqual(
    ['p7', 'f2-credit', 'q1', 'end1', '', 'standfirst', 'blame-the-west'].map((id) => placeName(id, source)),
    ['¶7', 'photograph 2', 'pull quote', 'last line', 'title', 'standfirst', 'heading'],
  );
  assert.equal(placeName('raid-begins', { voice: 'ours', region: 'Belgorod' }), 'date');
  assert.equal(placeName('rights', { voice: 'ours' }), 'section');
});
