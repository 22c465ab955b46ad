import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import sharp from 'sharp';
import type { Article } from '../../../../src/library/copies/read-article.ts';
import { paragraph } from '../../../../src/outputs/social/box.ts';
import { articlePicture } from '../../../../src/outputs/social/article-picture.ts';
import { drawPicture, paintPicture } from '../../../../src/outputs/social/draw-picture.ts';
import { BOTTOM, EDGE, GUTTER, HEIGHT, PALETTE, WIDTH } from '../../../../src/outputs/social/frame.ts';
import { pictureOfPage, socialPictures } from '../../../../src/outputs/social/social-pictures.ts';
import { LAMPS, LIBRARY } from '../../../support/read-fixture.ts';

const SITE = LIBRARY.dossier.name;

function articleTitled(title: string): Article {
  return { ...LAMPS, title };
}

/** Darkest grey of a part of a picture; 255 is white. */
async function darkest(
  png: Buffer,
  left: number,
  top: number,
  right: number,
  bottom: number,
): Promise<number> {
  const pixels = await sharp(png)
    .extract({ left, top, width: right - left, height: bottom - top })
    .greyscale()
    .raw()
    .toBuffer();
  return pixels.reduce((least, grey) => Math.min(least, grey), 255);
}

test('pictures have the light colours of the style sheet', () => {
  const styles = readFileSync('src/components/styles/tokens.css', 'utf8');
  for (const [name, colour] of Object.entries(PALETTE))
    assert.ok(styles.includes(`--${name}: light-dark(${colour},`), `${name} ${colour}`);
});

test('the longest of titles stays clear of the edges and of the line', async () => {
  const long = Array.from({ length: 6 }, () => 'How it exposes deep vulnerabilities inside').join(' ');
  const png = await paintPicture(articlePicture(articleTitled(long), LIBRARY), SITE);
  const middle = WIDTH / 2;
  const HEAD = 130;
  for (const [left, top, right, bottom] of [
    [0, HEAD, EDGE - 4, HEIGHT],
    // A letter may extend a little into the gutter if a line ends in a space.
    [middle - GUTTER + 20, HEAD, middle - 4, HEIGHT],
    [WIDTH - EDGE + 20, HEAD, WIDTH, HEIGHT],
    [0, HEIGHT - BOTTOM + 4, middle - 4, HEIGHT],
    [middle + 4, HEIGHT - BOTTOM + 4, WIDTH, HEIGHT],
  ] as const)
    assert.ok((await darkest(png, left, top, right, bottom)) > 230, [left, top, right, bottom].join());
  assert.ok((await darkest(png, EDGE, HEAD, middle - GUTTER, HEIGHT - BOTTOM)) < 60, 'The title is there.');
});

for (const title of ['Шойгу in Minsk', '👩‍👩‍👧 in Minsk', 'Minsk ⇒ Moscow', 'Z̛algo', 'Succession'.repeat(8)])
  test(`a title with letters or signs that the typefaces lack, or a word without room, gives way to the article’s name: ${title}`, async () => {
    const picture = articlePicture(articleTitled(title), LIBRARY);
    assert.match(picture.alt, /the title of a source: “Ada Muster”/);
    await drawPicture(picture, SITE);
  });

test('a very long title is shortened, and the text alternative says so', async () => {
  const picture = articlePicture(articleTitled('words '.repeat(900)), LIBRARY);
  assert.match(picture.alt, /the title of a source: “(?:words ){20,50}…”/);
  await drawPicture(picture, SITE);
});

test('words without room in the smallest type stay inside their side', async () => {
  const picture = articlePicture(LAMPS, LIBRARY);
  const png = await paintPicture({ ...picture, left: [() => [paragraph({}, 'wide'.repeat(40))]] }, SITE);
  assert.ok((await darkest(png, WIDTH / 2 + 4, 130, WIDTH / 2 + GUTTER - 4, HEIGHT)) > 230);
});

test('a page shows its own picture, else that of the page above it, else the site’s', () => {
  const pictures = socialPictures(LIBRARY);
  for (const [page, name] of [
    ['', 'site'],
    ['kursk/', 'kursk'],
    ['compare/', 'site'],
    ['articles/', 'site'],
    ['articles/winter-timetable/', 'articles/winter-timetable'],
    ['articles/winter-timetable/notes/', 'articles/winter-timetable'],
    ['people/ada-muster/', 'site'],
    ['statements/kursk/k1/', 'kursk'],
    ['statements/timeline/first-winter-train/', 'site'],
    ['about/', 'site'],
  ] as const)
    assert.equal(pictureOfPage(pictures, page)?.name, name, page);
});

test('every picture says in words what it shows, and no two have one name', () => {
  const pictures = socialPictures(LIBRARY);
  for (const { name, alt } of pictures) assert.match(alt, /^\S.* line.+ [Rr]ight of it.+\.$/, name);
  assert.equal(new Set(pictures.map(({ name }) => name)).size, pictures.length);
});
