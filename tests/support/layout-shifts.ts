import type { Page } from '@playwright/test';

/** What moved in view while a page was open, unasked: how much, and the words in it. */
export interface Shift {
  value: number;
  moved: string[];
}

/** Begins to note what moves, on every page that is opened from now on. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: Shift[] = [];
    Reflect.set(window, 'shifts', shifts);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push({
          value: Reflect.get(entry, 'value') as number,
          moved: (Reflect.get(entry, 'sources') as { node: Node | null }[]).map(
            ({ node }) => node?.textContent?.trim().slice(0, 60) ?? '',
          ),
        });
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** What has moved on the open page, once its faces are there. */
export async function shiftsOf(page: Page): Promise<Shift[]> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    // Two frames: one to lay out in the new faces, one to have its shifts reported.
    for (let frame = 0; frame < 2; frame++)
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
    return Reflect.get(window, 'shifts') as Shift[];
  });
}
