import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha256 } from '../../../../src/library/reading/sha256.ts';
import { copyFixtureLibrary, type FixtureLibrary } from '../../../support/fixture-library.ts';
import { problemsOf } from '../../../support/read-fixture.ts';

const ID = 'bread-for-the-night-train';
const COPY = `content/articles/${ID}.md`;
const TEXT = `content/captures/${ID}.txt`;
const PAGE = `content/captures/${ID}.html`;
const HTML = '<!doctype html><p>Words</p>';

/** Records a page beside the capture’s text. */
function recordPage(library: FixtureLibrary, checksum = sha256(HTML)): void {
  library.write(COPY, library.read(COPY).replace(/^( {2}text: [0-9a-f]{64}\n)/m, `$1  page: ${checksum}\n`));
}

function said(library: FixtureLibrary): string[] {
  return problemsOf(library).map(({ file, what }) => `${file}: ${what}`);
}

test('a page beside its text must have the checksum that is recorded', (t) => {
  const library = copyFixtureLibrary(t);
  library.write(PAGE, HTML);
  assert.match(
    said(library).join(),
    new RegExp(`^${PAGE}: The front matter of ${COPY} has no checksum of this page`),
  );
  recordPage(library);
  assert.deepEqual(said(library), []);
  library.write(PAGE, `${HTML} `);
  assert.match(said(library).join(), new RegExp(`^${PAGE}: This is not the file that was captured`));
  library.remove(PAGE);
  assert.deepEqual(said(library), [`${COPY}: The page that the capture was made of is missing.`]);
});

test('pages without a text, without an article or in two forms are problems', (t) => {
  const library = copyFixtureLibrary(t);
  library.write('content/captures/winter-timetabel.html', HTML);
  const [only] = problemsOf(library);
  assert.match(
    only?.what ?? '',
    /^There is no article content\/articles\/winter-timetabel\.md for this capture/,
  );
  assert.match(only?.todo ?? '', /Did you mean “winter-timetable”\?$/);
  library.remove('content/captures/winter-timetabel.html');
  library.write(PAGE, HTML);
  library.write(PAGE.replace('.html', '.mhtml'), HTML);
  recordPage(library);
  assert.match(
    said(library).join(),
    /\.mhtml: The text bread-for-the-night-train\.txt can be made of one page only/,
  );
  library.remove(PAGE.replace('.html', '.mhtml'));
  library.remove(TEXT);
  assert.ok(
    said(library).includes(`${PAGE}: The text of this page is missing: the copy is compared with it.`),
  );
});
