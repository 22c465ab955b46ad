import type { Page } from '@playwright/test';
import { axeFindings } from '../support/axe.ts';
import { expect, openResults, test } from '../support/browser-test.ts';

/** States that need interaction; content/every-page.spec.ts checks every page as it opens. */
const STATES: Record<string, (page: Page) => Promise<void>> = {
  'a paragraph that was landed on': async (page) => {
    await page.goto('articles/lamps-at-the-crossing/#p5.0-19');
  },
  'an event that was landed on': async (page) => {
    await page.goto('timeline/#three-lamps');
  },
  'search with results and open filters': async (page) => {
    await openResults(page, 'green');
    await page.getByText('Narrow the results').click();
    await expect(page.locator('.note').first()).toBeVisible();
  },
  'search that did not load': async (page) => {
    await page.route('**/*.pf_meta', (route) => route.abort());
    await page.goto('search/?q=calm');
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  },
  'the search dialog with results': async (page) => {
    await page.unroute('**/*.pf_meta');
    await page.goto('kursk/');
    await page.keyboard.press('/');
    await page.keyboard.insertText('green');
    await expect(page.getByRole('dialog').locator('.note')).toBeVisible();
  },
};

test('axe finds nothing in states that need interaction, in either theme', async ({ page, watch }) => {
  watch.expectFaults(/pf_meta|pagefind|meta index|ERR_FAILED/i);
  for (const [state, reach] of Object.entries(STATES))
    await test.step(state, async () => {
      await page.setViewportSize({ width: 390, height: 900 });
      await reach(page);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect.soft(await axeFindings(page), `${state}, ${colorScheme}`).toEqual([]);
      }
    });
});
