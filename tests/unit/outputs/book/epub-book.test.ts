import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'parse5';
import { SaxesParser } from 'saxes';
import { epubBook } from '../../../../src/outputs/book/epub-book.ts';
import { elementsIn, type Chapter } from '../../../../src/outputs/book/read-chapters.ts';

const FACTS = {
  identifier: 'https://news.example/?a&b',
  title: 'Lamps & bread',
  description: 'Less < more.',
  day: '2031-03-05',
};
const CHAPTERS = [
  chapter('front-page', '<p data-says>“A &amp; B”<br><a href="#kursk__k1">C</a> <a href="#kursk">D</a></p>'),
  chapter(
    'kursk',
    '<p id="kursk__k1">E <svg viewBox="0 0 1 1"><path d="M0 0"/></svg></p><figure data-drawing>F</figure>',
  ),
];
const made = (): Uint8Array => epubBook(FACTS, '<p>A copy.</p>', CHAPTERS);
const files = unzipSync(made());
const textOf = (name: string): string => strFromU8(files[name] ?? new Uint8Array());

function chapter(id: string, markup: string): Chapter {
  const [main] = elementsIn(parse(`<section id="${id}">${markup}</section>`)).filter(
    ({ tagName }) => tagName === 'section',
  );
  assert.ok(main);
  return { path: `/${id}/`, id, title: `“${id}” & more`, main, styles: [] };
}

test('the type of the archive is its first file, uncompressed', () => {
  const bytes = Buffer.from(made());
  assert.equal(bytes.readUInt16LE(8), 0, 'The method is “stored”.');
  assert.equal(bytes.readUInt16LE(28), 0, 'There is no extra field.');
  assert.equal(bytes.toString('latin1', 30, 58), 'mimetypeapplication/epub+zip');
});

test('every document is well-formed', () => {
  for (const name of Object.keys(files).filter((each) => /\.(?:xhtml|opf|xml)$/.test(each))) {
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw new Error(`${name}: ${error.message}`);
    });
    parser.write(textOf(name)).close();
  }
});

test('the package lists every file once, and the chapters in reading order', () => {
  const listed = [...textOf('book/package.opf').matchAll(/ href="([^"]+)"/g)].map(
    ([, name]) => `book/${name}`,
  );
  const others = ['mimetype', 'META-INF/container.xml', 'book/package.opf'];
  assert.deepEqual([...listed, ...others].sort(), Object.keys(files).sort());
  assert.match(
    textOf('book/package.opf'),
    /<itemref idref="contents"\/><itemref idref="c-front-page"\/><itemref idref="c-kursk"\/>/,
  );
});

test('drawings and what belongs to them are left out', () => {
  assert.match(textOf('book/kursk.xhtml'), /<p id="kursk__k1">E <\/p><\/section>/);
});

test('a link to another chapter leads to its file', () => {
  const page = textOf('book/front-page.xhtml');
  assert.ok(page.includes('<a href="kursk.xhtml#kursk__k1">C</a> <a href="kursk.xhtml">D</a>'));
  assert.ok(textOf('book/contents.xhtml').includes('<a href="kursk.xhtml">“kursk” &amp; more</a>'));
});

test('the bytes do not depend on the time or the time zone', (t) => {
  const zone = process.env['TZ'];
  t.after(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });
  process.env['TZ'] = 'Asia/Tokyo';
  t.mock.timers.enable({ apis: ['Date'], now: Date.UTC(2031, 2, 5) });
  const first = made();
  process.env['TZ'] = 'America/New_York';
  t.mock.timers.setTime(Date.UTC(2040, 0, 1));
  assert.deepEqual(made(), first);
});
