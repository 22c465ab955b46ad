import { expect, oneLine, test } from '../support/browser-test.ts';
import { captureOf, LIBRARY } from '../support/read-content.ts';

/** Places where a capture has these words as whole lines: from a line’s beginning, or its bullet, to a line’s end. */
function linesOf(words: string): RegExp {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '[ \\n]');
  return new RegExp(`^[ \\t]*(?:• )?${escaped}[ \\t]*$`, 'm');
}

for (const { id, blocks, titleSupplied } of LIBRARY.articles)
  test(`every paragraph of ${id} is a line of its capture, letter for letter, and is displayed unchanged`, async ({
    page,
  }) => {
    await page.goto(`articles/${id}/`);
    const paragraphs = await page
      .locator('.text:has(.number)')
      .evaluateAll((all) => all.map((paragraph) => ({ id: paragraph.id, text: paragraph.textContent })));
    expect(paragraphs.map((paragraph) => paragraph.id)).toEqual(
      blocks.filter(({ kind }) => kind === 'paragraph').map((block) => block.id),
    );
    const capture = captureOf({ id }).replaceAll('\r\n', '\n');
    let from = 0;
    for (const { id: place, text } of paragraphs) {
      const match = linesOf(text).exec(capture.slice(from));
      expect(match, `${place}: ${text}`).not.toBeNull();
      from += (match?.index ?? 0) + (match?.[0].length ?? 0);
    }

    const written = await page.locator('main article [id][translate=no], .text > span').evaluateAll((all) =>
      all.map((element) => ({
        written: element.textContent,
        shown: (element as HTMLElement).innerText,
      })),
    );
    expect(written.map(({ shown }) => oneLine(shown))).toEqual(
      written.map(({ written: text }) => oneLine(text)),
    );
    const words = written.map(({ written: text }) => oneLine(text));
    for (const { kind, text } of blocks)
      if (kind !== 'title' || titleSupplied === undefined) expect(words).toContain(oneLine(text));
    // The numbers of paragraphs are not part of their text.
    expect((await page.locator('.number').allTextContents()).join('')).toBe('');
  });
