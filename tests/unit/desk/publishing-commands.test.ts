import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { runMain } from '../../support/run-desk.ts';

const place = mkdtempSync(join(tmpdir(), 'server-config-'));
after(() => {
  rmSync(place, { recursive: true });
});

function run(command: string, args: readonly string[], cwd: string, basePath = '/'): string {
  const { code, said } = runMain([command, ...args], { cwd, env: { BASE_PATH: basePath } });
  return `${code ?? 'killed'}: ${said}`;
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
  ['no server', [], /^2: nginx\|caddy is missing\.\nUsage: npm run server-config -- nginx\|caddy/],
  [
    'an unknown server',
    ['apache', '/srv/x'],
    /^2: There is no configuration for “apache”\. Write nginx or caddy\.\nUsage: /,
  ],
  [
    'a folder that is not an absolute path',
    ['nginx', 'srv/x'],
    /^2: “srv\/x” is not an absolute path .* \/srv\/x\n/,
  ],
  [
    'an unknown option',
    ['nginx', '/srv/x', '--zstd'],
    /^2: Unknown option “--zstd”\.\nUsage: .* \[--brotli\]/,
  ],
] as const)
  test(`a configuration for ${name} is rejected, with the right usage`, () => {
    assert.match(run('server-config', args, place), said);
  });

test('a configuration for a site that is not built, or is built for another path, is rejected with advice', () => {
  assert.match(
    run('server-config', ['nginx', '/srv/x'], place),
    /^2: There is no built site in dist\/\. Build it first, .*npm run build\./,
  );
  assert.match(
    run('server-config', ['caddy', '/srv/x'], built('other'), '/news/'),
    /^2: The site in dist\/ was built for BASE_PATH=\/, and BASE_PATH is \/news\/ now\. Give the same for both\./,
  );
});

test('the configuration of each server is printed, for the folder without a trailing slash', () => {
  const folder = built('right');
  assert.match(run('server-config', ['nginx', '/srv/x/'], folder), /^0: [^]*alias "\/srv\/x\/";/);
  assert.match(run('server-config', ['caddy', '/srv/x/'], folder), /^0: [^]*root \* "\/srv\/x"\n/);
});

test('compressing prints the number of bytes, or that there is no built site', () => {
  assert.match(run('compress', [], built('whole')), /^0: 1 files of dist\/ compressed: 0\.0 MB/);
  assert.match(run('compress', [], place), /^2: There is no built site in dist\/\. Build it first/);
});
