import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Problem } from '../../../src/content/problem.ts';
import { findDoubts } from '../../../src/doubts/find-doubts.ts';
import { wordsInCommon } from '../../../src/doubts/words-in-common.ts';
import { readLibrary } from '../../../src/library.ts';
import { copyContent, REAL_CONTENT, type ContentCopy } from '../../support/content-copy.ts';

const REAL = readLibrary(REAL_CONTENT);

function doubts(content: ContentCopy): Problem[] {
  const read = readLibrary(content.dir);
  assert.deepEqual(read.problems, []);
  return findDoubts(read);
}

test('every doubt about the real content has its line and says what to do', () => {
  const found = findDoubts(REAL);
  assert.ok(found.length > 0);
  for (const { file, line, column, todo } of found) {
    assert.match(file, /^content\/.+\.(?:md|yaml)$/);
    assert.ok(line !== undefined && column !== undefined && todo.length > 20, file);
  }
});

test('a key point on a single source is doubted where another source writes of the region, and only there', () => {
  const regions = findDoubts(REAL)
    .filter(({ what }) => what.endsWith('rests on a single source.'))
    .map(({ file }) => file);
  assert.ok(regions.includes('content/regions/kursk.yaml'));
  assert.ok(!regions.includes('content/regions/belarus.yaml'));
});

test('an article that nobody quotes any more is doubted', () => {
  const { library } = REAL;
  const [article] = library.articles;
  assert.ok(article);
  const quoted = new Map([...library.quoted].filter(([id]) => id !== article.id));
  const [doubt] = findDoubts({ ...REAL, library: { ...library, quoted } });
  assert.deepEqual(
    [doubt?.file, doubt?.what],
    [article.file, 'Nothing in the briefing quotes this article.'],
  );
});

test('“does not say” is doubted where a passage has two words of the question, in any form', (t) => {
  assert.deepEqual(wordsInCommon('What was the military aim?', 'Its militaries had aims.'), [
    'militaries',
    'aims',
  ]);
  assert.deepEqual(wordsInCommon('What was the aim?', 'This was the end of it.'), []);
  const content = copyContent(t);
  const before = doubts(content).filter(({ what }) => what.includes('is said to be silent'));
  const [file = ''] = content
    .files('questions')
    .filter((name) => content.read(name).includes('silent: true'));
  const { id } = /^id: (?<id>q\d+)/m.exec(content.read(file))?.groups ?? {};
  assert.ok(id);
  content.write(
    file,
    content.read(file).replace(/^question: .*$/m, 'question: Who spoke of hypersonic baguettes?'),
  );
  const after = doubts(content).filter(({ what }) => what.includes('is said to be silent'));
  assert.deepEqual(
    after,
    before.filter((doubt) => doubt.file !== file),
  );
});

test('a correction whose new wording does not stand there is doubted, until a later one of the same statement', (t) => {
  const content = copyContent(t);
  const region = content.read('content/regions/kursk.yaml');
  const { text } = REAL.library.statements.find(({ href }) => href.endsWith('/kursk/#k1')) ?? {};
  assert.ok(text && region.includes('k1'));
  const before = content.read('content/changes.yaml');
  const correction = (date: string, is: string): string =>
    `- { date: ${date}, kind: correction, text: Corrected., why: It was wrong., was: x, is: ${JSON.stringify(is)}, statements: [/kursk/#k1] }\n`;
  const unsaid = (...corrections: string[]): string[] => {
    content.write('content/changes.yaml', before + corrections.join(''));
    return doubts(content).flatMap(({ what, line, field }) =>
      field?.endsWith('.is') === true ? `${line ?? 0} ${what}` : [],
    );
  };
  const line = before.split('\n').length;
  assert.deepEqual(unsaid(correction('2026-11-23', text)), []);
  assert.deepEqual(unsaid(correction('2026-11-23', 'words that nobody wrote')), [
    `${line} “words that nobody wrote” is given as the wording that stands there now, and it does not.`,
  ]);
  assert.deepEqual(
    unsaid(correction('2026-11-23', 'words that nobody wrote'), correction('2026-11-24', text)),
    [],
  );
});
