import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readingHtml, readingNotes } from '../../../../src/library/notes/reading-text.ts';
import type { Note } from '../../../../src/library/notes/note-schema.ts';
import { atRoot, htmlOf, undoReadings, visibleText } from '../../../support/html.ts';
import { blockOf, noteOn } from './note-fixtures.ts';

const BLOCK = blockOf('The *Kiev* raid was a huge success & more.');
const HARD = noteOn(BLOCK, 'was a huge success', { for: 'huge', read: 'hard & long' });

test('a correction replaces the copy’s words and links to the note', () => {
  assert.equal(
    readingHtml(BLOCK, [HARD], atRoot),
    'The <em>Kiev</em> raid was a <ins data-note="n1"><a href="#n1">hard &#x26; long</a></ins> success &#x26; more.',
  );
});

test('without “for” all the words of a note are replaced', () => {
  const note = noteOn(BLOCK, 'a huge success', { read: 'a failure' });
  assert.equal(visibleText(readingHtml(BLOCK, [note], atRoot)), 'The Kiev raid was a failure & more.');
});

test('the notes of another passage and those on omitted words change nothing', () => {
  const others = [noteOn({ ...BLOCK, id: 'p2' }, 'huge', { read: 'hard' }), { ...HARD, place: undefined }];
  assert.equal(readingHtml(BLOCK, others, atRoot), htmlOf(BLOCK));
});

test('a correction that crosses an emphasis is inserted once, and the empty emphasis is removed', () => {
  const note = noteOn(BLOCK, 'The Kiev raid', { read: 'It' });
  assert.equal(
    readingHtml(BLOCK, [note], atRoot),
    '<ins data-note="n1"><a href="#n1">It</a></ins> was a huge success &#x26; more.',
  );
  assert.equal(undoReadings(readingHtml(BLOCK, [note], atRoot), [note]), BLOCK.text);
});

test('a correction inside a link has no link of its own', () => {
  const linked = blockOf('See [the huge raid](https://lantern.example/).');
  const note = noteOn(linked, 'huge', { read: 'hard' });
  assert.equal(
    readingHtml(linked, [note], atRoot),
    'See <a href="https://lantern.example/">the <ins data-note="n1">hard</ins> raid</a>.',
  );
});

test('two adjacent corrections are both inserted', () => {
  const notes = [HARD, noteOn(BLOCK, ' success', { id: 'n2', read: ' failure' })];
  const html = readingHtml(BLOCK, notes, atRoot);
  assert.equal(visibleText(html), 'The Kiev raid was a hard & long failure & more.');
  assert.equal(undoReadings(html, notes), BLOCK.text);
});

test('an altered copy has a corrected text of the notes with a reading, but none that we are not sure of or whose passage is not shown', () => {
  const ids = (notes: readonly Note[], copies: 'full' | 'excerpts' | 'off' = 'full'): string[] =>
    readingNotes({ rewritten: true }, notes, new Set(['p1']), copies).map(({ id }) => id);
  assert.deepEqual(ids([HARD]), ['n1']);
  assert.deepEqual(ids([{ ...HARD, read: undefined }]), []);
  assert.deepEqual(ids([{ ...HARD, confidence: 'low' }]), []);
  assert.deepEqual(ids([{ ...HARD, place: undefined }]), []);
  assert.deepEqual(ids([noteOn({ ...BLOCK, id: 'p2' }, 'huge', { read: 'hard' })]), []);
  assert.deepEqual(ids([HARD], 'excerpts'), ['n1']);
  assert.deepEqual(ids([HARD], 'off'), []);
  assert.deepEqual(readingNotes({ rewritten: false }, [HARD], new Set(['p1']), 'full'), []);
});
