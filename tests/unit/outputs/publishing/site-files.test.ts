import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import sharp from 'sharp';
import { securityTxt, webManifest } from '../../../../src/outputs/publishing/site-files.ts';
import { PAPER } from '../../../../src/site.ts';

test('the site installs under its own folder, with icons that are there and as large as they say', async () => {
  const dossier = { name: 'Test Briefing', description: 'A briefing.' };
  const manifest = JSON.parse(webManifest(dossier, { base: '/news/' })) as Record<string, unknown> & {
    icons: { src: string; sizes: string; purpose: string }[];
  };
  assert.deepEqual(
    [manifest['start_url'], manifest['scope'], manifest['id']],
    ['/news/', '/news/', '/news/'],
  );
  assert.ok(manifest.icons.some(({ purpose }) => purpose === 'maskable'));
  for (const { src, sizes } of manifest.icons) {
    const file = readFileSync(`public/${src.replace('/news/', '')}`);
    const { width, height } = await sharp(file).metadata();
    if (sizes !== 'any') assert.equal(`${width}x${height}`, sizes, src);
  }
});

test('the colour around a page is that of its paper', () => {
  const tokens = readFileSync('src/components/styles/tokens.css', 'utf8');
  assert.ok(tokens.includes(`--paper: light-dark(${PAPER.light}, ${PAPER.dark});`));
});

test('security.txt names the contact, a date less than a year ahead, the language and its own address', () => {
  assert.equal(
    securityTxt('mailto:ann@example.org', 'https://news.example', new Date('2031-11-27T10:00:00Z')),
    `Contact: mailto:ann@example.org
Expires: 2032-11-01T00:00:00Z
Preferred-Languages: en
Canonical: https://news.example/.well-known/security.txt
`,
  );
});

test('security.txt of a site without a secure address does not name one', () => {
  const text = securityTxt('https://example.org/report', 'http://localhost:4321', new Date(0));
  assert.doesNotMatch(text, /Canonical|localhost/);
});

test('builds in the same month have the same security.txt', () => {
  const [first, last] = ['2031-12-01T00:00:00Z', '2031-12-31T23:59:59Z'].map((day) =>
    securityTxt('https://example.org/', 'https://news.example', new Date(day)),
  );
  assert.equal(first, last);
});
