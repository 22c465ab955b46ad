import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SRC = join(ROOT, 'src');

/** Files of src/, and the files of src/ that each imports, types included. */
const imports = new Map(
  readdirSync(SRC, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|mjs|astro)$/.test(entry.name))
    .map((entry) => relative(SRC, join(entry.parentPath, entry.name)))
    .map((file) => [file, importsOf(file)]),
);

function importsOf(file: string): string[] {
  const lines = readFileSync(join(SRC, file), 'utf8').matchAll(
    /^\s*(?:import|export)\s+(?:type\s)?(?:[^'";]*?\sfrom\s+)?'(\.[^'?]+)|\bimport\('(\.[^'?]+)/gm,
  );
  return [...lines].map(([, address = '', lazy = address]) =>
    relative(SRC, join(SRC, dirname(file), address || lazy)),
  );
}

/** A cycle along the edges; undefined if there is none. */
function circleIn(edges: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  const visit = (node: string, way: readonly string[]): string[] | undefined => {
    if (way.includes(node)) return [...way.slice(way.indexOf(node)), node];
    if (done.has(node)) return undefined;
    for (const next of edges.get(node) ?? []) {
      const circle = visit(next, [...way, node]);
      if (circle !== undefined) return circle;
    }
    done.add(node);
    return undefined;
  };
  return [...edges.keys()].map((node) => visit(node, [])).find((circle) => circle !== undefined);
}

test('imports between files have no cycles, types included', () => {
  assert.ok((imports.get('pages/index.astro') ?? []).length > 5);
  assert.equal(circleIn(imports), undefined);
  assert.deepEqual(circleIn(new Map(Object.entries({ a: ['b'], b: ['c'], c: ['b'] }))), ['b', 'c', 'b']);
});

test('imports between folders have no cycles', () => {
  const folders = new Map<string, string[]>();
  for (const [file, others] of imports) {
    const own = dirname(file);
    const away = others.map(dirname).filter((folder) => folder !== own);
    folders.set(own, [...(folders.get(own) ?? []), ...away]);
  }
  assert.equal(circleIn(folders), undefined);
});

for (const [file, line, rule] of [
  ['library/library.ts', "import '../outputs/feeds/write-feed.ts';", 'import-x/no-restricted-paths'],
  [
    'outputs/feeds/write-feed.ts',
    "import type { Used } from '../../desk/quote.ts';\nexport type Uses = Used;",
    'import-x/no-restricted-paths',
  ],
  [
    'components/layout/Footer.astro',
    "---\nimport '../../desk/quote.ts';\n---\n",
    'import-x/no-restricted-paths',
  ],
  ['library/basics/dates.ts', "import '../kinds/events.ts';", 'import-x/no-cycle'],
  ['library/basics/dates.ts', "export const base = process.env['BASE_PATH'];", 'no-restricted-globals'],
] as const)
  test(`lint fails where ${file} has “${line}”`, { timeout: 120_000 }, async () => {
    const eslint = new ESLint({ cwd: ROOT, overrideConfigFile: join(ROOT, '.config/eslint.config.js') });
    const [result] = await eslint.lintText(line, { filePath: join(SRC, file) });
    const rules = result?.messages.map(({ ruleId }) => ruleId) ?? [];
    assert.ok(rules.includes(rule), JSON.stringify(result?.messages));
  });
