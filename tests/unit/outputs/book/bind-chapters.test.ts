import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, serializeOuter } from 'parse5';
import { bindChapters } from '../../../../src/outputs/book/bind-chapters.ts';
import { elementsIn, type Chapter } from '../../../../src/outputs/book/read-chapters.ts';
import type { SitePath } from '../../../../src/site.ts';

const SITE = { site: 'https://news.example', base: '/briefing/', isPublic: true };

/** Binds a chapter of this markup with one on Kursk and the list of people. */
function bound(markup: string, site = SITE): string {
  const chapters = [
    chapter('/', 'front-page', markup),
    chapter('/kursk/', 'kursk', '<p id="k1">A point.</p>'),
    chapter('/people/', 'people', '<li id="nato">NATO</li>'),
  ];
  bindChapters(chapters, site);
  const [first] = chapters;
  assert.ok(first);
  return serializeOuter(first.main);
}

function chapter(path: SitePath, id: string, markup: string): Chapter {
  const [main] = elementsIn(parse(`<main id="main" class="page" tabindex="-1">${markup}</main>`)).filter(
    ({ tagName }) => tagName === 'main',
  );
  assert.ok(main);
  return { path, id, title: id, main, styles: [] };
}

test('a page becomes a section with the id of its chapter, and every id in it is its own', () => {
  assert.equal(
    bound('<section aria-labelledby="a b"><h2 id="a">A</h2></section>'),
    '<section id="front-page" class="chapter page"><section aria-labelledby="front-page__a front-page__b"><h2 id="front-page__a">A</h2></section></section>',
  );
});

for (const [address, where] of [
  ['#k1', '#front-page__k1'],
  ['/briefing/', '#front-page'],
  ['/briefing/kursk/', '#kursk'],
  ['/briefing/kursk/#k1', '#kursk__k1'],
  ['/briefing/statements/kursk/k1/', '#kursk__k1'],
  ['/briefing/people/nato/', '#people__nato'],
  ['/briefing/people/nobody/', 'https://news.example/briefing/people/nobody/'],
  ['/briefing/search/', 'https://news.example/briefing/search/'],
  ['https://lantern.example/', 'https://lantern.example/'],
])
  test(`a link to ${address} leads to ${where}`, () => {
    assert.ok(bound(`<a href="${address}">A</a>`).includes(`<a href="${where}">A</a>`));
  });

test('a link to a page that is not in the book is plain text if the site has no address', () => {
  const site = { ...SITE, isPublic: false };
  assert.ok(bound('<a class="b" href="/briefing/search/">A</a>', site).includes('<span class="b">A</span>'));
  assert.ok(bound('<a href="/briefing/kursk/">A</a>', site).includes('<a href="#kursk">A</a>'));
});

test('disclosures are open, and what needs script or the site is left out', () => {
  const left = bound(
    '<details><summary>A</summary>B</details><script>1</script><form>C</form><nav>D</nav><p data-not-in-book>E</p><p hidden>F</p><!-- G -->',
  );
  assert.equal(
    left,
    '<section id="front-page" class="chapter page"><details open=""><summary>A</summary>B</details></section>',
  );
});
