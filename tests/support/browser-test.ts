import { expect, test as base, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { originOf, type BuiltSite } from './built-sites.ts';

/** Options of a project. */
export interface SiteOptions {
  builtSite: BuiltSite;
}

/** Watches for unexpected errors while a test runs. */
export interface Watch {
  /** Declares that this test expects errors whose line matches. */
  expectFaults: (pattern: RegExp) => void;
  /** Addresses requested so far, in order, without the origin. */
  requests: () => string[];
}

/**
 * Every test also fails on an error in the console, a failed request, a request to another origin, or a cookie, even if its
 * assertions pass.
 */
export const test = base.extend<SiteOptions & { watch: Watch }>({
  builtSite: [undefined as unknown as BuiltSite, { option: true }],
  watch: [
    async ({ context, builtSite }, use) => {
      const origin = originOf(builtSite);
      const expected: RegExp[] = [];
      const { faults, requests } = watchContext(context, origin);
      await use({
        expectFaults: (pattern) => {
          expected.push(pattern);
        },
        requests: () => requests.map((address) => address.replace(origin, '')),
      });
      const unexpected = faults.filter((fault) => !expected.some((pattern) => pattern.test(fault)));
      expect(unexpected, 'nothing goes wrong beside the test').toEqual([]);
      expect(await context.cookies(), 'no cookie is set').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

function watchContext(context: BrowserContext, origin: string): { faults: string[]; requests: string[] } {
  const faults: string[] = [];
  const requests: string[] = [];
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => {
    faults.push(`script: ${error.error().message}`);
  });
  context.on('request', (request) => {
    requests.push(request.url());
    if (!request.url().startsWith(`${origin}/`) && !/^(?:data|blob):/.test(request.url()))
      faults.push(`another origin: ${request.url()}`);
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // The browser aborts pending requests when its page is left.
    if (reason !== 'net::ERR_ABORTED') faults.push(`failed: ${request.url()} ${reason}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) faults.push(`status ${response.status()}: ${response.url()}`);
  });
  return { faults, requests };
}

/** Normalises white space: every run becomes one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Opens the search page with a query in its address and waits for its results. */
export async function openResults(page: Page, query: string): Promise<void> {
  await page.goto(`search/?q=${encodeURIComponent(query)}`);
  await expect(page.locator('[data-part=results]')).toBeVisible();
}

/** The field of the search page. */
export function searchField(page: Page): Locator {
  return page.getByRole('main').getByRole('searchbox');
}

/** Holds requests back. @returns a function that lets them go on. */
export async function hold(page: Page, address: string): Promise<() => void> {
  const held = Promise.withResolvers<undefined>();
  await page.route(address, async (route) => {
    await held.promise;
    await route.fallback();
  });
  return () => {
    held.resolve(undefined);
  };
}

/** Skips the seconds that a script has to load, before the page says that it has not. */
export async function skipWaits(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
}
