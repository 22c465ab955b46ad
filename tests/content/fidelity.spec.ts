import { captureOf, REAL_ARTICLES } from '../support/real-comparisons.ts';
import { expect, oneLine, test } from '../support/browser-test.ts';

/** Where a capture has these words as whole lines: from a line’s beginning, or its bullet, to a line’s end. */
function linesOf(words: string): RegExp {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '[ \\n]');
  return new RegExp(`^[ \\t]*(?:• )?${escaped}[ \\t]*$`, 'm');
}

for (const article of REAL_ARTICLES) {
  const { id } = article;

  test(`every paragraph of ${id} is a line of its capture, letter for letter`, async ({ page }) => {
    await page.goto(`articles/${id}/`);
    const paragraphs = await page
      .locator('.p')
      .evaluateAll((all) => all.map((paragraph) => ({ id: paragraph.id, text: paragraph.textContent })));
    expect(paragraphs.map((paragraph) => paragraph.id)).toEqual(
      article.blocks.filter(({ kind }) => kind === 'paragraph').map((block) => block.id),
    );
    const capture = captureOf(article).replaceAll('\r\n', '\n');
    let from = 0;
    for (const { id: place, text } of paragraphs) {
      const match = linesOf(text).exec(capture.slice(from));
      expect(match, `${place}: ${text}`).not.toBeNull();
      from += (match?.index ?? 0) + (match?.[0].length ?? 0);
    }
  });

  test(`the browser shows the words of ${id} as they are written, and no number is among them`, async ({
    page,
  }) => {
    await page.goto(`articles/${id}/`);
    const written = await page.locator('main article [id][translate=no], .p > span').evaluateAll((all) =>
      all.map((element) => ({
        written: element.textContent,
        shown: (element as HTMLElement).innerText,
      })),
    );
    expect(written.map(({ shown }) => oneLine(shown))).toEqual(
      written.map(({ written: text }) => oneLine(text)),
    );
    const inContent = article.blocks.filter(
      ({ kind }) => kind !== 'title' || article.titleSupplied === undefined,
    );
    for (const { text } of inContent)
      expect(written.map(({ written: words }) => oneLine(words))).toContain(oneLine(text));
    const numbers = await page.locator('.pn').allTextContents();
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers.join('')).toBe('');
  });
}
