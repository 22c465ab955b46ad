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
