import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { valuesIn } from '../../src/library/reading/field-path.ts';
import { isRedirect, type BuiltPage } from './built-html.ts';

/** Where the site of the test is. */
export const BASE = '/news/briefing/';
export const HOME = `https://news.example${BASE}`;

/** Pages that are shown in place of others and have no address of their own. */
export const UNLISTED = ['404.html', 'offline/'];

/** The articles with a known day. They are also those that nobody may republish. */
const DAYS = new Map([
  ['articles/lamps-at-the-crossing/', '2031-03-02'],
  ['articles/bread-for-the-night-train/', '2031-02-10'],
]);

/** Compares the structured data of every page with the page. */
export function checkMetadata(pages: readonly BuiltPage[]): void {
  const addresses = new Set(pages.map(({ path }) => HOME + path));
  for (const { path, data, meta } of pages) {
    if (UNLISTED.includes(path)) {
      assert.deepEqual([data, meta.get('og:url')], [[], undefined]);
      continue;
    }
    if (path.endsWith('/reading/')) {
      assert.deepEqual([data, meta.get('robots')], [[], 'noindex'], path);
      continue;
    }
    const isArticle = /^articles\/[^/]+\/$/.test(path);
    assert.equal(meta.get('og:url'), HOME + path);
    assert.equal(meta.get('og:type'), isArticle ? 'article' : 'website', path);
    assert.equal(meta.get('og:description'), meta.get('description'), path);
    assert.equal(meta.get('article:published_time'), DAYS.get(path), path);
    // A page that is kept out of search engines has no data for them.
    const noindex = meta.get('robots') === 'noindex';
    const isOfStatement = path.startsWith('statements/');
    if (!isOfStatement) assert.equal(noindex, DAYS.has(path), path);
    if (noindex) {
      assert.deepEqual(data, [], path);
      continue;
    }
    const values = valuesIn(data);
    const of = (name: string): unknown[] =>
      values.filter(([way]) => way.at(-1) === name).map(([, value]) => value);
    assert.equal(data.length, ['', 'search/'].includes(path) ? 1 : 2, `${path}: its data, and its trail`);
    assert.ok(of('@type').includes('BreadcrumbList') === data.length > 1, path);
    assert.ok(of('@id').includes(HOME + path), path);
    assert.equal(of('@type').includes('NewsArticle'), isArticle, path);
    assert.doesNotMatch(JSON.stringify(data), /\[\]|\{\}/, path);
    for (const [way, value] of values)
      assert.ok(
        value === true || typeof value === 'number' || /^\S/.test(String(value)),
        `${path}: ${way.join('/')}`,
      );
    for (const value of [...of('url'), ...of('item')].map(String).filter((url) => url.startsWith(HOME)))
      assert.ok(addresses.has(value), `${path}: ${value}`);
    if (isArticle) assert.deepEqual(of('datePublished'), ['2031-01']);
  }
}

/** Every page with its own address names an existing picture, fit for link previews, with a text alternative. */
export function checkPictures(site: string, files: readonly string[]): void {
  for (const page of files.filter((file) => file.endsWith('.html'))) {
    const html = readFileSync(join(site, page), 'utf8');
    if (isRedirect(html)) continue;
    const meta = (property: string): string | undefined =>
      new RegExp(`<meta property="og:image${property}" content="([^"]+)">`).exec(html)?.[1];
    assert.equal(meta('') !== undefined, html.includes('rel="canonical"'), page);
    if (meta('') === undefined) continue;
    assert.ok(meta('')?.startsWith(`${HOME}social/`), `${page} ${meta('') ?? ''}`);
    assert.match(meta(':alt') ?? '', /\w/, page);
    const png = readFileSync(join(site, meta('')?.slice(HOME.length) ?? ''));
    assert.equal(png.toString('latin1', 1, 4), 'PNG');
    // Width and height are the first words of the first chunk (PNG specification, 11.2.1).
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630]);
    assert.deepEqual([meta(':width'), meta(':height'), meta(':type')], ['1200', '630', 'image/png']);
    assert.ok(png.length < 40_000, `${page}: ${png.length} bytes`);
  }
}
