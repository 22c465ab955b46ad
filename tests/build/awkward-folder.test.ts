import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readBuiltPages } from '../support/built-html.ts';
import { VALID_CONTENT } from '../support/fixture-library.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** The files that the check and the build read, except the content. */
const CODE = ['astro.config.mjs', 'package.json', 'package-lock.json', 'public', 'src', 'tsconfig.json'];

const CHECK = ['src/desk/main.mjs', 'check:content'];
const BUILD = ['src/desk/astro.mjs', 'build'];

test(
  'a checkout whose path has a space and letters with accents can be checked and built, without a home folder',
  { timeout: 120_000 },
  (t) => {
    const checkout = checkoutIn(t, 'my “première” {briefing} ');
    for (const command of [CHECK, BUILD]) {
      const { status, said } = run(checkout, command);
      assert.equal(status, 0, said);
    }
    const dist = join(checkout, 'dist');
    for (const file of ['feed.xml', 'articles/lamps-at-the-crossing/index.html', 'evidence.json'])
      assert.ok(existsSync(join(dist, file)), file);
    const fonts = readBuiltPages(dist)
      .flatMap(({ references }) => references.map(({ address }) => address))
      .filter((address) => address.endsWith('.woff2'));
    assert.ok(fonts.length > 0);
    for (const file of new Set(fonts)) assert.ok(existsSync(join(dist, file)), file);
  },
);

test(
  'a checkout whose path has a percent sign can be checked, and a build says why it cannot be built there',
  { timeout: 120_000 },
  (t) => {
    const checkout = checkoutIn(t, 'my 50% off%20briefing ');
    const { status, said } = run(checkout, CHECK);
    assert.equal(status, 0, said);
    const build = run(checkout, BUILD);
    assert.match(
      build.said,
      /The site cannot be built in .+, because “%” is in the path\. Rename the folder/,
    );
    assert.equal(build.status, 1);
    assert.equal(existsSync(join(checkout, 'dist')), false);
  },
);

function checkoutIn(t: TestContext, name: string): string {
  const checkout = mkdtempSync(join(tmpdir(), name));
  t.after(() => {
    rmSync(checkout, { recursive: true });
  });
  for (const file of CODE) cpSync(join(PROJECT, file), join(checkout, file), { recursive: true });
  cpSync(VALID_CONTENT, join(checkout, 'content'), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(checkout, 'node_modules'), 'dir');
  return checkout;
}

function run(cwd: string, command: readonly string[]): { status: number | null; said: string } {
  // No folder can be made in this home folder, even by root.
  const env = { PATH: process.env.PATH, HOME: '/dev/null' };
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd, encoding: 'utf8', env });
  return { status, said: `${command.join(' ')}\n${stdout}${stderr}` };
}
