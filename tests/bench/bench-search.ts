import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { checkedLibrary } from '../../src/library.ts';
import { aliasRules, buildIndex, indexRecords, type SearchIndex } from '../../src/search/build-index.ts';
import { START_FILE } from '../../src/search/index-start.ts';
import { ourRecords } from '../../src/search/our-records.ts';
import type { SearchRecord } from '../../src/search/search-record.ts';
import { sourceRecords } from '../../src/search/source-records.ts';
import { vocabulary } from '../../src/search/vocabulary.ts';
import { REAL_CONTENT } from '../support/content-copy.ts';
import { findBrowser } from '../support/find-browser.ts';
import { SeededRandom } from '../support/seeded-random.ts';
import { serveCompressed } from './serve-compressed.ts';
import { slowDown } from './slow-phone.ts';

/**
 * What a search costs: `npm run bench:search -- 5 1000 10000`. Needs a build in `dist/`. For each number of articles it
 * indexes the real library, or one made of its paragraphs, serves the built search page with that index, compressed by
 * brotli, and searches in Chromium at 150 ms a round trip and 1.6 Mbit/s: cold from the first focus, and warm.
 */
const QUERIES = [
  'shoigu',
  'belgorod',
  'kursk governor',
  'the war in ukraine',
  '"state council"',
  'lukashenka',
];

const library = checkedLibrary(REAL_CONTENT);
const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);
const { found } = await findBrowser();
const browser = await chromium.launch(found?.executablePath ? { executablePath: found.executablePath } : {});
console.log(
  'articles | query | to first results: requests | kB (brotli) | ms (cold) | in all: kB | keystroke to first results ms (warm)',
);
for (const size of sizes.length > 0 ? sizes : [library.articles.length]) {
  const started = Date.now();
  const index = size <= library.articles.length ? await buildIndex(library, '/') : await synthetic(size);
  console.log(
    `${size} articles, ${index.records} records indexed in ${((Date.now() - started) / 1000).toFixed(1)} s`,
  );
  const server = await serve(index);
  for (const query of QUERIES)
    console.log(`${size} | ${query} | ${(await measure(browser, server.origin, query)).join(' | ')}`);
  server.close();
}
await browser.close();

/** As many articles as wanted, of shuffled real paragraphs with new words among them, and our words in proportion. */
async function synthetic(size: number): Promise<SearchIndex> {
  const random = new SeededRandom(1);
  const sources = sourceRecords(library);
  const paragraphs = sources.flatMap(({ passages }) => passages.map(({ text }) => text));
  const ours = ourRecords(library);
  const many = (count: number, from: readonly SearchRecord[]): SearchRecord[] =>
    Array.from({ length: count }, (_, index) => {
      const record = from[index % from.length] as SearchRecord;
      return {
        ...record,
        id: `${record.id}${index}`,
        passages: record.passages.map((passage) => {
          const words = (paragraphs[random.below(paragraphs.length)] ?? '').split(' ');
          // One word in twelve is one of some 40,000 that the real articles do not have, the first ones most often.
          const text = words
            .map((word) =>
              random.below(12) === 0
                ? `w${Math.floor(40_000 ** (random.below(1000) / 1000)).toString(36)}x`
                : word,
            )
            .join(' ');
          return { href: passage.href, label: passage.label, text };
        }),
      };
    });
  const share = ours.length / sources.length;
  // What we say of many articles stands in few records: one for each page and year.
  const records = [
    ...many(size, sources),
    ...many(Math.round(Math.min(size * share, 40 * Math.sqrt(size))), ours),
  ];
  return indexRecords(records, size, aliasRules(library), vocabulary(library), '/');
}

/** Serves `dist/` with another index in the place of its own. */
function serve(index: SearchIndex): ReturnType<typeof serveCompressed> {
  const { start, files } = index;
  const folder = `/pagefind/${start.id}/`;
  return serveCompressed(
    (path) => {
      if (path === `/${START_FILE}`) return Buffer.from(JSON.stringify(start));
      if (!path.startsWith(folder))
        return readFileSync(join('dist', path.endsWith('/') ? `${path}index.html` : path));
      const file = files.get(path.slice(folder.length));
      if (file === undefined) throw new Error(`There is no ${path}.`);
      return file;
    },
    { port: 4413, caching: 'public, max-age=31536000, immutable' },
  );
}

/**
 * Of a search from the first focus of the field: requests, kilobytes with their headers and milliseconds until its first
 * results stand, kilobytes until all do; then milliseconds of the next one.
 */
async function measure(browser: Browser, origin: string, query: string): Promise<(number | string)[]> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(`${origin}/search/`, { waitUntil: 'networkidle' });
  const devtools = await slowDown(page);
  const addresses = new Map<string, string>();
  const bytes = new Map<string, number>();
  devtools.on('Network.requestWillBeSent', ({ requestId, request }) => {
    addresses.set(requestId, request.url);
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const address = addresses.get(requestId);
    // What comes from the cache is no request.
    if (address !== undefined && encodedDataLength > 0) bytes.set(address, encodedDataLength);
  });
  const search = (text: string): Promise<{ cold: number; first: string[] }> =>
    page.evaluate(async (typed) => {
      const input = document.querySelector<HTMLInputElement>('site-search input[type=search]');
      const panel = document.querySelector('site-search');
      if (input === null || panel === null) throw new Error('There is no search.');
      const results = panel.querySelector('[data-part=results]');
      results?.replaceChildren();
      const started = performance.now();
      input.focus();
      input.value = typed;
      // The program comes with the first focus, and takes up what stands in the field by then.
      if (customElements.get('site-search') !== undefined) input.form?.requestSubmit();
      const until = async (isReached: () => boolean): Promise<number> => {
        while (!isReached()) await new Promise((resolve) => setTimeout(resolve, 4));
        return performance.now();
      };
      const stands = await until(() => results?.querySelector('.hit') !== null);
      await until(() => !panel.hasAttribute('aria-busy'));
      const first = performance
        .getEntriesByType('resource')
        .filter((entry) => entry instanceof PerformanceResourceTiming && entry.responseEnd <= stands)
        .map(({ name }) => name);
      return { cold: stands - started, first };
    }, text);
  const { cold, first } = await search(query);
  const sizes = [...new Set(first)].flatMap((address) => bytes.get(address) ?? []);
  const kilobytes = (all: Iterable<number>): string =>
    ([...all].reduce((sum, size) => sum + size, 0) / 1000).toFixed(1);
  const figures = [sizes.length, kilobytes(sizes), Math.round(cold), kilobytes(bytes.values())];
  const warm: number[] = [];
  for (let run = 0; run < 5; run++) warm.push((await search(run % 2 === 0 ? `${query} ` : query)).cold);
  await context.close();
  return [...figures, Math.round(warm.sort((a, b) => a - b)[2] ?? 0)];
}
