import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mentionsOf } from '../../../../src/library/kinds/find-mentions.ts';
import { LAMPS, LIBRARY } from '../../../support/read-fixture.ts';

const { articles } = LIBRARY;

/** Short names of articles, each with the passages that name someone. */
function mentions(spellings: string[], mistakes?: Map<string, string[]>): Record<string, string[]> {
  return Object.fromEntries(
    mentionsOf(spellings, articles, mistakes).map(({ article, blocks }) => [
      article.shortName,
      blocks.map(({ id }) => id),
    ]),
  );
}

test('a name is found in every passage that prints it, in reading order; articles without it are left out', () => {
  assert.deepEqual(mentions(['Muster']), { Muster: ['byline', 'p1', 'end1'], Bakers: ['p1'] });
  assert.deepEqual(mentions(['Macron']), {});
});

test('a name is a whole word, with marks around it or without', () => {
  assert.deepEqual(mentions(['Kruse']), { Bakers: ['p1', 'p4'] });
  assert.deepEqual(mentions(['Krus']), {});
  assert.deepEqual(mentions(['ruse']), {});
});

test('a passage with two spellings of a name is found once', () => {
  assert.deepEqual(mentions(['Berta Kruse', 'Kruse']), mentions(['Kruse']));
});

test('special characters in a spelling are taken literally', () => {
  assert.deepEqual(mentions(['K.use']), {});
});

test('a supplied title is our text, so it names nobody', () => {
  assert.deepEqual(mentions(['Winter']), {});
  assert.deepEqual(mentions(['Bread']), { Bakers: ['title'] });
});

test('a spelling inside words that an article prints by mistake names nobody there, and elsewhere it does', () => {
  const mistake = (article: string) => new Map([[article, ['a Muster of trains']]]);
  assert.deepEqual(Object.keys(mentions(['Muster'], mistake('bread-for-the-night-train'))), ['Muster']);
  assert.deepEqual(mentions(['Muster'], mistake('another')), mentions(['Muster']));
});

test('words on both sides of a mistake are not joined to a name', () => {
  const [block] = LAMPS.blocks;
  assert.ok(block);
  const article = { ...LAMPS, blocks: [{ ...block, kind: 'paragraph' as const, text: 'Ada XX Muster' }] };
  const found = (name: string): number => mentionsOf([name], [article], new Map([[LAMPS.id, ['XX']]])).length;
  assert.equal(found('Ada Muster'), 0);
  assert.equal(found('Ada  Muster'), 0);
  assert.equal(found('Ada'), 1);
});
