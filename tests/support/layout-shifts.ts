import type { Page } from '@playwright/test';

/** A layout shift: how much moved, and the words in it. */
export interface Shift {
  value: number;
  moved: string[];
}

/** Starts to record layout shifts, on every page that is opened from now on. */
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

/** The layout shifts of the open page, once its fonts have loaded. */
export async function shiftsOf(page: Page): Promise<Shift[]> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    // Two frames: one for the layout in the new fonts, one for the report of its shifts.
    for (let frame = 0; frame < 2; frame++)
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
    return Reflect.get(window, 'shifts') as Shift[];
  });
}
