import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wholeWords } from '../../../../src/library/kinds/whole-words.ts';

for (const [name, words, text, found] of [
  ['may be followed by “’s” and other marks', ['Putin'], 'Putin’s post-Putin (Putin)', 3],
  ['are not found inside a longer word', ['Putin'], 'Putins aPutin Putin2', 0],
  ['are taken as printed, signs and capitals', ['A.B'], 'A.B AxB a.b', 1],
  ['may be several', ['Shoigu', 'Defence Minister'], 'Defence Minister Shoigu', 2],
  ['may be none, and then nothing matches', [], 'Anything', 0],
] as const)
  test(`whole words ${name}`, () => {
    assert.equal([...text.matchAll(wholeWords(words))].length, found);
  });
