import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import sharp from 'sharp';
import { webManifest } from '../../../../src/outputs/offline/web-manifest.ts';
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
