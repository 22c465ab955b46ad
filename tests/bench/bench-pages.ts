import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { escapeMarkup } from '../../src/parts/escape-markup.ts';
import { findBrowser } from '../support/find-browser.ts';
import { weighPages } from '../support/page-weight.ts';
import { serveCompressed } from './serve-compressed.ts';
import { slowDown } from './slow-phone.ts';

/**
 * What a page costs: `npm run bench:pages`, or with the names of some kinds of pages. Needs a build in `dist/`, for the root of a
 * host. The heaviest page of each kind is loaded five times in Chromium as on a phone with slow 4G and a processor four times
 * slower, without cache; in turn with it a bare page of the same words, without any style. The figure
 * to live by is the ratio of the two times until the largest piece of text stands (LCP).
 */
const RUNS = 5;
const CPU = 4;
const PHONE = { width: 412, height: 823 };
const FLOOR = '/floor-of/';

/** Kinds of pages, and which addresses are of that kind. */
const KINDS: Record<string, RegExp> = {
  home: /^$/,
  region: /^(?:kursk|belgorod|belarus)\/$/,
  article: /^articles\/[^/]+\/$/,
  timeline: /^timeline\//,
  compare: /^compare\//,
  people: /^people\/$/,
  person: /^people\/[^/]+\//,
  figures: /^figures\//,
  words: /^words\//,
  search: /^search\/$/,
  about: /^about\/$/,
  notes: /^articles\/[^/]+\/notes\//,
  articles: /^articles\/$/,
  citations: /^cite\//,
  offline: /^offline\/$/,
  missing: /^404\.html$/,
};

/** What one load of a page has cost; times in milliseconds. */
interface Load {
  requests: number;
  /** Bytes with their headers. */
  html: number;
  script: number;
  font: number;
  other: number;
  fcp: number;
  lcp: number;
  cls: number;
  /** What long tasks took beyond 50 ms each. */
  tbt: number;
}

const wanted = process.argv.slice(2);
const pages = weighPages('dist', '/');
const { found } = await findBrowser();
const browser = await chromium.launch(found?.executablePath ? { executablePath: found.executablePath } : {});
const words = new Map<string, string>();
const { origin, close } = await serveCompressed((path) =>
  path.startsWith(FLOOR)
    ? (words.get(path.slice(FLOOR.length)) ?? '')
    : readFileSync(join('dist', path.endsWith('/') ? `${path}index.html` : path)),
);
const kinds = Object.entries(KINDS).filter(([kind]) => wanted.length === 0 || wanted.includes(kind));
const rows: string[] = [];
for (const [index, [kind, addresses]] of kinds.entries()) {
  const [page] = pages
    .filter(({ path }) => addresses.test(path))
    .sort((a, b) => b.weight.html - a.weight.html);
  if (page === undefined) throw new Error(`dist/ has no page of the kind ${kind}. Build first.`);
  words.set(page.path, await wordsOf(browser, origin, page.path));
  const loads: { page: Load; floor: Load }[] = [];
  for (let run = 0; run < RUNS; run++)
    loads.push({
      floor: await load(browser, `${origin}${FLOOR}${page.path}`),
      page: await load(browser, `${origin}/${page.path}`),
    });
  const of = (which: 'page' | 'floor', figure: keyof Load): number =>
    median(loads.map((each) => each[which][figure]));
  const ratio = of('page', 'lcp') / of('floor', 'lcp');
  console.log(
    `${index + 1} of ${kinds.length}: ${kind}, /${page.path}, LCP ${Math.round(of('page', 'lcp'))} ms, floor ${Math.round(of('floor', 'lcp'))} ms, ratio ${ratio.toFixed(2)}`,
  );
  const kilobytes = (figure: keyof Load): string => (of('page', figure) / 1000).toFixed(1);
  rows.push(
    [
      `/${page.path}`,
      of('page', 'requests'),
      kilobytes('html'),
      kilobytes('script'),
      kilobytes('font'),
      kilobytes('other'),
      Math.round(of('page', 'fcp')),
      Math.round(of('page', 'lcp')),
      Math.round(of('floor', 'lcp')),
      ratio.toFixed(2),
      of('page', 'cls').toFixed(3),
      Math.round(of('page', 'tbt')),
    ].join(' | '),
  );
}
await browser.close();
close();
console.log(
  `\n| page | requests | html, kB | script | fonts | other | FCP, ms | LCP, ms | floor, ms | ratio | CLS | TBT, ms |\n| ${'--- | '.repeat(12).trim()}`,
);
for (const row of rows) console.log(`| ${row} |`);

/** A page of nothing but the words that a page shows, in the order in which they stand. */
async function wordsOf(browser: Browser, origin: string, path: string): Promise<string> {
  const page = await browser.newPage({ viewport: PHONE });
  await page.goto(`${origin}/${path}`, { waitUntil: 'networkidle' });
  const [title, text] = [await page.title(), await page.locator('body').innerText()];
  await page.close();
  const paragraphs = text
    .split(/\n+/)
    .filter((line) => /\S/.test(line))
    .map((line) => `<p>${escapeMarkup(line)}</p>`);
  return [
    '<!doctype html><html lang="en"><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeMarkup(title)}</title><h1>${escapeMarkup(title)}</h1>`,
    ...paragraphs,
  ].join('\n');
}

async function load(browser: Browser, address: string): Promise<Load> {
  const context = await browser.newContext({ viewport: PHONE });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const seen = { lcp: 0, cls: 0, tbt: 0 };
    Reflect.set(window, 'seen', seen);
    const watch = (type: string, take: (entry: PerformanceEntry) => void): void => {
      new PerformanceObserver((list) => {
        list.getEntries().forEach(take);
      }).observe({ type, buffered: true });
    };
    watch('largest-contentful-paint', ({ startTime }) => {
      seen.lcp = startTime;
    });
    watch('layout-shift', (entry) => {
      seen.cls += Reflect.get(entry, 'value') as number;
    });
    watch('longtask', ({ duration }) => {
      seen.tbt += duration - 50;
    });
  });
  const devtools = await slowDown(page, CPU);
  const types = new Map<string, string>();
  const bytes = { html: 0, script: 0, font: 0, other: 0 };
  let requests = 0;
  devtools.on('Network.responseReceived', ({ requestId, type }) => {
    types.set(requestId, type);
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId);
    requests++;
    bytes[type === 'Document' ? 'html' : type === 'Script' ? 'script' : type === 'Font' ? 'font' : 'other'] +=
      encodedDataLength;
  });
  // Not when the network is idle: a slow processor may not yet have asked for the scripts, or painted.
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForFunction(() => (Reflect.get(window, 'seen') as { lcp: number }).lcp > 0);
  const times = await page.evaluate(async () => {
    // When the page has nothing more to do the observers have seen all of its loading.
    await new Promise((resolve) => {
      requestIdleCallback(resolve);
    });
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    return {
      fcp: paint?.startTime ?? 0,
      ...(Reflect.get(window, 'seen') as Pick<Load, 'lcp' | 'cls' | 'tbt'>),
    };
  });
  await context.close();
  return { requests, ...bytes, ...times };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
