import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { IndexStart } from '../../src/library/search/index-start.ts';
import { eventually } from '../support/eventually.ts';
import { copyFixtureLibrary } from '../support/fixture-library.ts';
import { startDevServer } from '../support/run-astro.ts';

const PORT = 4471;
const LAMPS = 'content/articles/lamps-at-the-crossing.md';
const LAMPS_CAPTURE = 'content/captures/lamps-at-the-crossing.txt';
const SPRING = 'content/events/spring.yaml';
const LAMPS_PAGE = '/articles/lamps-at-the-crossing/';
const MESSAGE = [
  'One problem in the content. Nothing was built.',
  '',
  `${LAMPS}:8:1  kind`,
  '  “reprt” is not allowed here.',
  '  Allowed: analysis, blog post, interview, opinion, report. Did you mean “report”?',
].join('\n');
const NEAREST = 'The nearest is #p5: “The river was calm.” (it lacks “not”).';

test(
  'The dev server shows a content error in the browser, and the page again when the file is fixed',
  {
    timeout: 180_000,
  },
  async (t) => {
    const library = copyFixtureLibrary(t);
    library.change(LAMPS, 'kind: report', 'kind: reprt');
    const get = await startDevServer(t, library.contentDir, PORT);
    const browser = await listen(t);

    for (const page of ['/', LAMPS_PAGE]) {
      assert.equal((await get(page)).status, 500);
      await eventually(() => {
        assert.ok(browser.take('error').includes(MESSAGE));
      });
    }

    // A reload for another reason would come before the page is whole.
    browser.take('full-reload');
    library.change(LAMPS, 'kind: reprt', 'kind: report');
    await eventually(() => {
      assert.ok(browser.take('full-reload').length > 0);
    });
    for (const page of ['/', LAMPS_PAGE]) assert.equal((await get(page)).status, 200);

    for (const file of [LAMPS, LAMPS_CAPTURE]) library.change(file, 'Beside the lamps', 'Behind the lamps');
    await eventually(async () => {
      const words = (await get(LAMPS_PAGE)).text.replace(/<\/?mark\b[^>]*>/g, '');
      assert.match(words, /Behind the lamps there is a hut/);
    });

    for (const [file, type, words] of [
      ['/feed.xml', 'application/rss+xml', '<title>Lamps at the crossing</title>'],
      ['/evidence.json', 'application/json', '"statements"'],
      ['/articles/lamps-at-the-crossing/cite.bib', 'application/x-bibtex', 'Lamps at the crossing'],
      ['/manifest.webmanifest', 'application/manifest+json', '"start_url":"/"'],
      ['/social/site.png', 'image/png', 'PNG'],
      ['/robots.txt', 'text/plain', 'Sitemap: '],
    ] as const) {
      const { status, contentType, text } = await get(file);
      assert.deepEqual([status, contentType.split(';')[0]], [200, type], file);
      assert.ok(text.includes(words), file);
    }
    const { id, first } = JSON.parse((await get('/search.json')).text) as IndexStart;
    for (const file of first) assert.equal((await get(`/pagefind/${id}/${file}`)).status, 200, file);

    browser.take('error');
    library.change(SPRING, 'quote: The river was calm.', 'quote: The river was not calm.');
    await eventually(async () => {
      assert.equal((await get('/timeline/')).status, 500);
      assert.ok(browser.take('error').some((message) => message.includes(NEAREST)));
    });
    library.change(SPRING, 'quote: The river was not calm.', 'quote: The river was calm.');
    await eventually(async () => {
      assert.equal((await get('/timeline/')).status, 200);
    });

    library.change(LAMPS, 'kind: report', 'kind: reprt');
    await eventually(async () => {
      assert.equal((await get(LAMPS_PAGE)).status, 500);
    });
  },
);

/** The dev server’s messages to an open page. */
async function listen(test: TestContext): Promise<{ take: (type: 'error' | 'full-reload') => string[] }> {
  const heard: { type: string; err?: { message: string } }[] = [];
  const socket = new WebSocket(`ws://localhost:${PORT}/`, 'vite-hmr');
  test.after(() => {
    socket.close();
  });
  socket.addEventListener('message', ({ data }) => {
    heard.push(JSON.parse(String(data)) as (typeof heard)[number]);
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  return {
    /** The messages of one kind since the last time. */
    take: (type) => {
      const found = heard.filter((message) => message.type === type).map(({ err }) => err?.message ?? '');
      heard.splice(0, heard.length, ...heard.filter((message) => message.type !== type));
      return found;
    },
  };
}
