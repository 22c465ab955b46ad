import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citableBlocks, passagesOf, type Article } from '../../src/library/copies/read-article.ts';
import type { Problem } from '../../src/library/reading/problem.ts';
import type { CopyToCompare } from '../../src/library/copies/read-along.ts';
import { compareCopy } from '../../src/library/copies/compare-copy.ts';
import { LIBRARY, captureOf } from '../support/read-content.ts';
import { SeededRandom } from '../support/seeded-random.ts';
import { htmlOf, visibleText } from '../support/html.ts';

const ROUNDS = 60;
const FOREIGN_WORDS = ['not', 'never', 'the', '12', '–', 'unbelievably,'];

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** A mutable copy of the fidelity check’s input for an article. */
function comparison(article: Article): CopyToCompare {
  return {
    file: article.file,
    captureFile: article.captureFile,
    capture: captureOf(article),
    head: citableBlocks(article)
      .filter(({ kind }) => ['title', 'standfirst', 'byline'].includes(kind))
      .map(({ text, line }) => ({ text, line })),
    body: article.rows.flatMap(passagesOf),
    omitted: article.omitted.map((omission) => ({ ...omission, line: 1 })),
  };
}

/** The check’s messages about a copy, without white space, so that words run together are found too. */
function complaints(input: CopyToCompare): { count: number; words: string } {
  const problems: Problem[] = [];
  assert.equal(compareCopy(input, problems), undefined, 'A copy that differs must be refused.');
  return { count: problems.length, words: problems.map(({ what }) => what.replace(/\s+/g, '')).join('\n') };
}

for (const [number, article] of LIBRARY.articles.entries()) {
  const { id, fidelity } = article;

  test(`every passage of ${id} is in its capture, character for character`, () => {
    const capture = wordsOf(captureOf(article)).join(' ');
    for (const block of citableBlocks(article)) {
      const { text, kind, id: passage } = block;
      assert.ok(capture.includes(wordsOf(text).join(' ')), `#${passage}: “${text}”`);
      if (!['title', 'standfirst', 'byline'].includes(kind))
        assert.equal(visibleText(htmlOf(block)), text, passage);
    }
  });

  test(`the words of ${id} add up: those of the capture are copied, left out or signs of a list`, () => {
    const copied = citableBlocks(article).flatMap(({ text }) => wordsOf(text)).length;
    const left = article.omitted.flatMap(({ text }) => wordsOf(text)).length;
    assert.equal(fidelity.captureWords, wordsOf(captureOf(article)).length);
    assert.equal(fidelity.copyWords, copied);
    // Where the capture runs two passages together, one word of it is two of the copy.
    assert.equal(fidelity.captureWords + fidelity.joints, copied + left + fidelity.markers);
  });

  for (const kind of ['changed', 'lost', 'added'] as const)
    test(`a word ${kind} anywhere in the copy of ${id} is named`, () => {
      const random = new SeededRandom(number * 3 + kind.length);
      for (let round = 0; round < ROUNDS; round++) {
        const input = comparison(article);
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
        // A word replaced by a duplicate of its neighbour is reported as one lost and one added.
        assert.ok(count <= (kind === 'changed' ? 2 : 1), context);
      }
    });

  test(`a word lost anywhere in the capture of ${id} is named`, () => {
    const random = new SeededRandom(100 + number);
    for (let round = 0; round < ROUNDS; round++) {
      const input = comparison(article);
      // The marker of a list item may be missing.
      const word = random.pick(
        [...input.capture.matchAll(/\S+/g)].filter(([text]) => !/^(?:•|\d+[.)])$/.test(text)),
      );
      input.capture = input.capture.slice(0, word.index) + input.capture.slice(word.index + word[0].length);
      const { words: said } = complaints(input);
      assert.ok(said.includes(word[0]), `round ${round}: “${word[0]}” lost at ${word.index}\n${said}`);
    }
  });
}
