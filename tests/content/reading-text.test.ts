import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readingHtml, readingNotes } from '../../src/library/notes/reading-text.ts';
import { LIBRARY } from '../support/read-content.ts';
import { undoReadings } from '../support/html.ts';

for (const article of LIBRARY.articles) {
  const { id, blocks } = article;
  test(`with every correction undone the corrected text of ${id} is its copy, character for character`, () => {
    const notes = readingNotes(
      article,
      LIBRARY.notes.get(id) ?? [],
      new Set(blocks.map((block) => block.id)),
      'full',
    );
    for (const block of blocks)
      assert.equal(
        undoReadings(
          readingHtml(block, notes, (path) => path),
          notes,
        ),
        block.text,
        block.id,
      );
  });
}
