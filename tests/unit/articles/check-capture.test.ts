import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArticles } from '../../../src/articles/read-articles.ts';
import type { Article } from '../../../src/articles/read-article.ts';
import { sha256 } from '../../../src/content/sha256.ts';
import { KeptResults } from '../../../src/keeping/kept-results.ts';
import { copyContent, type ContentCopy } from '../../support/content-copy.ts';

const ID = 'putins-muscle-flex-in-belarus';
const COPY = `content/articles/${ID}.md`;
const TEXT = `content/captures/${ID}.txt`;
const PAGE = `content/captures/${ID}.html`;
const HTML = '<!doctype html><p>Words</p>';

/** Records a page beside the capture’s text. */
function recordPage(content: ContentCopy, checksum = sha256(HTML)): void {
  content.write(COPY, content.read(COPY).replace(/^( {2}text: [0-9a-f]{64}\n)/m, `$1  page: ${checksum}\n`));
}

function said(content: ContentCopy): string[] {
  return content.problems().map(({ file, what }) => `${file}: ${what}`);
}

test('each of the five copies records the checksum of its capture', (t) => {
  const content = copyContent(t);
  for (const file of content.files('articles'))
    assert.ok(
      content
        .read(file)
        .includes(
          `\ncapture:\n  text: ${sha256(content.read(file.replace('articles', 'captures').replace('.md', '.txt')))}\n`,
        ),
      file,
    );
});

test('a capture that was changed stops the build, even where no word differs', (t) => {
  const content = copyContent(t);
  content.write(TEXT, content.read(TEXT).replaceAll('\n', '\r\n'));
  const [only, ...more] = content.problems();
  assert.deepEqual(more, []);
  assert.equal(only?.file, TEXT);
  assert.match(
    only.what,
    /^This is not the file that was captured: its checksum \(SHA-256\) begins [0-9a-f]{12}, and content\/articles\/.* records [0-9a-f]{12}\.$/,
  );
  assert.equal(
    only.todo,
    `A capture is evidence and is never edited. Put it back as it was: git checkout -- ${TEXT}`,
  );
});

test('a page beside its text holds with the checksum that is recorded, and only with that', (t) => {
  const content = copyContent(t);
  content.write(PAGE, HTML);
  assert.match(said(content).join(), new RegExp(`^${PAGE}: ${COPY} does not record this page`));
  recordPage(content);
  assert.deepEqual(said(content), []);
  content.write(PAGE, `${HTML} `);
  assert.match(said(content).join(), new RegExp(`^${PAGE}: This is not the file that was captured`));
  content.remove(PAGE);
  assert.deepEqual(said(content), [`${COPY}: The page that the capture was made of is missing.`]);
});

test('a page that is changed later is found, though copy and text are taken over from the last build', (t) => {
  const content = copyContent(t);
  content.write(PAGE, HTML);
  recordPage(content);
  const read = (): string[] => {
    const problems: { what: string }[] = [];
    const kept = new KeptResults<Article>(`${content.dir}/../kept`, { stamp: 'one', isForced: false });
    readArticles(content.dir, problems as never, undefined, kept);
    kept.close();
    return problems.map(({ what }) => what);
  };
  assert.deepEqual(read(), []);
  content.write(PAGE, HTML.replace('Words', 'Other words'));
  assert.match(read().join(), /^This is not the file that was captured/);
});

test('pages without a text, without an article or in two forms are problems', (t) => {
  const content = copyContent(t);
  content.write('content/captures/nobodys.html', HTML);
  assert.match(
    said(content).join(),
    /nobodys\.html: There is no article content\/articles\/nobodys\.md for this capture/,
  );
  content.remove('content/captures/nobodys.html');
  content.write(PAGE, HTML);
  content.write(PAGE.replace('.html', '.mhtml'), HTML);
  recordPage(content);
  assert.match(
    said(content).join(),
    /\.mhtml: The text putins-muscle-flex-in-belarus\.txt can be made of one page only/,
  );
  content.remove(PAGE.replace('.html', '.mhtml'));
  content.remove(TEXT);
  assert.ok(
    said(content).includes(`${PAGE}: The text of this page is missing: the copy is held against that.`),
  );
});

test('what is no checksum is no checksum', (t) => {
  const content = copyContent(t);
  content.write(COPY, content.read(COPY).replace(/^ {2}text: [0-9a-f]{64}$/m, '  text: ABC'));
  assert.match(
    said(content)[0] ?? '',
    /“ABC” is no checksum \(SHA-256\): that is 64 digits, 0 to 9 and a to f\./,
  );
});
