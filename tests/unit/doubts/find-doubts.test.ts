import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findDoubts } from '../../../src/doubts/find-doubts.ts';
import { wordsInCommon } from '../../../src/doubts/words-in-common.ts';
import { readLibrary } from '../../../src/library.ts';
import { copyFixtureLibrary, VALID_CONTENT, type FixtureLibrary } from '../../support/fixture-library.ts';

const CHANGES = 'content/changes.yaml';

/** What is doubted about a library without problems, as “file:line what”. */
function doubts({ contentDir }: Pick<FixtureLibrary, 'contentDir'>): string[] {
  const read = readLibrary(contentDir);
  assert.deepEqual(read.problems, []);
  return findDoubts(read).map(({ file, line, what }) => `${file}:${line ?? ''} ${what}`);
}

test('an article that nobody quotes any more is doubted', () => {
  const read = readLibrary(VALID_CONTENT);
  const quoted = new Map([...read.library.quoted].filter(([id]) => id !== 'winter-timetable'));
  const [doubt] = findDoubts({ ...read, library: { ...read.library, quoted } });
  assert.deepEqual(
    [doubt?.file, doubt?.what],
    ['valid/articles/winter-timetable.md', 'Nothing in the briefing quotes this article.'],
  );
});

test('words in common are found in any form, without those that every text has', () => {
  assert.deepEqual(wordsInCommon('What was the military aim?', 'Its militaries had aims.'), [
    'militaries',
    'aims',
  ]);
  assert.deepEqual(wordsInCommon('What was the aim?', 'This was the end of it.'), []);
});

test('“does not say” is doubted where a passage has two words of the question', (t) => {
  const library = copyFixtureLibrary(t);
  const file = 'content/questions/1-lamps-alight.yaml';
  library.change(file, 'How long do the lamps burn?', 'Which crossing has a depot?');
  assert.deepEqual(
    doubts(library).filter((doubt) => doubt.startsWith(file)),
    [
      `${file}:13 winter-timetable is said to be silent, though its passage #p2 has words of the question: “depot”, “crossing”.`,
    ],
  );
});

test('a correction whose new wording is not there is doubted, until a later one of the same statement', (t) => {
  const library = copyFixtureLibrary(t);
  const before = library.read(CHANGES);
  const correction = (date: string, is: string): string =>
    `- { date: ${date}, kind: correction, text: Corrected., why: It was wrong., was: x, is: ${is}, statements: [/kursk/#k2] }\n`;
  const unsaid = (...corrections: string[]): string[] => {
    library.write(CHANGES, before + corrections.join(''));
    return doubts(library).filter((doubt) => doubt.startsWith(CHANGES) && doubt.includes('wording'));
  };
  const right = correction('2031-05-02', 'Bread from Oldmill');
  const wrong = correction('2031-05-01', 'words that nobody wrote');
  assert.deepEqual(unsaid(right), []);
  assert.deepEqual(unsaid(wrong).length, 1);
  assert.match(
    unsaid(wrong)[0] ?? '',
    /“words that nobody wrote” is given as the wording that stands there now/,
  );
  assert.deepEqual(unsaid(wrong, right), []);
});
