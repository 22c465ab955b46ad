import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';

/**
 * The rule of dependence: which part of src/ may import from which. A part is a folder of src/, or a module that lies
 * in src/ itself. Every part may import itself and what is OPEN_TO_ALL; pages and components may import everything.
 * A new part gets a line here; a line that would close a circle is a sign of code in the wrong place.
 */
const OPEN_TO_ALL = [
  ...['content', 'dates.ts', 'parts', 'paths.ts', 'site-address.ts', 'site.ts', 'styles', 'wording.ts'],
];

/** What a part may import of other parts. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  // Open to all themselves, so they know none of the others.
  content: [],
  'dates.ts': [],
  parts: [],
  'paths.ts': [],
  'site-address.ts': [],
  'site.ts': [],
  styles: [],
  'wording.ts': [],

  'env.d.ts': [],
  fidelity: [],
  map: [],
  articles: ['fidelity'],
  citations: ['articles'],
  // Each reads and shows one kind of what we say.
  figures: ['citations'],
  'in-short': ['citations'],
  notes: ['articles', 'citations'],
  profiles: ['articles', 'citations', 'notes'],
  front: ['articles', 'citations', 'questions', 'timeline'],
  questions: ['articles', 'citations'],
  regions: ['articles', 'citations'],
  timeline: ['articles', 'citations'],
  changes: ['articles', 'citations'],
  spellings: [],
  words: ['articles', 'citations'],
  'library.ts': [
    ...['articles', 'changes', 'checks', 'citations', 'figures', 'front', 'in-short', 'notes'],
    ...['profiles', 'questions', 'regions', 'spellings', 'timeline', 'words'],
  ],
  // What is made of the library.
  evidence: ['articles', 'citations', 'notes'],
  feeds: ['articles', 'changes'],
  sharing: ['articles', 'citations'],
  search: ['articles', 'citations', 'figures', 'notes', 'profiles', 'regions'],
  'structured-data': ['articles', 'citations'],
  checks: ['articles', 'citations', 'figures', 'profiles', 'questions', 'search', 'timeline'],
  importing: ['articles', 'fidelity'],
  offline: [],
  social: ['articles', 'citations', 'figures', 'map', 'regions'],
  publishing: ['articles', 'changes', 'sharing', 'social'],
  rechecking: ['citations', 'fidelity'],
  // Of all content schemas, for those who write content.
  schemas: [
    ...[
      'articles',
      'changes',
      'citations',
      'figures',
      'front',
      'in-short',
      'notes',
      'profiles',
      'questions',
      'regions',
    ],
    ...['spellings', 'timeline', 'words'],
  ],
  // What helps editors to write.
  writing: [
    ...['articles', 'citations', 'figures', 'notes', 'profiles', 'questions', 'regions', 'schemas'],
    ...['timeline'],
  ],
  commands: [
    'articles',
    'citations',
    'checks',
    'evidence',
    'importing',
    'publishing',
    'rechecking',
    'schemas',
    'writing',
  ],
};

/** Pages and what they are made of. */
const SHOWN = ['pages', 'components'];

/** Parts that may call the library; every other feature may only name its types, and is given what it shows. */
const MAY_CALL_THE_LIBRARY = ['commands', 'pages', 'publishing'];

/** Parts that do not even know the library’s types: it is made of them. */
const BELOW_THE_LIBRARY = [...OPEN_TO_ALL, 'fidelity', 'map'];

/** Single files that may call the library all the same, with the reason. */
const EXCEPTIONS: Record<string, string> = {
  'components/layout/frame.ts': 'the frame around every page, which shows what was corrected on it',
  'search/search-index.ts': 'the integration that indexes the library before the pages are built',
};

const SRC = join(import.meta.dirname, '../../src');
const VAGUE_NAME = /^(?:utils?|helpers?|types?|constants?|common|misc|index|shared|lib)\./i;

interface Import {
  from: string;
  to: string;
  typesOnly: boolean;
}

const files = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(SRC, join(entry.parentPath, entry.name)))
  .sort();

const imports: Import[] = files.filter((file) => /\.(?:ts|mjs|astro)$/.test(file)).flatMap(importsOf);

function importsOf(file: string): Import[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  const statements = text.matchAll(
    /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'(\.[^']+)'|\bimport\('(\.[^']+)'\)/gm,
  );
  return [...statements].map(([, type, address, lazyAddress]) => ({
    from: file,
    to: relative(SRC, join(SRC, dirname(file), (address ?? lazyAddress ?? '').replace(/\?.*/, ''))),
    typesOnly: type !== undefined,
  }));
}

function partOf(file: string): string {
  return file.split('/')[0] ?? file;
}

function isMarkup(file: string): boolean {
  return file.endsWith('.astro');
}

function show(found: readonly Import[]): string[] {
  return found.map(
    ({ from, to, typesOnly }) => `src/${from} imports ${typesOnly ? 'types of ' : ''}src/${to}`,
  );
}

test('every import line of src/ is read', () => {
  const files = new Set(imports.map(({ from }) => from));
  assert.ok(files.has('library.ts') && files.has('pages/index.astro'));
  assert.deepEqual(
    imports.filter(
      ({ from, to }) => from === 'profiles/find-mentions.ts' && to === 'articles/render-copy.ts',
    ),
    [{ from: 'profiles/find-mentions.ts', to: 'articles/render-copy.ts', typesOnly: true }],
  );
});

test('every part of src/ has its line in the table', () => {
  const parts = new Set(files.map(partOf));
  assert.deepEqual(
    [...parts].filter((part) => !SHOWN.includes(part) && !(part in MAY_IMPORT)),
    [],
  );
});

test('no part of src/ imports what the table does not let it', () => {
  const forbidden = imports.filter(({ from, to }) => {
    const [part, other] = [partOf(from), partOf(to)];
    if (SHOWN.includes(part) || part === other || other === 'library.ts' || OPEN_TO_ALL.includes(other))
      return false;
    return MAY_IMPORT[part]?.includes(other) !== true;
  });
  assert.deepEqual(show(forbidden), []);
});

test('nothing outside src/pages imports a page', () => {
  assert.deepEqual(
    show(imports.filter(({ from, to }) => partOf(to) === 'pages' && partOf(from) !== 'pages')),
    [],
  );
});

test('the library is called by those alone that may, and unknown to what it is made of', () => {
  const forbidden = imports.filter(({ from, to, typesOnly }) => {
    const part = partOf(from);
    if (to !== 'library.ts' || from in EXCEPTIONS) return false;
    return BELOW_THE_LIBRARY.includes(part) || (!typesOnly && !MAY_CALL_THE_LIBRARY.includes(part));
  });
  assert.deepEqual(show(forbidden), []);
});

test('logic does not import markup', () => {
  const forbidden = imports.filter(({ from, to }) => !isMarkup(from) && isMarkup(to));
  assert.deepEqual(show(forbidden), []);
});

test('the table has no circle', () => {
  const visit = (part: string, way: readonly string[]): void => {
    assert.ok(!way.includes(part), `a circle: ${[...way, part].join(' → ')}`);
    for (const other of MAY_IMPORT[part] ?? []) visit(other, [...way, part]);
  };
  for (const part of Object.keys(MAY_IMPORT)) visit(part, []);
});

test('every line of the table is still needed', () => {
  const unused = Object.entries(MAY_IMPORT).flatMap(([part, others]) =>
    others
      .filter((other) => !imports.some(({ from, to }) => partOf(from) === part && partOf(to) === other))
      .map((other) => `${part}: ${other}`),
  );
  assert.deepEqual(unused, []);
});

test('every exception is still needed', () => {
  for (const file of Object.keys(EXCEPTIONS))
    assert.ok(
      imports.some(({ from, to, typesOnly }) => from === file && to === 'library.ts' && !typesOnly),
      `src/${file} does not call the library: take its line out`,
    );
});

test('no file has a name that says nothing of what is in it', () => {
  const vague = files.filter(
    (file) => partOf(file) !== 'pages' && VAGUE_NAME.test(file.split('/').at(-1) ?? ''),
  );
  assert.deepEqual(vague, []);
});
