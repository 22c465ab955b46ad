import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { builtFolder } from '../../src/desk/call/built-folder.ts';
import type { Call } from '../../src/desk/call/command.ts';
import { UsageError } from '../../src/desk/call/parse-call.ts';
import { runOne } from '../../src/desk/run-command.ts';
import { escapeMarkup } from '../../src/library/basics/escape-markup.ts';
import { allowedNames } from '../../src/library/reading/nearest-name.ts';
import { findBrowser } from '../support/find-programs.ts';
import { weighPages } from './page-weight.ts';
import { serveCompressed } from './serve-compressed.ts';
import { slowDown } from './slow-phone.ts';

const ROUNDS = 9;
const CPU = 4;
const PHONE = { width: 412, height: 823 };

/** Kinds of pages, and which addresses are of that kind. */
const KINDS: Record<string, RegExp> = {
  home: /^$/,
  region: /^[\w-]+\/$/,
  article: /^articles\/[^/]+\/$/,
  notes: /^articles\/[^/]+\/notes\/$/,
  person: /^people\/[^/]+\/$/,
  statement: /^statements\//,
};

/** The cost of one page load; times in milliseconds, bytes with headers. */
interface Load {
  requests: number;
  /** Everything except fonts. */
  bytes: number;
  fonts: number;
  fcp: number;
  lcp: number;
  cls: number;
}

process.exitCode = await runOne(
  {
    name: 'bench:pages',
    does: 'Measures the cost of a first visit to the build for the root of a host. The heaviest page of each kind is loaded nine times in Chromium as on a phone with slow 4G and a processor four times slower, with an empty cache, in turn with a bare page of the same words. Figures are medians.',
    moreWords: '<kind of page>',
    options: [
      { name: 'beside', value: '<folder>', does: 'another built site to compare with; needs --page' },
      { name: 'page', value: '<path>', does: 'the page of that site' },
    ],
    examples: ['npm run bench:pages', 'npm run bench:pages -- home --beside ../other/dist --page /guide/'],
    load: () => Promise.resolve({ run }),
  },
  process.argv.slice(2),
);

async function run({ words: wanted, options }: Call): Promise<number> {
  const unknown = wanted.find((kind) => !Object.hasOwn(KINDS, kind));
  if (unknown !== undefined)
    throw new UsageError(`“${unknown}” is not a kind of page. ${allowedNames(unknown, Object.keys(KINDS))}`);
  const [folder, path] = [options.get('beside'), options.get('page')];
  if ((folder === undefined) !== (path === undefined))
    throw new UsageError('--beside and --page need each other.');
  const beside = folder === undefined || path === undefined ? undefined : { folder, path };
  const dist = builtFolder();
  const browser = await chromium.launch(await findBrowser());
  const bare = new Map<string, string>();
  const sites = new Map(
    await Promise.all(
      [dist, ...(beside === undefined ? [] : [beside.folder])].map(
        async (folder) =>
          [
            folder,
            await serveCompressed(
              (path) =>
                bare.get(path) ?? readFileSync(join(folder, path.endsWith('/') ? `${path}index.html` : path)),
            ),
          ] as const,
      ),
    ),
  );
  const origin = sites.get(dist)?.origin ?? '';
  console.log('page | requests | kB without fonts | kB of fonts | FCP ms | LCP ms | CLS');
  for (const [kind, addresses] of Object.entries(KINDS)) {
    if (wanted.length > 0 && !wanted.includes(kind)) continue;
    const [page] = weighPages(dist, '/')
      .filter(({ path }) => addresses.test(path))
      .sort((a, b) => b.html - a.html);
    if (page === undefined) throw new Error(`dist/ has no page of the kind ${kind}. Build first.`);
    bare.set(`/bare/${page.path}`, await wordsOf(browser, `${origin}/${page.path}`));
    const competitors = {
      [`/${page.path}`]: `${origin}/${page.path}`,
      'a bare page of the same words': `${origin}/bare/${page.path}`,
      ...(beside && { 'the other site': `${sites.get(beside.folder)?.origin ?? ''}${beside.path}` }),
    };
    const loads = new Map(Object.keys(competitors).map((name): [string, Load[]] => [name, []]));
    for (let round = 0; round < ROUNDS; round++)
      for (const [name, address] of Object.entries(competitors))
        loads.get(name)?.push(await load(browser, address));
    for (const [name, all] of loads) {
      const of = (figure: keyof Load): number =>
        all.map((each) => each[figure]).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
      console.log(
        [
          name,
          of('requests'),
          (of('bytes') / 1000).toFixed(1),
          (of('fonts') / 1000).toFixed(1),
          Math.round(of('fcp')),
          Math.round(of('lcp')),
          of('cls').toFixed(3),
        ].join(' | '),
      );
    }
  }
  await browser.close();
  for (const { close } of sites.values()) close();
  return 0;
}

/** A page with only the visible words of a page, in their order. */
async function wordsOf(browser: Browser, address: string): Promise<string> {
  const page = await browser.newPage({ viewport: PHONE });
  await page.goto(address, { waitUntil: 'networkidle' });
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
    const seen = { lcp: 0, cls: 0 };
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
  });
  const devtools = await slowDown(page, CPU);
  const fontRequests = new Set<string>();
  let [requests, bytes, fonts] = [0, 0, 0];
  devtools.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Font') fontRequests.add(requestId);
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    requests++;
    if (fontRequests.has(requestId)) fonts += encodedDataLength;
    else bytes += encodedDataLength;
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const times = await page.evaluate(() => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    return { fcp: paint?.startTime ?? 0, ...(Reflect.get(window, 'seen') as Pick<Load, 'lcp' | 'cls'>) };
  });
  await context.close();
  return { requests, bytes, fonts, ...times };
}
