import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { VALID_CONTENT } from '../support/fixture-library.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** The files that the check and the build read, except the content. */
const CODE = ['astro.config.mjs', 'package.json', 'package-lock.json', 'public', 'src', 'tsconfig.json'];

test(
  'a checkout whose path has a space and a percent sign can be checked and built',
  { timeout: 120_000 },
  (t) => {
    const checkout = mkdtempSync(join(tmpdir(), 'my 50% off briefing '));
    t.after(() => {
      rmSync(checkout, { recursive: true });
    });
    for (const name of CODE) cpSync(join(PROJECT, name), join(checkout, name), { recursive: true });
    cpSync(VALID_CONTENT, join(checkout, 'content'), { recursive: true });
    symlinkSync(join(PROJECT, 'node_modules'), join(checkout, 'node_modules'), 'dir');

    for (const command of [
      ['src/desk/main.mjs', 'check:content'],
      ['node_modules/astro/bin/astro.mjs', 'build'],
    ]) {
      const { status, stdout, stderr } = spawnSync(process.execPath, command, {
        cwd: checkout,
        encoding: 'utf8',
        env: { PATH: process.env.PATH, HOME: process.env.HOME, ASTRO_TELEMETRY_DISABLED: '1' },
      });
      assert.equal(status, 0, `${command.join(' ')}\n${stdout}${stderr}`);
    }
    for (const file of [
      'index.html',
      'feed.xml',
      'articles/lamps-at-the-crossing/index.html',
      'evidence.json',
    ])
      assert.ok(existsSync(join(checkout, 'dist', file)), file);
  },
);
