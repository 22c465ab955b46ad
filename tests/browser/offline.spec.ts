import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serveFolder } from '../../src/commands/serve-folder.ts';
import { writeWorker } from '../../src/offline/write-worker.ts';
import { expect, test } from '../support/browser-test.ts';
import { BY_ITSELF, IN_A_FOLDER, originOf } from '../support/built-sites.ts';

const { base, folder } = BY_ITSELF;

test.use({ serviceWorkers: 'allow', builtSite: BY_ITSELF, baseURL: originOf(BY_ITSELF) + base });
// They share one host, which each takes down and deploys to.
test.describe.configure({ mode: 'default' });

let takeDown: () => void = () => undefined;

async function putUp(): Promise<void> {
  takeDown = await serveFolder(BY_ITSELF);
}

/** Puts other words into a page, as a newer deployment would have them, and publishes it. */
async function deploy(path: string, from: string, to: string): Promise<void> {
  const file = join(folder, path, 'index.html');
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  await writeWorker(folder, base, true);
}

/** Opens a page and waits until the worker has taken it over. */
async function openWithWorker(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(keepButton(page)).toBeVisible();
}

const keepButton = (page: Page) =>
  page.getByRole('contentinfo').getByRole('button', { name: /Keep for offline|Remove from this device/ });

/** Lets the browser look for a newer worker, as it does by itself soon after a page was opened. */
const update = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });

const keptCaches = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());

test.beforeEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(IN_A_FOLDER.folder, folder, { recursive: true });
  await putUp();
});
test.afterEach(() => {
  takeDown();
});

test('a page that was read can be read again without a connection; one that was not is told as such, with what is kept', async ({
  page,
  watch,
}) => {
  watch.expectFaults(/ERR_CONNECTION_REFUSED/);
  await openWithWorker(page, 'kursk/');
  await page.goto('articles/');
  // What is kept says nothing of a reader but which pages were opened on this device.
  const kept = await page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    const requests = await (await caches.open(name)).keys();
    return { addresses: requests.map(({ url }) => url), stored: localStorage.length + sessionStorage.length };
  });
  const shell = /\/(?:_astro\/[^/]+|offline\/(?:\w{16}\.json)?)$/;
  const home = originOf(BY_ITSELF) + base;
  expect(kept.addresses.filter((address) => !shell.test(address)).sort()).toEqual(
    ['articles/', 'kursk/'].map((path) => home + path),
  );
  expect(kept.stored).toBe(0);
  takeDown();

  await page.goto('kursk/');
  await expect(page.locator('h1')).toHaveText('Kursk');
  expect(await page.evaluate(() => document.fonts.check('16px "Libre Franklin"'))).toBe(true);

  await page.goto('timeline/');
  await expect(page.locator('h1')).toHaveText('Reading offline');
  const links = page.getByRole('main').getByRole('listitem').getByRole('link');
  await expect(links).toHaveText(['Kursk', 'All articles']);
  await links.first().click();
  await expect(page.locator('h1')).toHaveText('Kursk');
});

test('“Keep for offline” keeps every page and search, and is taken back by a second press', async ({
  page,
  watch,
}) => {
  watch.expectFaults(/ERR_CONNECTION_REFUSED/);
  await openWithWorker(page, '');
  await expect(keepButton(page)).toHaveText(/^Keep for offline \(about \d\.\d MB\)$/);
  await keepButton(page).click();
  await expect(keepButton(page)).toHaveText('Remove from this device');
  await expect(page.getByRole('contentinfo').getByRole('status')).toContainText('without a connection');
  takeDown();

  await page.goto('people/vladimir-putin/');
  await expect(page.locator('h1')).toContainText('Putin');
  await page.goto('search/?q=Gladkov');
  await expect(page.locator('.hit').first()).toContainText('Gladkov');

  await keepButton(page).click();
  await expect(keepButton(page)).toHaveText(/Keep for offline/);
  await page.goto('people/vladimir-putin/');
  await expect(page.locator('h1')).toHaveText('Reading offline');
});

test('a newer deployment is seen at once, and then kept in place of the older one, as much of it as was', async ({
  page,
  watch,
}) => {
  watch.expectFaults(/ERR_CONNECTION_REFUSED/);
  await openWithWorker(page, 'kursk/');
  const [older = ''] = await keptCaches(page);
  await deploy('kursk', '>Kursk</h1>', '>Kursk, corrected</h1>');
  // A machine that does much else may answer later than the worker waits for a page.
  await expect(async () => {
    await page.goto('kursk/');
    expect(await page.locator('h1').innerText()).toBe('Kursk, corrected');
  }).toPass();

  await update(page);
  await expect.poll(() => keptCaches(page)).not.toContain(older);
  expect(await keptCaches(page)).toHaveLength(1);
  takeDown();
  await page.reload();
  await expect(page.locator('h1')).toHaveText('Kursk, corrected');
});

test('a site that is built without the worker removes it, and all that it kept', async ({ page }) => {
  await openWithWorker(page, 'kursk/');
  await writeWorker(folder, base, false);
  await update(page);
  await expect.poll(() => keptCaches(page)).toEqual([]);
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
    .toBe(0);
});
