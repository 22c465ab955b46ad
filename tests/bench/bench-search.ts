import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { builtFolder } from '../../src/desk/call/built-folder.ts';
import { runOne } from '../../src/desk/run-command.ts';
import { findBrowser } from '../support/find-programs.ts';
import { serveCompressed, type Compression } from './serve-compressed.ts';
import { slowDown } from './slow-phone.ts';

const QUERIES = ['shoigu', 'belgorod', 'kursk governor', 'the war in ukraine', '"state council"'];

process.exitCode = await runOne(
  {
    name: 'bench:search',
    does: 'Measures the cost of a first search in the build for the root of a host, from a click on “Search” to the first result, in Chromium at 150 ms a round trip and 1.6 Mbit/s: with a host that compresses every file, and with one that compresses only known types of text. Kilobytes are of 1,000 bytes, with headers.',
    examples: ['npm run bench:search'],
    load: () => Promise.resolve({ run }),
  },
  process.argv.slice(2),
);

async function run(): Promise<number> {
  const folder = builtFolder();
  const browser = await chromium.launch(await findBrowser());
  console.log('host compresses | query | requests | kB | ms');
  for (const compression of ['all', 'text'] as const)
    for (const query of QUERIES)
      console.log([compression, query, ...(await measure(browser, folder, compression, query))].join(' | '));
  await browser.close();
  return 0;
}

/** Requests, kilobytes and milliseconds until the first result is shown. */
async function measure(
  browser: Browser,
  site: string,
  compression: Compression,
  query: string,
): Promise<(number | string)[]> {
  const server = await serveCompressed(
    (path) => readFileSync(join(site, path.endsWith('/') ? `${path}index.html` : path)),
    compression,
  );
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${server.origin}/about/`, { waitUntil: 'networkidle' });
  const devtools = await slowDown(page);
  let [requests, bytes] = [0, 0];
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    // Responses from the cache do not count as requests.
    if (encodedDataLength > 0) requests++;
    bytes += encodedDataLength;
  });
  const started = Date.now();
  await page.locator('header a[data-opens-search]').click();
  await page.keyboard.insertText(query);
  await page.locator('dialog .hit').first().waitFor();
  const figures = [requests, (bytes / 1000).toFixed(1), Date.now() - started];
  await context.close();
  server.close();
  return figures;
}
