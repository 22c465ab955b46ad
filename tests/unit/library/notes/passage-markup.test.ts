import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { QuotedPassage } from '../../../../src/library/citations/references.ts';
import { markedHtml } from '../../../../src/library/notes/passage-markup.ts';
import { atRoot, htmlOf } from '../../../support/html.ts';
import { blockOf, noteOn } from './note-fixtures.ts';

const BLOCK = blockOf('The *Kiev* raid was a huge success.');

function quoted(start: number, end: number): QuotedPassage {
  return { id: `p1.${start}-${end}`, block: 'p1', start, end, statements: [] };
}

test('quoted words are marked with their id', () => {
  assert.equal(
    markedHtml(BLOCK, [quoted(9, 13)], [], atRoot),
    'The <em>Kiev</em> <mark id="p1.9-13">raid</mark> was a huge success.',
  );
});

test('a passage without marks keeps its HTML, and marks of another passage do not affect it', () => {
  assert.equal(markedHtml(BLOCK, [], [], atRoot), htmlOf(BLOCK));
  assert.equal(markedHtml(BLOCK, [{ ...quoted(9, 13), block: 'p2' }], [], atRoot), htmlOf(BLOCK));
  const other = { ...BLOCK, id: 'p2' };
  assert.equal(markedHtml(BLOCK, [], [noteOn(other, 'raid', {})], atRoot), htmlOf(BLOCK));
});

test('a title is written from its text', () => {
  const title = { ...BLOCK, children: [{ type: 'text' as const, value: 'A & B' }] };
  assert.equal(markedHtml(title, [], [], atRoot), 'A &#x26; B');
});

test('a link of a copy to another article is made by the page, which knows the base path', () => {
  const linked = blockOf(
    'See *[the hut](/articles/winter-timetable/#p1)* and [a map](https://maps.example/).',
  );
  assert.equal(
    markedHtml(linked, [], [], (path) => `/news${path}`),
    'See <em><a href="/news/articles/winter-timetable/#p1">the hut</a></em> and <a href="https://maps.example/">a map</a>.',
  );
});

test('words with a serious error are a link to their note', () => {
  const note = noteOn(BLOCK, 'huge success', { id: 'n7', grade: 'A', label: 'Meaning reversed' });
  assert.equal(
    markedHtml(BLOCK, [], [note], atRoot),
    'The <em>Kiev</em> raid was a <a class="serious" href="#n7">huge success</a>.',
  );
});

for (const [grade, html] of [
  ['B', 'The <em>Kiev</em> raid was a <u>huge</u> success.'],
  ['C', 'The <em>Kiev</em> raid was a <u>huge</u> success.'],
  ['D', htmlOf(BLOCK)],
  ['E', htmlOf(BLOCK)],
] as const)
  test(`words with a note of grade ${grade} are ${grade < 'D' ? 'underlined' : 'not marked'}`, () => {
    assert.equal(markedHtml(BLOCK, [], [noteOn(BLOCK, 'huge', { grade })], atRoot), html);
  });

test('only the wrong words of a note’s quotation are marked', () => {
  const note = noteOn(BLOCK, 'was a huge success', { for: 'huge', read: 'hard' });
  assert.equal(markedHtml(BLOCK, [], [note], atRoot), 'The <em>Kiev</em> raid was a <u>huge</u> success.');
});

test('a note on words that the copy omits marks nothing', () => {
  assert.equal(markedHtml(BLOCK, [], [noteOn(BLOCK, 'huge', { place: undefined })], atRoot), htmlOf(BLOCK));
});

test('an error inside quoted words is marked inside them', () => {
  assert.equal(
    markedHtml(BLOCK, [quoted(18, 32)], [noteOn(BLOCK, 'huge', {})], atRoot),
    'The <em>Kiev</em> raid was <mark id="p1.18-32">a <u>huge</u> success</mark>.',
  );
});
