import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  headerRules,
  headersFile,
  headersFor,
  readHeadersFile,
} from '../../../../src/outputs/publishing/host-headers.ts';

const CODE = { scripts: new Set(["'sha256-a='"]), styles: new Set(["'sha256-b='"]) };

for (const base of ['/', '/news/briefing/']) {
  const rules = headerRules(CODE, base, '/swifts.epub');
  const cached = (path: string): string | undefined => headersFor(rules, base + path)['Cache-Control'];

  test(`under ${base} immutable files are cached for ever, and others are revalidated`, () => {
    for (const path of ['_astro/a.HASH.js', 'pagefind/0123456789/pagefind.js'])
      assert.equal(cached(path), 'public, max-age=31536000, immutable', path);
    for (const path of ['search.json', 'sw.js']) assert.equal(cached(path), 'no-cache', path);
    for (const path of ['', 'kursk/', '404.html']) assert.equal(cached(path), undefined, path);
  });

  test(`under ${base} every response has the policy, and the evidence may be fetched from anywhere`, () => {
    for (const path of ['', 'kursk/', '_astro/a.js', 'evidence.json'])
      assert.ok(headersFor(rules, base + path)['Content-Security-Policy'], path);
    assert.equal(headersFor(rules, `${base}evidence.json`)['Access-Control-Allow-Origin'], '*');
    assert.equal(headersFor(rules, `${base}kursk/`)['Access-Control-Allow-Origin'], undefined);
  });

  test(`under ${base} search engines are asked to leave out the EPUB and the whole files of others, and nothing else`, () => {
    const robots = (path: string): string | undefined => headersFor(rules, base + path)['X-Robots-Tag'];
    for (const path of ['swifts.epub', 'originals/lamps.md', 'originals/lamps.txt'])
      assert.equal(robots(path), 'noindex', path);
    for (const path of ['', 'kursk/', 'articles/lamps/', 'citations.csv'])
      assert.equal(robots(path), undefined, path);
  });

  test(`under ${base} no two rules for the same address set the same header, since hosts would join the values`, () => {
    for (const path of [
      '',
      '_astro/a.js',
      'pagefind/0123456789/x',
      'search.json',
      'evidence.json',
      'originals/lamps.md',
      'sw.js',
      'manifest.webmanifest',
      'speculation-rules.json',
      'swifts.epub',
    ]) {
      const fitting = rules.filter((rule) => Object.keys(headersFor([rule], base + path)).length > 0);
      const names = fitting.flatMap(({ headers }) => Object.keys(headers));
      assert.equal(new Set(names).size, names.length, path);
    }
  });

  test(`under ${base} the file for hosts has exactly these rules`, () => {
    assert.deepEqual(readHeadersFile(headersFile(rules)), rules);
  });
}

test('a line longer than hosts accept (2,000 characters) is an error: the site would have no policy', () => {
  const many = (count: number): Set<string> =>
    new Set(Array.from({ length: count }, (_, index) => `'sha256-${String(index).padStart(44, 'x')}'`));
  const file = (count: number): string =>
    headersFile(headerRules({ scripts: CODE.scripts, styles: many(count) }, '/', '/swifts.epub'));
  assert.ok(file(24).includes("'sha256-"));
  assert.throws(() => file(40), /Content-Security-Policy for \/\* is \d+ characters long, .* 2000 of a line/);
});
