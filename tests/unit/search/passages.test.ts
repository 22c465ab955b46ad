import assert from 'node:assert/strict';
import { test } from 'node:test';
import { passagesOf, type PageData } from '../../../src/search/passages.ts';

const WORDS = Array.from({ length: 120 }, (_, index) => `w${index}`);

function page(changes: Partial<PageData>): PageData {
  return {
    url: '/articles/x/',
    content: WORDS.join(' '),
    meta: {},
    anchors: [
      { element: 'p', id: 'p1', text: WORDS.slice(2, 20).join(' '), location: 2 },
      { element: 'p', id: 'p2', text: WORDS.slice(20, 120).join(' '), location: 20 },
    ],
    locations: [],
    ...changes,
  };
}

test('matches are grouped by the element they stand in, in reading order', () => {
  const passages = passagesOf(page({ locations: [25, 3, 21, 0] }));
  assert.deepEqual(
    passages.map(({ id, matches }) => [id, matches]),
    [
      ['', 1],
      ['p1', 1],
      ['p2', 2],
    ],
  );
});

test('of elements that begin at the same word the innermost is the one to link to', () => {
  const anchors = [
    { element: 'section', id: 'dates', text: '', location: 2 },
    { element: 'li', id: 'raid', text: '', location: 2 },
  ];
  assert.deepEqual(
    passagesOf(page({ anchors, locations: [5] })).map(({ id }) => id),
    ['raid'],
  );
});

test('marked words with an id of their own do not part a paragraph', () => {
  const anchors = [
    { element: 'p', id: 'p1', text: '', location: 2 },
    { element: 'mark', id: 'p1.0-20', text: '', location: 2 },
    { element: 'mark', id: 'p1.30-40', text: '', location: 8 },
  ];
  assert.deepEqual(
    passagesOf(page({ anchors, locations: [5, 9] })).map(({ id, matches }) => [id, matches]),
    [['p1', 2]],
  );
});

test('a short passage is shown whole, its matches marked', () => {
  const [passage] = passagesOf(page({ locations: [4, 5] }));
  assert.deepEqual(passage?.runs, [
    { text: 'w2 w3', match: false },
    { text: 'w4 w5', match: true },
    { text: WORDS.slice(6, 20).join(' '), match: false },
  ]);
  assert.equal(passage.cutBefore || passage.cutAfter, false);
});

test('of a long passage the words around its first match are shown, and that more was cut off', () => {
  const [passage] = passagesOf(page({ locations: [70, 90] }));
  const shown =
    passage?.runs
      .map(({ text }) => text)
      .join(' ')
      .split(' ') ?? [];
  assert.equal(shown.length, 48);
  assert.equal(shown[0], 'w58');
  assert.deepEqual([passage?.cutBefore, passage?.cutAfter], [true, true]);
});

test('a full stop that the index has added to a heading is taken off, one of its own is kept', () => {
  const heading = (text: string) => ({
    content: 'Title. Blame the West. Then more.',
    anchors: [
      { element: 'h2', id: 'blame', text, location: 1 },
      { element: 'p', id: 'p1', text: 'Then more.', location: 4 },
    ],
    locations: [3, 5],
  });
  const shown = (text: string): string[] =>
    passagesOf(page(heading(text))).map(({ runs }) => runs.map((run) => run.text).join(' '));
  assert.deepEqual(shown('Blame the West'), ['Blame the West', 'Then more.']);
  assert.deepEqual(shown('Blame the West.'), ['Blame the West.', 'Then more.']);
});
