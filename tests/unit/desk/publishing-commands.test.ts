import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runMain } from '../../support/run-desk.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const SITE = {
  'dist/index.html': 'words '.repeat(1000),
  'dist/_headers': '/*\n  X-Content-Type-Options: nosniff\n',
  'dist/_redirects': '/sitemap.xml /sitemap-index.xml 301\n',
};

function run(command: string, args: readonly string[], cwd: string, basePath = '/'): string {
  const { code, said } = runMain([command, ...args], { cwd, env: { BASE_PATH: basePath } });
  return `${code ?? 'killed'}: ${said}`;
}

for (const [args, said] of [
  [['apache', '/srv/x'], /^2: There is no configuration for “apache”\. Write nginx or caddy\.\nUsage: /],
  [['nginx', 'srv/x'], /^2: “srv\/x” is not an absolute path .* \/srv\/x\n/],
] as const)
  test(`a configuration for ${args.join(' ')} is rejected, with the right usage`, (t) => {
    assert.match(run('server-config', args, tempFolder(t)), said);
  });

test('a configuration for a site that is not built, or is built for another path, is rejected with advice', (t) => {
  assert.match(
    run('server-config', ['nginx', '/srv/x'], tempFolder(t)),
    /^2: There is no built site in dist\/\. Build it first, .*npm run build\./,
  );
  assert.match(
    run('server-config', ['caddy', '/srv/x'], tempFolder(t, SITE), '/news/'),
    /^2: The site in dist\/ was built for BASE_PATH=\/, and BASE_PATH is \/news\/ now\. Give the same for both\./,
  );
});

test('the configuration of each server is printed, for the folder without a trailing slash', (t) => {
  const folder = tempFolder(t, SITE);
  assert.match(run('server-config', ['nginx', '/srv/x/'], folder), /^0: [^]*alias "\/srv\/x\/";/);
  assert.match(run('server-config', ['caddy', '/srv/x/'], folder), /^0: [^]*root \* "\/srv\/x"\n/);
});

test('compressing prints the number of bytes, or that there is no built site', (t) => {
  assert.match(run('compress', [], tempFolder(t, SITE)), /^0: 1 files of dist\/ compressed: 0\.0 MB/);
  assert.match(run('compress', [], tempFolder(t)), /^2: There is no built site in dist\/\. Build it first/);
});
