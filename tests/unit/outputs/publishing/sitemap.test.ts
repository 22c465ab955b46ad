import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Output } from '../../../../src/outputs/output.ts';
import { sitemapOutputs } from '../../../../src/outputs/publishing/sitemap.ts';

const HERE = { site: 'https://news.example', base: '/news/briefing/' };
const CHANGES = [
  { date: '2031-04-01', pages: ['/kursk/'] },
  { date: '2031-03-05', pages: ['/', '/kursk/'] },
];

function textOf(output: Output | undefined): string {
  const body = output?.body();
  assert.ok(typeof body === 'string');
  return body;
}

test('the sitemap lists full addresses, each with the day of its last recorded change', () => {
  const [index, list] = sitemapOutputs(['/', '/kursk/', '/people/a&b/'], CHANGES, HERE);
  assert.deepEqual([index?.path, list?.path], ['/sitemap-index.xml', '/sitemap-0.xml']);
  assert.equal(
    textOf(list),
    `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://news.example/news/briefing/</loc><lastmod>2031-03-05</lastmod></url>
<url><loc>https://news.example/news/briefing/kursk/</loc><lastmod>2031-04-01</lastmod></url>
<url><loc>https://news.example/news/briefing/people/a&amp;b/</loc></url>
</urlset>
`,
  );
  assert.match(
    textOf(index),
    /<sitemap><loc>https:\/\/news\.example\/news\/briefing\/sitemap-0\.xml<\/loc><lastmod>2031-04-01<\/lastmod><\/sitemap>/,
  );
});

test('without recorded changes no entry has a day', () => {
  for (const output of sitemapOutputs(['/'], [], HERE)) assert.doesNotMatch(textOf(output), /lastmod/);
});
