import { expect, test } from '../support/browser-test.ts';
import { LIBRARY } from '../support/read-fixture.ts';

test.describe('in print', () => {
  test('an article is its text and its provenance in one column, without controls', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 720, height: 1000 });
    await page.goto('articles/lamps-at-the-crossing/');
    for (const gone of [
      'header .bar',
      '.crumbs',
      'footer section + section',
      'colour-switch',
      'nav[aria-label="Where to go on"]',
      'nav[aria-label="Two versions of the text"]',
    ])
      for (const element of await page.locator(gone).all()) await expect(element).toBeHidden();
    await expect(page.locator('.provenance')).toBeVisible();

    const fold = page.locator('.provenance details').first();
    expect(await fold.evaluate((details: HTMLDetailsElement) => details.open)).toBe(false);
    for (const line of await fold.locator('li, p').all()) {
      await expect(line).toBeVisible();
      expect((await line.boundingBox())?.height).toBeGreaterThan(8);
    }

    const columns = await page
      .locator('.provenance, .text, .head > header')
      .evaluateAll((blocks) => blocks.map((block) => block.getBoundingClientRect()));
    const beside = columns.filter((box, index) =>
      columns.some(
        (other, second) =>
          second !== index && Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 2,
      ),
    );
    expect(beside).toEqual([]);
    const paragraphs = await page.locator('.text').all();
    for (const paragraph of paragraphs) await expect(paragraph).toBeVisible();
    expect(paragraphs).not.toEqual([]);
  });

  test('every quotation is printed, open or not', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    for (const path of ['', 'kursk/', 'timeline/', 'compare/', 'figures/', 'people/ada-muster/']) {
      await page.goto(path);
      const quotations = await page.locator('main [data-quotation]').all();
      expect(quotations, path).not.toEqual([]);
      for (const quotation of quotations) {
        await expect(quotation, path).toBeVisible();
        expect((await quotation.boundingBox())?.height, path).toBeGreaterThan(8);
      }
    }
  });

  test('dark mode prints on white', async ({ page }) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.goto('kursk/');
    expect(await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
    const ink = await page.locator('h1').evaluate((title) => getComputedStyle(title).color);
    expect(Number(/\d+/.exec(ink)?.[0])).toBeLessThan(100);
  });
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`in forced colours (${colorScheme}) outlines, maps and month strips stay visible`, async ({
    page,
  }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await page.goto('');
    const canvas = await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);

    const marks = await page.locator('.region-mark').evaluateAll((all) =>
      all.map((mark) => {
        const { backgroundColor, clipPath, width } = getComputedStyle(mark, '::before');
        return { backgroundColor, clipPath, width };
      }),
    );
    expect(marks).not.toEqual([]);
    for (const { backgroundColor, clipPath, width } of marks) {
      expect(backgroundColor).not.toBe(canvas);
      expect(clipPath).toMatch(/^path\(/);
      expect(parseFloat(width)).toBeGreaterThan(10);
    }

    const shapes = await page.locator('.map .shape').evaluateAll((all) =>
      all.map((shape) => {
        const { stroke, strokeWidth } = getComputedStyle(shape);
        return { stroke, strokeWidth: parseFloat(strokeWidth) };
      }),
    );
    expect(shapes).toHaveLength(LIBRARY.regions.length);
    for (const { stroke, strokeWidth } of shapes) {
      expect(stroke).not.toBe(canvas);
      expect(strokeWidth).toBeGreaterThan(1);
    }

    await page.goto('timeline/');
    const days = await page
      .locator('.strip rect')
      .evaluateAll((all) => all.map((day) => getComputedStyle(day).stroke));
    expect(days).not.toEqual([]);
    for (const stroke of days) expect(stroke).not.toBe(canvas);
  });
