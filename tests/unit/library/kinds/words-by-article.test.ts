import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordsByArticle, type ArticleWords } from '../../../../src/library/kinds/words.ts';
import { LIBRARY } from '../../../support/read-fixture.ts';

function wordsOf(group: string): Record<string, [string, number, string][]> {
  const found = LIBRARY.words.find((one) => one.group === group);
  assert.ok(found, group);
  const row = ({ article, words }: ArticleWords): [string, [string, number, string][]] => [
    article.shortName,
    words.map(({ term, count, first }) => [term, count, first.id]),
  ];
  return Object.fromEntries(wordsByArticle(found).map(row));
}

test('each article has the words it uses, the most frequent first, each with the first passage that has it', () => {
  assert.deepEqual(wordsOf('the place'), {
    Depot: [['crossing', 2, 'p1']],
    Bakers: [['crossing', 1, 'p4']],
    Muster: [
      ['hut', 4, 'standfirst'],
      ['crossing', 2, 'title'],
    ],
  });
});

test('a group that is counted in some articles has no others', () => {
  assert.deepEqual(Object.keys(wordsOf('the bread')), ['Bakers']);
});
