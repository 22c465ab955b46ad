import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mentionFinder } from '../../../src/profiles/find-mentions.ts';
import { REAL_ARTICLES } from '../../support/real-comparisons.ts';

/** Article and passages, in short. */
function mentions(...spellings: string[]): Record<string, string[]> {
  return Object.fromEntries(
    mentionFinder(spellings, REAL_ARTICLES)
      .meant(spellings)
      .map(({ article, blocks }) => [article.shortName, blocks.map(({ id }) => id)]),
  );
}

test('a person is found in every passage that prints the name, in reading order', () => {
  assert.deepEqual(mentions('Alyukov'), { Insider: ['p26', 'p28'] });
});

test('articles that do not name the person are left out', () => {
  assert.deepEqual(Object.keys(mentions('Dyumin')), ['Wolff']);
  assert.deepEqual(mentions('Macron'), {});
});

test('a name is found before “’s” and other marks, but not inside a longer word', () => {
  assert.deepEqual(mentions('Dyumi'), {});
  assert.deepEqual(mentions('yumin'), {});
  assert.deepEqual(mentions('Dyumin’s'), { Wolff: ['p6'] });
});

test('several spellings are one person: a passage with both is named once', () => {
  assert.deepEqual(mentions('Alexei Dyumin', 'Dyumin'), mentions('Dyumin'));
});

test('a spelling with signs is taken as it is printed', () => {
  assert.deepEqual(mentions('A.yukov'), {});
});

test('a supplied title is ours: it names nobody', () => {
  assert.ok(!mentions('Putin')['Wolff']?.includes('title'));
  assert.ok(mentions('Putin')['GZERO']?.includes('title'));
});

test('a spelling inside words that an article prints by mistake names nobody there, and elsewhere it does', () => {
  const wolff = REAL_ARTICLES.find(({ shortName }) => shortName === 'Wolff');
  const id = wolff?.id ?? '';
  const passages = (mistakes?: Map<string, string[]>): Record<string, string[]> =>
    Object.fromEntries(
      mentionFinder(['Russian forces'], REAL_ARTICLES, mistakes)
        .meant(['Russian forces'])
        .map(({ article, blocks }) => [article.shortName, blocks.map((block) => block.id)]),
    );
  const all = passages();
  assert.deepEqual(all['Wolff'], ['p2', 'p10']);
  const mistake = 'the Russian forces that are, for now, firmly rooted remarkably deep inside Russia';
  assert.deepEqual(passages(new Map([[id, [mistake]]])), { ...all, Wolff: ['p2'] });
  assert.deepEqual(passages(new Map([['another', [mistake]]])), all);
});

test('words on both sides of a mistake are not joined to a name', () => {
  const [any] = REAL_ARTICLES;
  const [block] = any?.blocks ?? [];
  assert.ok(any !== undefined && block !== undefined);
  const article = { ...any, blocks: [{ ...block, kind: 'paragraph' as const, text: 'Putin XX Minsk' }] };
  const found = (name: string): number =>
    mentionFinder([name], [article], new Map([[any.id, ['XX']]])).meant([name]).length;
  assert.equal(found('Putin Minsk'), 0);
  assert.equal(found('Putin  Minsk'), 0);
  assert.equal(found('Putin'), 1);
});
