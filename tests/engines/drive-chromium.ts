import type { Browser } from '@playwright/test';
import type { Driver } from './driver.ts';

/** Drives the Chromium of the other tests. */
export async function driveChromium(browser: Browser): Promise<Driver> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  return {
    goto: async (address) => {
      await page.goto(address);
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
    run: async (script) => {
      try {
        return await page.evaluate(script);
      } catch (error) {
        // The page that the script was for has just been left.
        if (!String(error).includes('navigation')) throw error;
        await page.waitForLoadState();
        return page.evaluate(script);
      }
    },
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    back: async () => {
      await page.goBack();
    },
    print: () => page.pdf({ format: 'A4' }),
    faults,
    close: () => context.close(),
  };
}
