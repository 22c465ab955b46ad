import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareCopy, type CopyToCompare } from '../../../src/fidelity/compare-copy.ts';
import { realComparison, REAL_ARTICLES } from '../../support/real-comparisons.ts';
import { SeededRandom } from '../../support/seeded-random.ts';

const ROUNDS = 60;
const FOREIGN_WORDS = ['not', 'Putin', 'the', '12', '–', 'unbelievably,'];

/** Whatever the check says of a pair, without white space, so that words run together are found too. */
function complaints(input: CopyToCompare): { count: number; words: string } {
  const problems: Parameters<typeof compareCopy>[1] = [];
  assert.equal(compareCopy(input, problems), undefined, 'a copy that differs must not hold');
  return { count: problems.length, words: problems.map(({ what }) => what.replace(/\s+/g, '')).join('\n') };
}

for (const [number, article] of REAL_ARTICLES.entries())
  for (const kind of ['changed', 'lost', 'added'] as const)
    test(`a word ${kind} anywhere in the copy of ${article.id} is named`, () => {
      const random = new SeededRandom(number * 3 + kind.length);
      for (let round = 0; round < ROUNDS; round++) {
        const input = realComparison(article);
        const passage = random.pick([...input.head, ...input.body]);
        const words = passage.text.split(/\s+/);
        const at = random.below(words.length);
        const original = words[at] ?? '';
        const foreign = random.pick(FOREIGN_WORDS.filter((word) => word !== original));
        words.splice(at, kind === 'added' ? 0 : 1, ...(kind === 'lost' ? [] : [foreign]));
        passage.text = words.join(' ');

        const { count, words: said } = complaints(input);
        const context = `round ${round}: ${kind} “${original}”/“${foreign}” in “${passage.text}”\n${said}`;
        if (kind !== 'added') assert.ok(said.includes(original), context);
        if (kind !== 'lost') assert.ok(said.includes(foreign), context);
        // A word exchanged for its neighbour’s twin reads as one lost and one added.
        assert.ok(count <= (kind === 'changed' ? 2 : 1), context);
      }
    });

for (const [number, article] of REAL_ARTICLES.entries())
  test(`a word lost anywhere in the capture of ${article.id} is named`, () => {
    const random = new SeededRandom(100 + number);
    for (let round = 0; round < ROUNDS; round++) {
      const input = realComparison(article);
      // A list marker may be there or not.
      const word = random.pick([...input.capture.matchAll(/\S+/g)].filter(([text]) => text !== '•'));
      input.capture = input.capture.slice(0, word.index) + input.capture.slice(word.index + word[0].length);
      const { words: said } = complaints(input);
      assert.ok(said.includes(word[0]), `round ${round}: “${word[0]}” lost at ${word.index}\n${said}`);
    }
  });
