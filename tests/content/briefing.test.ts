import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markedHtml } from '../../src/library/notes/passage-markup.ts';
import { LIBRARY } from '../support/read-content.ts';
import { atRoot, visibleText } from '../support/html.ts';

const { articles, notes, profiles, quoted } = LIBRARY;

test('every quotation of a person or organisation is from an article that names it', () => {
  for (const { id, type, mentions, quotations } of profiles)
    for (const { source } of type === 'error' ? [] : quotations)
      assert.ok(
        mentions.some(({ article }) => article === source),
        `${id} is not named in ${source.id}.`,
      );
});

test('no mark changes a word of an article, and every quoted passage is marked once', () => {
  for (const { id, blocks } of articles) {
    const passages = quoted.get(id) ?? [];
    const marked = blocks.map((block) => ({
      block,
      html: markedHtml(block, passages, notes.get(id) ?? [], atRoot),
    }));
    for (const { block, html } of marked)
      assert.equal(visibleText(html).replaceAll('\n', ' '), block.text, `${id}#${block.id}`);
    const ids = marked.flatMap(({ html }) => [...html.matchAll(/<mark id="([^"]+)"/g)].map(([, own]) => own));
    assert.deepEqual(ids.sort(), passages.map((passage) => passage.id).sort());
  }
});
