import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { finishPages, sizeOf } from '../../../../src/outputs/publishing/finish-pages.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const NOINDEX = '<meta name="robots" content="noindex">';

test('every page gets its policy, and those without noindex are listed', (t) => {
  const page = (head: string): string => `<head><meta charset="utf-8">${head}</head>`;
  const folder = tempFolder(t, {
    'index.html': page('<style>a{}</style>'),
    '404.html': page(NOINDEX),
    'kursk/index.html': page('<script>1</script>'),
    'offline/index.html': page(NOINDEX),
    'feed.xml': page(''),
  });
  const { code, listed } = finishPages(folder);
  assert.deepEqual(listed, ['/', '/kursk/']);
  assert.deepEqual([code.scripts.size, code.styles.size], [1, 1]);
  for (const name of ['index.html', '404.html', 'kursk/index.html', 'offline/index.html'])
    assert.match(readFileSync(join(folder, name), 'utf8'), /http-equiv="Content-Security-Policy"/, name);
  assert.doesNotMatch(readFileSync(join(folder, 'feed.xml'), 'utf8'), /Security/);
});

test('a page has the size of another file in the place for it', (t) => {
  const folder = tempFolder(t, {
    'swifts.epub': 'x'.repeat(1_260_000),
    'index.html': `<meta charset="utf-8"><p>EPUB (${sizeOf('/swifts.epub')})</p>`,
  });
  finishPages(folder);
  assert.match(readFileSync(join(folder, 'index.html'), 'utf8'), /<p>EPUB \(1\.3 MB\)<\/p>/);
});
