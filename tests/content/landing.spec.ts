import { readBuiltPages } from '../support/built-html.ts';
import { expect, test } from '../support/browser-test.ts';

/** A fragment that names words of a passage: `p7.4-30`. */
const WORDS = /\.\d+-\d+$/;

for (const width of [1280, 390])
  test(`every link to quoted words lands on them, marked and in view, at ${width} px`, async ({
    page,
    builtSite,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const origin = 'https://site.invalid';
    const wanted = new Map<string, Set<string>>();
    for (const { path, references } of readBuiltPages(builtSite.folder))
      for (const { from, address } of references) {
        const { pathname, hash } = new URL(address, `${origin}${builtSite.base}${path}`);
        if (from !== 'a href' || !WORDS.test(hash)) continue;
        wanted.set(pathname, (wanted.get(pathname) ?? new Set()).add(hash));
      }
    expect(wanted.size).toBeGreaterThan(0);
    for (const [path, hashes] of wanted) {
      await page.goto(path);
      const missed = await page.evaluate(
        (places) =>
          places.filter((place) => {
            location.hash = place;
            const words = document.querySelector('mark:target');
            if (words === null) return true;
            const plain = document.querySelector('mark:not(:target, :target *, :has(:target))');
            const { top } = words.getClientRects()[0] ?? { top: -1 };
            const colour = (mark: Element): string => getComputedStyle(mark).backgroundColor;
            return top < 0 || top > innerHeight || (plain !== null && colour(words) === colour(plain));
          }),
        [...hashes],
      );
      expect.soft(missed, path).toEqual([]);
    }
  });
