import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { overBudget } from '../support/page-budget.ts';
import { weighPages, type PageWeight } from '../support/page-weight.ts';

const LIMITS = { html: 100, script: 10, fonts: 10, requests: 3 };
const LIGHT: PageWeight = { html: 100, script: 10, fonts: 10, requests: 3, blocking: 0 };

test('a page at its limits passes; one over is named with the figure, the limit and the line that sets it', () => {
  const budget = [
    { pages: 'articles/*/', ...LIMITS },
    { pages: '*/', ...LIMITS, html: 50 },
  ];
  const over = (path: string, weight: Partial<PageWeight> = {}): string[] =>
    overBudget([{ path, weight: { ...LIGHT, ...weight } }], budget);
  assert.deepEqual(over('articles/a-b/'), []);
  assert.deepEqual(over('articles/a-b/', { html: 101, script: 11 }), [
    '/articles/a-b/: html 101, limit 100 (articles/*/)',
    '/articles/a-b/: script 11, limit 10 (articles/*/)',
  ]);
  assert.deepEqual(over('kursk/'), ['/kursk/: html 100, limit 50 (*/)']);
  assert.deepEqual(over('articles/a-b/', { blocking: 1 }), [
    '/articles/a-b/: 1 files must come before it is painted, limit 0',
  ]);
  assert.deepEqual(over('articles/a/b/'), ['/articles/a/b/: tests/budget.yaml has no limit for it.']);
});

test('a page is weighed with its modules, what they import at once, its scripts, fonts and style sheets', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'page-weight-'));
  t.after(() => {
    rmSync(folder, { recursive: true });
  });
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  write('a/one.js', 'import{t as e}from"./two.js";import"../three.js";import("./four.js")');
  write('a/two.js', 'export const t=1');
  write('three.js', '');
  write('a/four.js', 'x'.repeat(5000));
  write('a/f.woff2', 'x'.repeat(500));
  write('p/index.html', '<p>bare</p>');
  write(
    'index.html',
    '<script>load(["/b/a/f.woff2"])</script><script type="module" src="/b/a/one.js"></script>' +
      '<script type="application/ld+json">{}</script>',
  );
  write('blocked.html', '<link rel="stylesheet" href="/b/s.css"><script src="/b/three.js"></script>');
  const [blocked, home, bare] = weighPages(folder, '/b/');
  assert.deepEqual([blocked?.path, home?.path, bare?.path], ['blocked.html', '', 'p/']);
  assert.deepEqual(
    [home?.weight.requests, home?.weight.fonts, home?.weight.blocking, blocked?.weight.blocking],
    [5, 500, 0, 2],
  );
  assert.ok((home?.weight.script ?? 0) > 50 && (home?.weight.script ?? 0) < 200, String(home?.weight.script));
  assert.equal(bare?.weight.script, 0);
});
