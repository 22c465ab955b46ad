import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FEED_FORMATS, type FeedFormat } from '../../../../src/library/basics/paths.ts';
import { readLibrary, type Library } from '../../../../src/library/library.ts';
import { feedOutputs } from '../../../../src/outputs/feeds/feed-file.ts';
import { VALID_CONTENT } from '../../../support/fixture-library.ts';
import { readFeed, type ReadFeed } from '../../../support/read-feed.ts';

const HOME = 'https://news.example/news/briefing/';
const { library: LIBRARY } = readLibrary(VALID_CONTENT);

async function feed(
  format: FeedFormat,
  library: Library = LIBRARY,
  site = { site: 'https://news.example', base: '/news/briefing/' },
): Promise<ReadFeed> {
  const file = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' }[format];
  const output = feedOutputs(library, site).find(({ path }) => path === `/corrections/${file}`);
  assert.ok(output);
  return readFeed(String(await output.body()), format);
}

for (const format of FEED_FORMATS) {
  test(`${format}: a reader’s program finds every change, latest first, with its day and its place in the log`, async () => {
    const { title, address, self, entries } = await feed(format);
    assert.equal(title, 'Test Briefing: Corrections and additions');
    assert.equal(address, `${HOME}corrections/`);
    assert.ok(self?.startsWith(`${HOME}corrections/`));
    assert.deepEqual(
      entries.map((entry) => [entry.address, entry.published.toISOString(), entry.authors, entry.regions]),
      [
        [`${HOME}corrections/#d2031-04-01-2`, '2031-04-01T12:00:00.000Z', ['Test Briefing'], ['Correction']],
        [`${HOME}corrections/#d2031-04-01`, '2031-04-01T12:00:00.000Z', ['Test Briefing'], ['Correction']],
        [`${HOME}corrections/#d2031-03-05`, '2031-03-05T12:00:00.000Z', ['Test Briefing'], ['Addition']],
      ],
    );
  });

  test(`${format}: a correction says what it was, what it is and why, and leads to the page of its statement`, async () => {
    const [, river] = (await feed(format)).entries;
    assert.equal(river?.title, 'Correction: The river was said to be crossed.');
    for (const words of [
      '<b>It said:</b> “The river is crossed”',
      '<b>It says now:</b> “The river is not crossed”',
      '<b>Why:</b> A reader held the sentence against the article.',
      `<a href="${HOME}statements/kursk/k1/">`,
      `<a href="${HOME}">Front page</a>`,
    ])
      assert.ok(river.html?.includes(words), words);
  });

  test(`${format}: a corrected note has no page of its own, and its link leads to the note`, async () => {
    const [lamp] = (await feed(format)).entries;
    assert.ok(lamp?.html?.includes(`<a href="${HOME}articles/lamps-at-the-crossing/#n2">`));
  });

  test(`${format}: the id of a change stays what it is when the site moves or another change follows`, async () => {
    const moved = { site: 'https://moved.example', base: '/' };
    const [latest, ...others] = LIBRARY.changes;
    assert.ok(latest);
    const ids = ({ entries }: ReadFeed) => entries.map(({ id }) => id);
    const here = ids(await feed(format));
    assert.equal(new Set(here).size, 3);
    assert.deepEqual(ids(await feed(format, LIBRARY, moved)), here);
    assert.deepEqual(ids(await feed(format, { ...LIBRARY, changes: others })), here.slice(1));
  });

  test(`${format}: signs of markup come through as they are, and a feed without changes is a feed`, async () => {
    const [change] = LIBRARY.changes;
    assert.ok(change);
    const text = 'R&D <b>said</b> ]]> “6 > 5”.';
    const { entries } = await feed(format, { ...LIBRARY, changes: [{ ...change, text }] });
    assert.equal(entries[0]?.title, `Correction: ${text}`);
    assert.ok(entries[0].html?.startsWith('<p>R&amp;D &lt;b&gt;said&lt;/b&gt; ]]&gt; “6 &gt; 5”.</p>'));
    assert.deepEqual((await feed(format, { ...LIBRARY, changes: [] })).entries, []);
  });
}

test('the feed of corrections says what others may do with our words, or nothing', async () => {
  const { rights } = LIBRARY.dossier;
  const dossier = { ...LIBRARY.dossier, rights: undefined };
  for (const format of ['rss', 'atom'] as const) {
    assert.equal((await feed(format)).rights, rights);
    assert.equal((await feed(format, { ...LIBRARY, dossier })).rights, undefined);
  }
});
