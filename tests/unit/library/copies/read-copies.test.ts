import assert from 'node:assert/strict';
import { test } from 'node:test';
import { copyFixtureLibrary, type FixtureLibrary } from '../../../support/fixture-library.ts';
import { problemsOf } from '../../../support/read-fixture.ts';

const BREAD = 'content/articles/bread-for-the-night-train.md';
const BREAD_CAPTURE = 'content/captures/bread-for-the-night-train.txt';

/** The messages only. */
function said(library: FixtureLibrary): string[] {
  return problemsOf(library).map(({ what }) => what);
}

/** Removes the capture’s checksum from the copy: only the words matter here. */
function forgetChecksum(library: FixtureLibrary): void {
  library.write(BREAD, library.read(BREAD).replace(/^capture:\n {2}text: .*\n/m, ''));
}

test('a changed word stops the article and is named with file, line and both words', (t) => {
  const library = copyFixtureLibrary(t);
  library.change(BREAD, 'The oven is lit', 'The oven was lit');
  assert.deepEqual(problemsOf(library), [
    {
      file: BREAD,
      line: library.lineOf(BREAD, 'oven was lit'),
      what: `The copy has “was” where ${BREAD_CAPTURE}:${library.lineOf(BREAD_CAPTURE, 'oven is lit')} has “is”.`,
      todo: 'A copy is verbatim: put the captured words back. What is wrong in them belongs in an editor’s note.',
    },
  ]);
});

test('a word lost in the standfirst, and one lost in the capture, are named', (t) => {
  const library = copyFixtureLibrary(t);
  forgetChecksum(library);
  library.change(BREAD, 'fills two trays', 'fills trays');
  library.change(BREAD_CAPTURE, 'as her neighbour does', 'as neighbour does');
  const [lost, added, ...more] = said(library);
  assert.deepEqual(more, []);
  assert.match(lost ?? '', /^The copy lacks “two” of/);
  assert.match(added ?? '', /^The copy adds “her”/);
});

test('line ends, a byte order mark and no-break spaces of the capture are no differences', (t) => {
  const library = copyFixtureLibrary(t);
  forgetChecksum(library);
  const text = library.read(BREAD_CAPTURE).replace('on Monday', 'on\u00a0Monday');
  library.write(BREAD_CAPTURE, `\ufeff${text.replaceAll('\n', '\r\n')}`);
  assert.deepEqual(said(library), []);
});

test('line ends and a byte order mark of the copy, and a paragraph over several lines, are no differences', (t) => {
  const library = copyFixtureLibrary(t);
  const text = library.read(BREAD).replace('as her neighbour', 'as her\nneighbour');
  library.write(BREAD, `\ufeff${text.replaceAll('\n', '\r\n')}`);
  assert.deepEqual(said(library), []);
});

test('a numbered list has the numbers of its capture', (t) => {
  const library = copyFixtureLibrary(t);
  forgetChecksum(library);
  library.change(BREAD_CAPTURE, '2. The dough', '4. The dough');
  assert.match(said(library)[0] ?? '', /lacks “4\.” of/);
});
