import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const COMMANDS = join(import.meta.dirname, '../../../src/desk');
const place = mkdtempSync(join(tmpdir(), 'server-config-'));
after(() => {
  rmSync(place, { recursive: true });
});

/** A command’s output and exit code in a folder. */
function run(command: string, args: readonly string[], folder: string, basePath = '/'): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--no-warnings', join(COMMANDS, command), ...args],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, BASE_PATH: basePath } },
  );
  return `${status ?? 'killed'}: ${stdout}${stderr}`;
}

function built(name: string): string {
  const folder = join(place, name);
  mkdirSync(join(folder, 'dist'), { recursive: true });
  writeFileSync(join(folder, 'dist/index.html'), 'words '.repeat(1000));
  writeFileSync(join(folder, 'dist/_headers'), '/*\n  X-Content-Type-Options: nosniff\n');
  writeFileSync(join(folder, 'dist/_redirects'), '/sitemap.xml /sitemap-index.xml 301\n');
  return folder;
}

for (const [name, args, said] of [
  ['no server', [], /^1: Usage: npm run -s server-config -- nginx\|caddy/],
  ['an unknown server', ['apache', '/srv/x'], /^1: “apache” is not a server .*\nUsage: /],
  [
    'a folder that is not an absolute path',
    ['nginx', 'srv/x'],
    /^1: “srv\/x” is not an absolute path .* \/srv\/x\n/,
  ],
  [
    'an unknown option',
    ['nginx', '/srv/x', '--zstd'],
    /^1: “--zstd” is not an option; --brotli is the only one/,
  ],
] as const)
  test(`a configuration for ${name} is rejected, with the right usage`, () => {
    assert.match(run('server-config.ts', args, place), said);
  });

test('a configuration for a site that is not built, or is built for another path, is rejected with advice', () => {
  assert.match(
    run('server-config.ts', ['nginx', '/srv/x'], place),
    /^1: There is no built site in dist\/\. Build it first, .*npm run build\./,
  );
  assert.match(
    run('server-config.ts', ['caddy', '/srv/x'], built('other'), '/news/'),
    /^1: The site in dist\/ was built for BASE_PATH=\/, and BASE_PATH is \/news\/ now\. Give the same for both\./,
  );
});

test('the configuration of each server is printed, for the folder without a trailing slash', () => {
  const folder = built('right');
  assert.match(run('server-config.ts', ['nginx', '/srv/x/'], folder), /^0: [^]*alias "\/srv\/x\/";/);
  assert.match(run('server-config.ts', ['caddy', '/srv/x/'], folder), /^0: [^]*root \* "\/srv\/x"\n/);
});

test('compressing prints the number of bytes, or that there is no built site', () => {
  assert.match(run('compress.ts', [], built('whole')), /^0: 1 files of dist\/ compressed: 0\.0 MB/);
  assert.match(run('compress.ts', [], place), /^1: There is no built site in dist\/\. Build it first/);
});
