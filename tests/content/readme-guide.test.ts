import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { GRADES } from '../../src/notes/note-schema.ts';
import { REAL_LIBRARY } from '../support/real-comparisons.ts';
const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const GUIDE = /^## Guide: .*?(?=^## )/ms.exec(README)?.[0] ?? '';
const { notes, statements, questions } = REAL_LIBRARY;

test('the quotations and the answer that the guide shows stand in the content', () => {
  const quotes = new Set(statements.flatMap(({ quotations }) => quotations.map(({ quote }) => quote)));
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
  for (const { quote, answer } of examples) {
    assert.ok(quote === undefined || quotes.has(quote), `No statement quotes “${quote ?? ''}”.`);
    assert.ok(answer === undefined || answers.has(answer), `No article is silent so: “${answer ?? ''}”.`);
  }
});

test('the guide has a real note of each grade, named as the site names it', () => {
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
