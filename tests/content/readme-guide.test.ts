import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { citableBlocks } from '../../src/library/copies/read-article.ts';
import { GRADES } from '../../src/library/notes/note-schema.ts';
import { readLibrary } from '../../src/library/library.ts';
import { REAL_CONTENT } from '../support/fixture-library.ts';

const MANUAL = readFileSync(new URL('../../content/README.md', import.meta.url), 'utf8');
const GUIDE = /^## Guide$.*?(?=^## )/ms.exec(MANUAL)?.[0] ?? '';
const { articles, notes, statements, questions } = readLibrary(REAL_CONTENT).library;

test('the first quotation that the guide shows is one of the content, the second is words of an article, and the answer is one of the content', () => {
  const quotes = new Set(statements.flatMap(({ quotations }) => quotations.map(({ quote }) => quote)));
  const passages = articles.flatMap(citableBlocks).map(({ text }) => text);
  const answers = new Set(
    questions.flatMap(({ positions }) => positions.filter(({ silent }) => silent).map(({ text }) => text)),
  );
  const examples = [...GUIDE.matchAll(/```yaml\n(.*?)```/gs)].map(
    ([, yaml = '']) => parse(yaml) as { quote?: string; answer?: string },
  );
  assert.deepEqual(
    examples.map((example) => Object.keys(example)[0]),
    ['quote', 'quote', 'answer'],
  );
  const [good = '', weak = '', answer = ''] = examples.map((example) => example.quote ?? example.answer);
  assert.ok(quotes.has(good), `No statement quotes “${good}”.`);
  assert.ok(!quotes.has(weak), `A statement quotes “${weak}”, which the guide calls weaker.`);
  assert.ok(
    passages.some((text) => text.includes(weak)),
    `No article has “${weak}”.`,
  );
  assert.ok(answers.has(answer), `No article is silent so: “${answer}”.`);
});

test('the guide has a real note of each grade, with its name on the site', () => {
  const rows = [...GUIDE.matchAll(/^\| ([A-E]), (.*?) +\| `(.*?)` (n\d+): (.*?) +\|/gm)];
  assert.deepEqual(
    rows.map(([, grade, meaning]) => [grade, meaning]),
    Object.entries(GRADES).map(([grade, meaning]) => [grade, meaning.toLowerCase()]),
  );
  for (const [, grade, , article = '', id, words] of rows) {
    const note = notes.get(article)?.find((known) => known.id === id);
    assert.equal(note?.grade, grade, `${article} ${id ?? ''}`);
    assert.equal(
      words,
      note?.read === undefined ? `“${note?.quote ?? ''}”` : `for “${note.for ?? ''}” read “${note.read}”`,
    );
  }
});
