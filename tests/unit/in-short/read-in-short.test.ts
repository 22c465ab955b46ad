import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLibrary } from '../../../src/library.ts';
import { copyContent, REAL_CONTENT, type ContentCopy } from '../../support/content-copy.ts';

const FILE = 'content/in-short.yaml';
const ENTRY = /- article: kursk-post-putin-succession\n(?: .*\n)+\n?/;

function complaints(content: ContentCopy): string[] {
  return content
    .problems()
    .map(({ file, line, field, what }) => `${file}:${line ?? ''} ${field ?? ''} ${what}`);
}

test('every article has one sentence of ours with at least one quotation, all of them of that article', () => {
  const { articles, inShort } = readLibrary(REAL_CONTENT).library;
  assert.deepEqual([...inShort.keys()].sort(), articles.map(({ id }) => id).sort());
  for (const [id, { text, quotations }] of inShort) {
    assert.match(text, /^[^.]+\.$/);
    assert.ok(quotations.length > 0);
    assert.ok(quotations.every(({ source }) => source.id === id));
  }
});

test('an article without its sentence is a problem', (t) => {
  const content = copyContent(t);
  content.write(FILE, content.read(FILE).replace(ENTRY, ''));
  assert.deepEqual(complaints(content), [
    `${FILE}:  The article kursk-post-putin-succession has no sentence here.`,
  ]);
});

test('an article with two sentences is a problem at the second', (t) => {
  const content = copyContent(t);
  const [entry = ''] = ENTRY.exec(content.read(FILE)) ?? [];
  const before = content.read(FILE).trimEnd();
  content.write(FILE, `${before}\n\n${entry}`);
  assert.deepEqual(complaints(content), [
    `${FILE}:${before.split('\n').length + 2} [5].article The article kursk-post-putin-succession has two sentences.`,
  ]);
});

test('a sentence on an article that does not exist is a problem that offers the nearest', (t) => {
  const content = copyContent(t);
  content.change(
    FILE,
    '- article: kursk-post-putin-succession\n  text',
    '- article: kursk-post-putin-sucession\n  text',
  );
  const problems = content.problems();
  assert.deepEqual(
    problems.map(({ what }) => what),
    [
      'There is no article “kursk-post-putin-sucession”.',
      'The article kursk-post-putin-succession has no sentence here.',
    ],
  );
  assert.match(problems[0]?.todo ?? '', /Did you mean “kursk-post-putin-succession”\?$/);
});

test('without the file every article lacks its sentence', (t) => {
  const content = copyContent(t);
  content.remove(FILE);
  assert.equal(content.problems().length, 5);
});

test('a file that does not hold is not reported for every article too', (t) => {
  const content = copyContent(t);
  content.write(FILE, '- article: "\n');
  assert.equal(content.problems().length, 1);
});
