import { statSync } from 'node:fs';
import { join } from 'node:path';
import { builtPaths } from '../support/built-html.ts';
import { axeFindings } from '../support/axe.ts';
import { expect, test } from '../support/browser-test.ts';
import { findCutOffText, findOverlapsInMasthead } from '../support/find-cut-off-text.ts';

/** The views of a page: the narrowest phone in dark mode, and a desktop in light mode. */
const LOOKS = [
  { width: 320, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
] as const;

/** The pages of statements are all of one make: the longest of them are enough. */
const STATEMENTS = 12;

/** The pages are divided among tests, which run in parallel. */
const SHARES = 12;

for (let share = 1; share <= SHARES; share++)
  test(`on a phone and on a desktop no page has cut-off text, an axe violation or an error: share ${share} of ${SHARES}`, async ({
    page,
    builtSite,
  }) => {
    const all = Map.groupBy(builtPaths(builtSite.folder), (path) => path.startsWith('statements/'));
    const paths = [
      ...(all.get(false) ?? []),
      ...longest(builtSite.folder, all.get(true) ?? []).slice(0, STATEMENTS),
    ].filter((_, index) => index % SHARES === share - 1);
    test.setTimeout(30_000 + 15_000 * paths.length);
    for (const path of paths) {
      await page.goto(path);
      // Folded text is checked, too.
      await page.locator('details').evaluateAll((folds) => {
        for (const fold of folds) fold.setAttribute('open', '');
      });
      for (const { width, colorScheme } of LOOKS)
        await test.step(`/${path}, ${width} px, ${colorScheme}`, async () => {
          await page.setViewportSize({ width, height: 900 });
          await page.emulateMedia({ colorScheme });
          const where = `/${path} at ${width} px`;
          expect.soft(await page.evaluate(findCutOffText), where).toEqual([]);
          expect.soft(await page.evaluate(findOverlapsInMasthead), where).toEqual([]);
          expect.soft(await axeFindings(page), where).toEqual([]);
        });
    }
  });

function longest(folder: string, paths: readonly string[]): string[] {
  const size = (path: string): number => statSync(join(folder, path, 'index.html')).size;
  return paths.toSorted((a, b) => size(b) - size(a));
}
