import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import sharp from 'sharp';
import { readOffline } from '../../../../src/outputs/offline/offline-setting.ts';
import { webManifest } from '../../../../src/outputs/offline/web-manifest.ts';
import { createPaths } from '../../../../src/library/basics/paths.ts';
import { PAPER } from '../../../../src/site.ts';

test('OFFLINE is on, off, or an error that says so', () => {
  assert.equal(readOffline({}), true);
  assert.equal(readOffline({ OFFLINE: 'on' }), true);
  assert.equal(readOffline({ OFFLINE: 'off' }), false);
  for (const OFFLINE of ['', 'no', 'OFF', '0'])
    assert.throws(() => readOffline({ OFFLINE }), {
      message: `OFFLINE is “${OFFLINE}”. Write OFFLINE=off to build the site without its offline copy, or leave it out (OFFLINE=on) to build it with one.`,
    });
});

test('the site installs under its own folder, with icons that are there and as large as they say', async () => {
  const manifest = JSON.parse(
    webManifest(createPaths('/news/'), 'Test Briefing', 'A briefing.', PAPER.light),
  ) as Record<string, unknown> & { icons: { src: string; sizes: string; purpose: string }[] };
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
