import type { Page } from '@playwright/test';
import { REAL_ARTICLES } from '../support/real-comparisons.ts';
import { expect, oneLine, test } from '../support/browser-test.ts';

interface IndexedPage {
  url: string;
  content: string;
  meta: Record<string, string>;
}

/** Everything that the index holds. */
async function readIndex(page: Page): Promise<IndexedPage[]> {
  await page.goto('search/');
  return page.evaluate(async () => {
    const bundle = document.querySelector<HTMLElement>('site-search')?.dataset['bundle'] ?? '';
    const base = document.querySelector<HTMLElement>('site-search')?.dataset['base'] ?? '';
    const address = `${bundle}pagefind.js`;
    const pagefind = (await import(address)) as {
      options: (options: { baseUrl: string }) => Promise<void>;
      search: (query: null) => Promise<{ results: { data: () => Promise<IndexedPage> }[] }>;
    };
    await pagefind.options({ baseUrl: base });
    const { results } = await pagefind.search(null);
    const pages = await Promise.all(results.map((result) => result.data()));
    return pages.map(({ url, content, meta }) => ({ url, content, meta }));
  });
}

test('the index holds every word of every article', async ({ page, builtSite }) => {
  const index = await readIndex(page);
  for (const { id, blocks, titleSupplied, byline } of REAL_ARTICLES) {
    const indexed = oneLine(
      index.find(({ url }) => url === `${builtSite.base}articles/${id}/`)?.content ?? '',
    );
    for (const { kind, text } of blocks)
      if (!(kind === 'title' && titleSupplied !== undefined) && text !== byline)
        expect.soft(indexed, `${id}: ${text}`).toContain(oneLine(text));
  }
});

test('menus, provenance, checksums and other furniture are not in the index', async ({ page }) => {
  const index = await readIndex(page);
  expect(index.length).toBeGreaterThanOrEqual(REAL_ARTICLES.length + 3);
  const furniture = [
    'Skip to the text',
    'Border Briefing is',
    'You are here',
    'Search the articles and the briefing',
    'Try again',
    'What this is',
    'How this text came here',
    'Date, licence, addresses',
    'SHA-256',
    'How this copy was checked',
    'What was left out',
    'content/captures/',
    'Also on ',
    'Earlier:',
    'lost in the copy',
    'as the device',
    'How copies are checked',
    'No author named',
    'rewritten copy',
    ' min ',
    'Colours:',
  ];
  for (const { url, content } of index.filter(({ meta }) => meta['voice'] === 'source'))
    for (const words of furniture) expect.soft(oneLine(content), url).not.toContain(words);
  // Of our own pages only the About page may speak of how things are made.
  for (const { url, content } of index.filter((found) => !found.url.endsWith('/about/')))
    for (const words of ['Skip to the text', 'SHA-256', 'Colours:', 'Try again', 'Natural Earth'])
      expect.soft(oneLine(content), url).not.toContain(words);
  for (const { id, checksums } of REAL_ARTICLES)
    for (const { content } of index) expect.soft(content, id).not.toContain(checksums.capture);
});

for (const query of ['sureanot', 'Milei', 'Erdogan', 'Bremmer'])
  test(`“${query}”, which no article and no statement has, is in no result`, async ({ page }) => {
    await page.goto(`search/?q=${query}`);
    await expect(page.locator('[data-part=message]')).toContainText(/passage/);
    await expect(page.locator('site-search')).not.toHaveAttribute('aria-busy');
    await expect(page.locator('.hit', { hasText: query })).toHaveCount(0);
  });

test('nothing of the index is asked for before the field has the focus', async ({ page, watch }) => {
  const ofTheIndex = (): string[] => watch.requests().filter((address) => address.includes('/pagefind/'));
  await page.goto('');
  await page.getByRole('main').getByRole('searchbox').focus();
  await page.goto('articles/kursk-post-putin-succession/');
  await page.goto('search/', { waitUntil: 'networkidle' });
  expect(ofTheIndex()).toEqual([]);
  await page.getByRole('main').getByRole('searchbox').focus();
  await expect.poll(() => ofTheIndex().length).toBeGreaterThan(0);
});

test('a query in the address is enough to ask for it', async ({ page, watch }) => {
  await page.goto('search/?q=Shoigu');
  await expect(page.locator('.hit').first()).toBeVisible();
  expect(watch.requests().filter((address) => address.endsWith('/pagefind/pagefind.js'))).toHaveLength(1);
});
