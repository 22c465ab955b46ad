import { appendFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { writeWorker } from '../../src/outputs/offline/write-worker.ts';
import { expect, openResults, test } from '../support/browser-test.ts';
import { LIBRARY } from '../support/read-fixture.ts';
import { BY_ITSELF, IN_A_FOLDER, originOf } from '../support/built-sites.ts';
import {
  changeFiles,
  CORRECTED,
  deploy,
  HEADLINE,
  putUp,
  replaceHost,
  takeDown,
} from '../support/host-of-itself.ts';

const { base, folder } = BY_ITSELF;
const origin = originOf(BY_ITSELF);

test.use({ builtSite: BY_ITSELF, baseURL: origin + base });
// The tests share one host, which each deploys to and shuts down.
test.describe.configure({ mode: 'default' });

const BUTTON_PAGE = 'offline/';
const keepButton = (page: Page) => page.getByRole('button', { name: 'Keep for offline' });
const removeButton = (page: Page) => page.getByRole('button', { name: 'Remove from this device' });
const status = (page: Page) => page.locator('keep-offline').getByRole('status');

/** Keeps the site for offline reading. */
async function keep(page: Page): Promise<void> {
  await page.goto(BUTTON_PAGE);
  await keepButton(page).click();
  await expect(removeButton(page)).toBeVisible();
}

/** Makes the browser check for a new worker, as it does by itself soon after opening a page. */
const update = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update().catch(() => undefined);
  });

/** What is on the device: names of caches, and the number of workers. */
const onDevice = (page: Page): Promise<{ caches: string[]; workers: number }> =>
  page.evaluate(async () => ({
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
const NOTHING = { caches: [], workers: 0 };

/** The same after a check for a new worker. One check can fail, because its connection is that of the host before. */
async function afterUpdate(page: Page): ReturnType<typeof onDevice> {
  await update(page);
  return onDevice(page);
}

test.beforeEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(IN_A_FOLDER.folder, folder, { recursive: true });
  await putUp();
});
test.afterEach(() => {
  takeDown();
});

test('before the button is pressed nothing is registered, kept or fetched for reading offline', async ({
  page,
  watch,
}) => {
  await page.goto(BUTTON_PAGE, { waitUntil: 'networkidle' });
  await expect(keepButton(page)).toBeVisible();
  expect(await onDevice(page)).toEqual(NOTHING);
  const requests = watch.requests();
  expect(requests.filter((address) => /sw\.js|offline\.json/.test(address))).toEqual([]);
  expect(requests).toEqual([...new Set(requests)]);
});

test('pressing the button keeps every page and search, and shows the progress; pressing it again removes everything', async ({
  page,
  watch,
}) => {
  watch.expectFaults(/ERR_CONNECTION_REFUSED/);
  await page.goto(BUTTON_PAGE);
  const said = await status(page).evaluateHandle((element) => {
    const words: string[] = [];
    new MutationObserver(() => words.push(element.textContent)).observe(element, { childList: true });
    return words;
  });
  await keepButton(page).click();
  await expect(removeButton(page)).toBeVisible();
  const words = await said.jsonValue();
  expect(words.length).toBeLessThan(8);
  expect(words[0]).toMatch(/^Keeping the whole site \(\d\.\d MB\): 0%$/);
  expect(words.at(-1)).toMatch(/^Kept\. .* without a connection\.$/);
  takeDown();

  for (const path of ['kursk/', 'kursk']) {
    await page.goto(path);
    await expect(page.locator('h1')).toHaveText(HEADLINE);
  }
  await openResults(page, 'Kursk');
  await page.locator('.hit a').first().click();
  await expect(page.locator('h1')).toBeVisible();
  await page.goto('no/such/page/');
  await expect(page.locator('h1')).toHaveText('Read offline');

  await putUp();
  await page.goto(BUTTON_PAGE);
  await removeButton(page).click();
  await expect(status(page)).toHaveText('Removed from this device.');
  expect(await onDevice(page)).toEqual(NOTHING);
  // The page keeps its worker until the reader leaves it; the button works there, too.
  await keepButton(page).click();
  await expect(removeButton(page)).toBeVisible();
  takeDown();
  await page.goto('kursk/');
  await expect(page.locator('h1')).toHaveText(HEADLINE);
});

test('a new deployment is seen at once, and replaces the copy once it is complete', async ({
  page,
  watch,
}) => {
  watch.expectFaults(/ERR_CONNECTION_REFUSED/);
  await keep(page);
  const { caches: before } = await onDevice(page);
  await deploy(CORRECTED);
  await page.goto('kursk/');
  await expect(page.locator('h1')).toHaveText(CORRECTED);
  await expect.poll(async () => (await afterUpdate(page)).caches).not.toEqual(before);
  await expect.poll(async () => (await onDevice(page)).caches).toHaveLength(1);
  takeDown();
  await page.reload();
  await expect(page.locator('h1')).toHaveText(CORRECTED);
});

test('an incomplete deployment leaves the copy unchanged, and a message says so', async ({ page, watch }) => {
  watch.expectFaults(/ERR_CONNECTION_REFUSED/);
  await keep(page);
  const before = await onDevice(page);
  await deploy(CORRECTED, ' ');
  await expect(async () => {
    await update(page);
    const words = /^The copy on this device is older .* being changed on the server/;
    await expect(status(page)).toHaveText(words, { timeout: 2000 });
  }).toPass();
  expect(await onDevice(page)).toEqual(before);
  takeDown();
  await page.goto('kursk/');
  await expect(page.locator('h1')).toHaveText(HEADLINE);
});

const FAULTS: [string, RegExp, (page: Page) => Promise<void> | void][] = [
  [
    'a file is missing',
    /^Not kept: .* being changed/,
    () => {
      rmSync(join(folder, 'timeline/index.html'));
    },
  ],
  [
    'a file is not that of the list',
    /^Not kept: .* being changed/,
    () => {
      appendFileSync(join(folder, 'timeline/index.html'), ' ');
    },
  ],
  [
    'the server cannot be reached',
    /^Not kept: .* cannot be reached/,
    () => {
      takeDown();
    },
  ],
  [
    'the device is full',
    /^Not kept: .* no room/,
    async (page) => {
      const session = await page.context().newCDPSession(page);
      await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 500_000 });
    },
  ],
];
for (const [name, words, breakIt] of FAULTS)
  test(`when ${name} a message says so, and nothing stays on the device`, async ({ page, watch }) => {
    watch.expectFaults(/404|ERR_CONNECTION_REFUSED|when fetching the script/);
    await page.goto(BUTTON_PAGE);
    // Wait for the fonts, so that no request is pending when the host goes down.
    await expect(page.locator('html')).not.toHaveAttribute('data-fonts');
    await breakIt(page);
    await keepButton(page).click();
    await expect(status(page)).toHaveText(words);
    await expect(keepButton(page)).toHaveAttribute('aria-disabled', 'false');
    expect(await onDevice(page)).toEqual(NOTHING);
  });

test('the wait for a server that does not respond happens once; a server that fails causes no wait', async ({
  page,
  watch,
}) => {
  watch.expectFaults(/503|ERR_EMPTY_RESPONSE/);
  await keep(page);
  const asked: string[] = [];
  await replaceHost(({ url = '' }) => asked.push(url));
  await openResults(page, 'Kursk');
  expect(asked.filter((url) => !url.startsWith(`${base}sw.js`))).toEqual([`${base}search/?q=Kursk`]);
  await replaceHost((_, response) => response.writeHead(503).end());
  await page.goto('kursk/');
  await expect(page.locator('h1')).toHaveText(HEADLINE);
});

test('a worker that an earlier version registered on every visit removes its copy, and itself', async ({
  page,
}) => {
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.html'), '<script>navigator.serviceWorker.register("sw.js")</script>');
  writeFileSync(
    join(folder, 'sw.js'),
    `addEventListener('install', (event) => event.waitUntil(Promise.all(
       ['${LIBRARY.dossier.id} ${base} 0123', 'another program'].map((name) => caches.open(name)))));
     addEventListener('activate', (event) => event.waitUntil(clients.claim()));
     addEventListener('fetch', (event) => event.respondWith(fetch(event.request)));`,
  );
  await page.goto('');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await changeFiles(() => {
    cpSync(IN_A_FOLDER.folder, folder, { recursive: true });
  });
  await page.goto('');
  await expect.poll(() => afterUpdate(page)).toEqual({ caches: ['another program'], workers: 0 });
  await keep(page);
});

test('a site built with OFFLINE=off removes the copy and its worker', async ({ page }) => {
  await keep(page);
  await changeFiles(() => writeWorker(folder, { site: LIBRARY.dossier.id, base }, false));
  await expect.poll(() => afterUpdate(page)).toEqual(NOTHING);
});

test('where the browser has no service workers there is no button', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
  });
  await page.goto(BUTTON_PAGE);
  await expect(page.getByText('If you asked for another page and see this one')).toBeVisible();
  await expect(page.locator('keep-offline')).toBeHidden();
});
