import assert from 'node:assert/strict';
import { test } from 'node:test';
import { copyFixtureLibrary } from '../../../support/fixture-library.ts';
import { complaintsOf, doubtsWith, newDoubts } from '../../../support/read-fixture.ts';

const REGION = 'content/regions/kursk.yaml';
const STORY = 'Bread for the night train is baked at Oldmill. The train stops there for four minutes.';

/** A statement that cites “The train stops there for four minutes” of an article of 10 February 2031. */
for (const [text, complaint] of [
  ['The train stops for four minutes.', undefined],
  ['The train stops for 4 minutes.', undefined],
  ['The article is of 10 February 2031, a Monday.', undefined],
  ['It appeared in February.', undefined],
  ['The train stops for 40 minutes.', 'The number “40”'],
  ['The train stops for 4%.', 'The number “4%”'],
  ['The train stops for 4k.', 'The number “4k”'],
  ['The train stops for four thousand minutes.', 'The number “four thousand”'],
  ['They bake 2031 loaves.', 'The number “2031”'],
  ['It was 11 February 2031.', 'The date “11 February 2031”'],
  ['It was 10 February 2030.', 'The date “10 February 2030”'],
  ['It was in July.', 'The date “July”'],
  ['It was in 2029.', 'The date “2029”'],
  ['It was a Friday.', '“Friday”'],
] as const)
  test(`a statement with “${text}” is ${complaint === undefined ? 'backed' : 'a problem'}`, (t) => {
    const library = copyFixtureLibrary(t);
    library.change(REGION, STORY, text);
    assert.deepEqual(
      complaintsOf(library),
      complaint === undefined
        ? []
        : [
            `${REGION}:${library.lineOf(REGION, text)} story[0].text ${complaint} in “${text}” is in none of its quotations${
              complaint.startsWith('The date')
                ? ', and no event that quotes the same passage has it'
                : complaint.startsWith('“')
                  ? ', and is not the weekday of its date'
                  : ''
            }.`,
          ],
    );
  });

test('a summary of statements may use their numbers, and no others', (t) => {
  const library = copyFixtureLibrary(t);
  library.change(REGION, 'Nobody crosses the river', 'A train stops for 4 minutes');
  assert.deepEqual(complaintsOf(library), []);
  library.change(REGION, 'for 4 minutes', 'for 47 minutes');
  assert.match(complaintsOf(library).join(), / headline The number “47” in /);
});

test('a small number in words that no quotation has gives a warning', (t) => {
  const library = copyFixtureLibrary(t);
  library.change(REGION, 'stops there for four minutes.', 'stops there for seven minutes.');
  assert.deepEqual(newDoubts(library), [
    `${REGION}:${library.lineOf(REGION, 'seven minutes')} “seven” is in none of the quotations. A count of what they name?`,
  ]);
  const answer = (words: string): string[] =>
    doubtsWith(library, REGION, '  - id: s1\n', `  - id: s1\n    because: ${words}\n`);
  // An answer names the number, so it has no effect on another number.
  assert.equal(answer('The minutes are right.').length, 1);
  assert.deepEqual(answer('Seven is right.'), []);
});

test('a statement with a quotation that is not found is not reported for its numbers too', (t) => {
  const library = copyFixtureLibrary(t);
  library.change(REGION, STORY, 'The train stops for 47 minutes.');
  library.change(REGION, 'quote: The train stops there', 'quote: The train stopped there');
  assert.equal(complaintsOf(library).length, 1);
});
