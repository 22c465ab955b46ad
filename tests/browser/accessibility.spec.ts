import AxeBuilder from '@axe-core/playwright';
import { expect, openResults, test } from '../support/browser-test.ts';
import { ALL_PAGES, PAGES_OF_EVERY_KIND, type SitePage } from '../support/site-pages.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Theme and width in pixels. */
const VIEWS = [
  ['light', 1280],
  ['dark', 390],
  ['dark', 1280],
  ['light', 390],
] as const;

const PLACES: readonly SitePage[] = [
  ...ALL_PAGES,
  { name: 'a paragraph that was landed on', path: 'articles/kursk-post-putin-succession/#p4' },
  { name: 'an entry that was landed on', path: 'kursk/#dates' },
];

/** Pages of a kind share their markup: each is looked at once in either theme and at either width. */
const isAlone = (path: string): boolean =>
  !ALL_PAGES.some((page) => page.path === path) || PAGES_OF_EVERY_KIND.some((page) => page.path === path);

for (const { name, path } of [...PLACES, { name: 'search with results', path: '' }])
  test(`axe finds nothing on ${name}, in both themes, on a desk and a phone`, async ({ page }) => {
    if (name === 'search with results') await openResults(page, 'Shoigu');
    else await page.goto(path);
    // What is folded away is text, too.
    await page.locator('details').evaluateAll((folds) => {
      for (const fold of folds) fold.setAttribute('open', '');
    });
    for (const [colorScheme, width] of isAlone(path) ? VIEWS : VIEWS.slice(0, 2))
      await test.step(`${colorScheme}, ${width} px`, async () => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        // Legacy mode checks in the page itself; the other opens a second one, which only frames need.
        const { violations } = await new AxeBuilder({ page })
          .setLegacyMode()
          .options({ runOnly: { type: 'tag', values: RULES }, resultTypes: ['violations'] })
          .analyze();
        const found = violations.map(({ id, help, nodes }) => ({
          id,
          help,
          nodes: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`),
        }));
        expect(found).toEqual([]);
      });
  });
