import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkCitation } from '../../../../src/library/citations/citation.ts';
import { nearestPassage } from '../../../../src/library/citations/nearest-passage.ts';
import type { Problem } from '../../../../src/library/reading/problem.ts';

const BLOCKS = [
  {
    id: 'p1',
    text: 'Putin’s aides did not call the raid a huge blow to Moscow, which lost 1, 000 square kilometers.',
  },
  { id: 'p2', text: 'The raid began on “Black Monday”.' },
];
const COPIES = new Map([
  ['border-raid', BLOCKS],
  ['other-raid', [{ id: 'p9', text: 'Other words.' }]],
]);
const EXACT = 'A quotation is exact: copy it from the article, with its own spelling, marks and spaces.';

/** The advice for words that are not in the article. */
function advice(quote: string): string {
  const problems: Problem[] = [];
  assert.equal(
    checkCitation({ article: 'border-raid', quote }, COPIES, () => ({ file: 'x.yaml' }), problems),
    undefined,
  );
  const [only, ...more] = problems;
  assert.deepEqual(more, []);
  assert.equal(only?.what, `The words “${quote}” are not in border-raid.`);
  return only.todo;
}

for (const [quote, id, printed, how] of [
  [
    'did not call the raid a hard blow',
    'p1',
    'did not call the raid a huge blow',
    'it has “huge”, not “hard”',
  ],
  ['Putin’s aides did call the raid', 'p1', 'Putin’s aides did not call the raid', 'it also has “not”'],
  ['the raid a very huge blow', 'p1', 'the raid a huge blow', 'it lacks “very”'],
  ['raid began on "Black Monday', 'p2', 'raid began on “Black Monday”.', 'it has ““Black”, not “"Black”'],
  ['The raid\u00a0began', 'p2', 'The raid began', 'the spaces between its words differ'],
  [
    'aides did always call the raid a huge success to Moscow',
    'p1',
    'aides did not call the raid a huge blow to Moscow,',
    'it has “not”, not “always”; it has “blow”, not “success”',
  ],
] as const)
  test(`“${quote}” is answered with the nearest passage and what differs: ${how}`, () => {
    assert.equal(advice(quote), `The nearest is #${id}: “${printed}” (${how}). ${EXACT}`);
  });

test('the nearest passage has its original spaces, so that it can be quoted', () => {
  const block = { id: 'p3', text: 'At dawn  the\u00a0raid began in fog.' };
  assert.equal(
    nearestPassage('dawn the raid ended in fog', [block])?.text,
    'dawn  the\u00a0raid began in fog.',
  );
});

test('no passage is suggested for a quotation that resembles nothing in the article', () => {
  assert.equal(nearestPassage('Drones flew over a distant town at night', BLOCKS), undefined);
  assert.equal(advice('Drones flew over a distant town at night'), EXACT);
});

test('no more than three differences are listed', () => {
  const said = advice('Her aides do not name the raid the huge blow in Moscow');
  assert.equal(said.split('; ').length, 3);
});

test('likeness is the share of the quotation’s words that are there in order', () => {
  assert.equal(nearestPassage('did not call the raid a hard blow', BLOCKS)?.likeness, 7 / 8);
});
