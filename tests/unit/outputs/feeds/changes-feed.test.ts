import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLibrary } from '../../../../src/library/library.ts';
import { changesFeed } from '../../../../src/outputs/feeds/changes-feed.ts';
import type { Feed } from '../../../../src/outputs/feeds/library-feed.ts';
import { VALID_CONTENT } from '../../../support/fixture-library.ts';

const HERE = { site: 'https://news.example', base: '/news/briefing/' };
const HOME = 'https://news.example/news/briefing/';
const { library: LIBRARY } = readLibrary(VALID_CONTENT);
const FEED = changesFeed(LIBRARY, HERE);

test('the feed has every change, latest first, with its day and its place in the log', () => {
  assert.equal(FEED.title, 'Test Briefing: Corrections and additions');
  assert.equal(FEED.address, `${HOME}corrections/`);
  assert.deepEqual(
    FEED.items.map((item) => [
      item.address.replace(FEED.address, ''),
      item.published.toISOString(),
      ...item.authors,
      ...item.categories.map(({ name }) => name),
    ]),
    [
      ['#d2031-04-01-2', '2031-04-01T12:00:00.000Z', 'Test Briefing', 'Correction'],
      ['#d2031-04-01', '2031-04-01T12:00:00.000Z', 'Test Briefing', 'Correction'],
      ['#d2031-03-05', '2031-03-05T12:00:00.000Z', 'Test Briefing', 'Addition'],
    ],
  );
});

test('a correction says what it was, what it is and why, and leads to the page of its statement', () => {
  const [, river] = FEED.items;
  assert.equal(river?.title, 'Correction: The river was said to be crossed.');
  for (const words of [
    '<b>It said:</b> “The river is crossed”',
    '<b>It says now:</b> “The river is not crossed”',
    '<b>Why:</b> A reader held the sentence against the article.',
    `<a href="${HOME}statements/kursk/k1/">`,
    `<a href="${HOME}">Front page</a>`,
  ])
    assert.ok(river.html.includes(words), words);
});

test('a corrected note has no page of its own, and its link leads to the note', () => {
  assert.ok(FEED.items[0]?.html.includes(`<a href="${HOME}articles/lamps-at-the-crossing/#n2">`));
});

test('the id of a change stays what it is when the site moves or another change follows', () => {
  const ids = ({ items }: Feed) => items.map(({ id }) => id);
  const here = ids(FEED);
  assert.equal(new Set(here).size, 3);
  assert.deepEqual(ids(changesFeed(LIBRARY, { site: 'https://moved.example', base: '/' })), here);
  assert.deepEqual(ids(changesFeed({ ...LIBRARY, changes: LIBRARY.changes.slice(1) }, HERE)), here.slice(1));
});

test('signs of markup come through as they are, and a feed without changes is a feed', () => {
  const [change] = LIBRARY.changes;
  assert.ok(change);
  const text = 'R&D <b>said</b> ]]> “6 > 5”.';
  const [item] = changesFeed({ ...LIBRARY, changes: [{ ...change, text }] }, HERE).items;
  assert.equal(item?.title, `Correction: ${text}`);
  assert.ok(item.html.startsWith('<p>R&amp;D &lt;b&gt;said&lt;/b&gt; ]]&gt; “6 &gt; 5”.</p>'));
  assert.deepEqual(changesFeed({ ...LIBRARY, changes: [] }, HERE).items, []);
});

test('the feed of corrections says what others may do with our words, or nothing', () => {
  const dossier = { ...LIBRARY.dossier, rights: undefined };
  assert.equal(FEED.rights, LIBRARY.dossier.rights);
  assert.equal(changesFeed({ ...LIBRARY, dossier }, HERE).rights, undefined);
});
