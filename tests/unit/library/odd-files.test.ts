import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { readLibrary } from '../../../src/library/library.ts';
import type { Problem } from '../../../src/library/reading/problem.ts';
import { copyFixtureLibrary, type FixtureLibrary } from '../../support/fixture-library.ts';

const COPY = 'content/articles/winter-timetable.md';
const REGION = 'content/regions/kursk.yaml';
/** The most time that content of any form may take. */
const SECONDS = 5;

/** The problems of the fixture content after a change; fails if the check takes longer than it may. */
function problemsAfter(
  test: Parameters<typeof copyFixtureLibrary>[0],
  change: (content: FixtureLibrary) => void,
): Problem[] {
  const content = copyFixtureLibrary(test);
  change(content);
  const start = performance.now();
  const { problems } = readLibrary(content.contentDir);
  const seconds = (performance.now() - start) / 1000;
  assert.ok(seconds < SECONDS, `${seconds} s`);
  return problems;
}

/** Things that may be in place of a file or a folder, and how one is made at a path. */
const THINGS = {
  'a folder': (path: string) => {
    mkdirSync(path);
  },
  'an empty file': (path: string) => {
    writeFileSync(path, '');
  },
  'a file of 200 MB': (path: string) => {
    writeFileSync(path, '');
    truncateSync(path, 200 * 1024 * 1024);
  },
  'a link to its folder': (path: string) => {
    symlinkSync('.', path);
  },
  'a link to itself': (path: string) => {
    symlinkSync(basename(path), path);
  },
  'a broken link': (path: string) => {
    symlinkSync('nowhere', path);
  },
};

for (const [thing, what, ...files] of [
  [
    'a folder',
    /^This is a folder, not a file\./,
    ...['events/summer.yaml', 'captures/winter-timetable.html', 'site.yaml', 'in-short.yaml', 'words.yaml'],
    ...['changes.yaml', 'map/map.yaml', 'map/borders.topo.json'],
  ],
  ['an empty file', /^This is not a folder\./, 'events/', 'captures/', 'articles/'],
  ['a file of 200 MB', /^The file has 200 MB\. The maximum is 2 MB\./, 'captures/winter-timetable.txt'],
  ['a link to its folder', /^This is a folder, not a file\./, 'articles/loop'],
  ['a link to itself', /^Symbolic links lead in a circle here\./, 'articles/one.md'],
  [
    'a broken link',
    /^This symbolic link is broken: it points to no file\./,
    ...['words.yaml', 'changes.yaml', 'spellings.yaml', 'known.yaml'],
  ],
] as const)
  for (const file of files)
    test(`${thing} in place of ${file} is refused with a message`, (t) => {
      const found = problemsAfter(t, ({ contentDir }) => {
        const path = join(contentDir, file).replace(/\/$/, '');
        rmSync(path, { recursive: true, force: true });
        THINGS[thing](path);
      }).find((problem) => problem.file === `content/${file}`);
      assert.match(found?.what ?? '', what);
      assert.match(found?.todo ?? '', /^\S.*\.$/);
    });

test('pipes and devices in place of files are not opened', { skip: process.platform === 'win32' }, (t) => {
  const content = copyFixtureLibrary(t);
  const path = (file: string): string => join(content.contentDir, file);
  const pipes = ['words.yaml', 'changes.yaml', 'events/summer.yaml', 'captures/winter-timetable.html'];
  for (const file of ['words.yaml', 'changes.yaml', 'spellings.yaml']) content.remove(`content/${file}`);
  assert.equal(spawnSync('mkfifo', pipes.map(path)).status, 0);
  symlinkSync('/dev/zero', path('spellings.yaml'));
  // A check that opens one would never end by itself.
  const { stdout, signal } = spawnSync(
    process.execPath,
    ['--no-warnings', 'src/desk/main.mjs', 'check:content'],
    { encoding: 'utf8', timeout: SECONDS * 2000, env: { ...process.env, CONTENT_DIR: content.contentDir } },
  );
  assert.equal(signal, null);
  for (const file of [...pipes, 'spellings.yaml'])
    assert.ok(stdout.includes(`content/${file}: error: This is a pipe or a device, not a file.`), file);
});

/** What a copy cannot contain in such numbers, and what the message says. */
const TOO_MUCH: readonly [name: string, text: string, what: RegExp][] = [
  ['500 nested lists', indented(500, '- a'), /nested more than 10 deep/],
  ['2,000 nested quotations', `${'> '.repeat(2000)}a`, /nested more than 10 deep/],
  ['500 list marks on a line', `${'- '.repeat(500)}a`, /nested more than 10 deep/],
  ['500 open containers', ':::photograph\n'.repeat(500), /nested more than 10 deep/],
  ['20,000 containers', ':::photograph\na\n:::\n'.repeat(20_000), /has \d+ lines\. The maximum is 5000/],
  ['100,000 brackets', '['.repeat(100_000), /with a meaning in Markdown\. The maximum is 20000/],
  ['100,000 emphasis marks', 'a*b_c'.repeat(50_000), /with a meaning in Markdown/],
  ['30,000 directives', ':::photograph\n\na\n\n:::\n\n'.repeat(30_000), /characters\. The maximum is 500000/],
  ['a paragraph of a million letters', 'a '.repeat(500_000), /characters\. The maximum is 500000/],
];

for (const [name, text, what] of TOO_MUCH)
  test(`a copy with ${name} is refused in time`, (t) => {
    const problems = problemsAfter(t, ({ read, write }) => {
      write(COPY, `${read(COPY)}\n${text}\n`);
    });
    const [found] = problems.filter(({ file }) => file === COPY);
    assert.match(found?.what ?? '', what);
    assert.ok((found?.line ?? 0) > 1);
  });

for (const [name, text, what] of [
  ['an open bracket, 10,000 times', `name: ${'['.repeat(10_000)}`, /nested more than 30 deep/],
  ['groups in groups, 200,000 times', `name: ${'{a: '.repeat(200_000)}`, /nested more than 30 deep/],
  ['1,000 indented fields', indented(1000, 'a:'), /nested more than 30 deep/],
  ['1,000 hyphens', `${'- '.repeat(1000)}a`, /nested more than 30 deep/],
  [
    'aliases of aliases',
    `a: &a [x]\n${['b', 'c', 'd'].map((name) => `${name}: &${name} [*a, *a, *a]`).join('\n')}`,
    /is read as a name for what follows/,
  ],
] as const)
  test(`a YAML file with ${name} is refused in time`, (t) => {
    const [found] = problemsAfter(t, ({ write }) => {
      write(REGION, text);
    });
    assert.equal(found?.file, REGION);
    assert.match(found.what, what);
  });

test('a quotation of a million letters is refused in time', (t) => {
  const [found] = problemsAfter(t, ({ change }) => {
    change(REGION, 'quote: The river was calm.', `quote: ${'The river was calm. '.repeat(50_000)}`);
  });
  assert.match(found?.what ?? '', /^The words “The river was calm\. /);
});

/** A field, and what is said if a page was pasted into it. */
const PASTED: readonly [file: string, field: RegExp, what: RegExp][] = [
  ['changes.yaml', /(?<=statements:\n {4}- ).+/, /^A text has at most 10,000 characters\.$/],
  ['site.yaml', /(?<=id: ).+/, /^An id has at most 100 characters\.$/],
  ['profiles/ada-muster.yaml', /(?<=spellings: \[)[^,\]]+/, /^A form has at most 100 characters\.$/],
];

for (const [name, field, what] of PASTED)
  test(`100,000 letters in a field of ${name} are refused in time`, (t) => {
    const problems = problemsAfter(t, ({ read, write }) => {
      write(`content/${name}`, read(`content/${name}`).replace(field, 'a'.repeat(100_000)));
    });
    const found = problems.find(({ file }) => file === `content/${name}`);
    assert.match(found?.what ?? '', what);
    assert.ok((found?.line ?? 0) > 0);
  });

function indented(depth: number, text: string): string {
  return Array.from({ length: depth }, (_, level) => '  '.repeat(level) + text).join('\n');
}
