import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { parseDocument } from 'yaml';
import type { Article } from '../../src/library/copies/read-article.ts';
import { readLibrary } from '../../src/library/library.ts';
import { KINDS } from '../../src/desk/new/kinds.ts';
import { copyFixtureLibrary, VALID_CONTENT } from '../support/fixture-library.ts';
import { folderSnapshot } from '../support/folder-snapshot.ts';
import { LIBRARY } from '../support/read-fixture.ts';
import { runDesk } from '../support/run-desk.ts';

const ARTICLE = 'lamps-at-the-crossing';
const CALM = { article: ARTICLE, quote: 'The river was calm.' };

/** For each kind: flags, the file, and an editor’s text for each TODO; several texts for a field that occurs twice. */
const CASES: Record<string, { flags: string[]; file: string; written: Record<string, string | string[]> }> = {
  event: {
    flags: ['--date', '2031-03-02'],
    file: 'events/2031.yaml',
    written: {
      ...{ id: 'calm', region: 'kursk', kind: 'event', what: 'The river is calm.' },
      ...{ dated: 'worked out', basis: 'It is an article of 2 March 2031.', ...CALM },
    },
  },
  person: {
    flags: ['--id', 'calm-river'],
    file: 'profiles/calm-river.yaml',
    written: { name: 'River', spellings: '[river]', ...CALM },
  },
  organisation: {
    flags: ['--id', 'depot'],
    file: 'profiles/depot.yaml',
    written: { name: 'Depot', spellings: '[depot]', ...CALM },
  },
  note: {
    flags: ['--article', 'winter-timetable'],
    file: 'notes/winter-timetable.yaml',
    written: { quote: 'One train', grade: 'E', says: 'Only one.', basis: 'The text.', confidence: 'low' },
  },
  question: {
    flags: ['--id', 'who'],
    file: 'questions/3-who.yaml',
    written: {
      ...{ question: 'Who was there?', agree: 'On nothing.', differ: 'In all.' },
      ...{ answer: 'A train.', quote: LIBRARY.articles.toSorted(byId).map(firstParagraph) },
    },
  },
  figure: {
    flags: ['--file', 'claims'],
    file: 'figures/claims.yaml',
    written: {
      ...{ id: 'train', topic: 'The trains', region: 'belarus', what: 'one train', attribution: 'no source' },
      ...{ article: 'winter-timetable', quote: 'One train' },
    },
  },
  point: {
    flags: ['--file', 'kursk'],
    file: 'regions/kursk.yaml',
    written: { head: 'The calm', text: 'It is calm.', ...CALM },
  },
};

function byId(a: Article, b: Article): number {
  return a.id < b.id ? -1 : 1;
}

/** The first paragraph of an article, to be quoted in a YAML file. */
function firstParagraph({ blocks }: Article): string {
  return JSON.stringify(blocks.find(({ kind }) => kind === 'paragraph')?.text ?? '');
}

interface Report {
  errors: object[];
  warnings: { file: string; line: number; what: string }[];
}

function check(contentDir: string): Report {
  return JSON.parse(runDesk(contentDir, 'check:content', '--json').said) as Report;
}

/** The lines (1-based) of a text that say TODO and are not comments. */
function linesWithTodo(text: string): number[] {
  return text.split('\n').flatMap((line, index) => (/^[^#]*TODO/.test(line) ? [index + 1] : []));
}

test('there is a case for every kind', () => {
  assert.deepEqual(
    Object.keys(CASES),
    KINDS.map(({ name }) => name),
  );
});

for (const [kind, { flags, file, written }] of Object.entries(CASES))
  suite(`npm run new -- ${kind}`, () => {
    test('adds a draft that is valid YAML and warns of each TODO, and changes no byte that was there', (t) => {
      const { contentDir } = copyFixtureLibrary(t);
      const before = folderSnapshot(contentDir);
      const known = check(contentDir).warnings.map((warning) => JSON.stringify(warning));
      const published = readLibrary(contentDir).library;
      const old = before[file] === undefined ? '' : readFileSync(join(VALID_CONTENT, file), 'utf8');
      const { code, said } = runDesk(contentDir, 'new', kind, ...flags);
      assert.equal(code, 0, said);

      const text = readFileSync(join(contentDir, file), 'utf8');
      assert.ok(text.startsWith(old));
      assert.deepEqual({ ...folderSnapshot(contentDir), [file]: '' }, { ...before, [file]: '' });
      assert.deepEqual(parseDocument(text).errors, []);
      assert.match(text.slice(old.length), /^ *draft: true$/m);

      const { errors, warnings: all } = check(contentDir);
      const warnings = all.filter((warning) => !known.includes(JSON.stringify(warning)));
      assert.deepEqual(errors, []);
      assert.deepEqual(
        warnings.map((warning) => `${warning.file}:${warning.line}`),
        linesWithTodo(text).map((line) => `content/${file}:${line}`),
      );
      for (const { line, what } of warnings) {
        assert.match(what, /^In a draft: “[\w.[\]]+” still says TODO\.$/);
        assert.match(said, new RegExp(`^content/${file}:${line}:\\d+: warning: `, 'm'));
      }
      assert.doesNotMatch(said, /Did you mean/);
      const first = old === '' ? 1 : old.split('\n').length + 1;
      assert.ok(said.startsWith(`Written: content/${file}:${first}\n`), said);
      assert.deepEqual(readLibrary(contentDir).library, published);
    });

    test('is a valid entry when each TODO is filled in and it is no longer a draft', (t) => {
      const { contentDir, read, write } = copyFixtureLibrary(t);
      const before = readLibrary(contentDir).library;
      runDesk(contentDir, 'new', kind, ...flags);
      const left = new Map(Object.entries(written).map(([name, text]) => [name, [text].flat()]));
      const filled = read(`content/${file}`)
        .replace(/^( *(?:- )?(\w+): )\[?TODO\]?$/gm, (_, field: string, name: string) => {
          const texts = left.get(name) ?? [];
          return field + ((texts.length > 1 ? texts.shift() : texts[0]) ?? `no text for ${name}`);
        })
        .replace(/^ *draft: true\n/m, '');
      write(`content/${file}`, filled);
      const { library, problems } = readLibrary(contentDir);
      assert.deepEqual(problems, []);
      assert.notDeepEqual(library, before);
    });
  });

test('the next number is after the highest, drafts too', (t) => {
  const { contentDir, read } = copyFixtureLibrary(t);
  for (const number of [7, 8]) {
    runDesk(contentDir, 'new', 'note', '--article', ARTICLE);
    assert.match(read(`content/notes/${ARTICLE}.yaml`), new RegExp(`^- id: n${number}$`, 'm'));
  }
});

test('an article without notes gets a file for them', (t) => {
  const { contentDir, read, remove } = copyFixtureLibrary(t);
  remove('content/notes/winter-timetable.yaml');
  assert.equal(runDesk(contentDir, 'new', 'note', '--article', 'winter-timetable').code, 0);
  assert.match(read('content/notes/winter-timetable.yaml'), /^- id: n1$/m);
});

test('a file keeps its line breaks and its indentation', (t) => {
  const { contentDir, read, write } = copyFixtureLibrary(t);
  const file = 'content/events/spring.yaml';
  const windows = read(file).replace(/^/gm, '  ').trimEnd().replaceAll('\n', '\r\n');
  write(file, windows);
  const { code, said } = runDesk(contentDir, 'new', 'event', '--file', 'spring');
  assert.equal(code, 0, said);
  const added = read(file).slice(windows.length);
  assert.match(added, /^\r\n\r\n {2}# .*\r\n {2}- id: TODO\r\n {4}# /);
  assert.doesNotMatch(added, /[^\r]\n/);
});

test('where the content has errors, the entry is written and the errors are counted', (t) => {
  const { contentDir, change } = copyFixtureLibrary(t);
  change('content/regions/kursk.yaml', 'name: Kursk\n', 'nam: Kursk\n');
  const { code, said } = runDesk(contentDir, 'new', 'figure');
  assert.equal(code, 0, said);
  assert.match(said, /^The content has two problems: correct them first, then npm run check:content/m);
});

const AN_EVENT = ['event', '--date', '2031-03'] as const;
for (const [name, text, expected, file = 'events/2031.yaml', args = AN_EVENT] of [
  ['is there already', 'x', /Choose another --id/, 'profiles/muster.yaml', ['person', '--id', 'muster']],
  ['is not a list', 'lamps: three\n', /- id: TODO/],
  ['ends in a text of any lines', '- a: |+\n    text\n', /must end with the list/],
  ['has its list in brackets', '[a]\n', /must end with the list/],
  ['is not valid YAML', "- a: 'b\n", /2031\.yaml:1:\d+: error: /],
] as const)
  test(`nothing is written to a file that ${name}`, (t) => {
    const { contentDir, write } = copyFixtureLibrary(t);
    write(`content/${file}`, text);
    const before = folderSnapshot(contentDir);
    const { code, said } = runDesk(contentDir, 'new', ...args);
    assert.equal(code, 1, said);
    assert.match(said, expected);
    assert.match(said, new RegExp(`^content/${file} .*\n[^]*Nothing was written\\.\n$`));
    assert.deepEqual(folderSnapshot(contentDir), before);
  });

test('if the disk is full in the middle of an entry, nothing of it is left in a list', (t) => {
  const { contentDir } = copyFixtureLibrary(t);
  const before = folderSnapshot(contentDir);
  // The system’s limit for the size of a file.
  const { status, stderr } = spawnSync(
    'sh',
    [
      '-c',
      'ulimit -f 1; exec "$0" --no-warnings "$@"',
      process.execPath,
      'src/desk/main.mjs',
      ...['new', 'note', '--article', 'winter-timetable'],
    ],
    {
      encoding: 'utf8',
      cwd: join(import.meta.dirname, '../..'),
      env: { ...process.env, CONTENT_DIR: contentDir },
    },
  );
  assert.equal(status, 1, stderr);
  assert.match(stderr, /cannot be written: EFBIG.*\nNothing was written\.\n$/);
  assert.deepEqual(folderSnapshot(contentDir), before);
});

test('a usage error says what is wrong and what to write, and writes nothing', (t) => {
  const { contentDir } = copyFixtureLibrary(t);
  const before = folderSnapshot(contentDir);
  for (const [args, said] of [
    [['evnt'], /^“evnt” is not a kind of entry\. .*Did you mean “event”\?\nUsage: /],
    [['event'], /^A new event needs --date or --file\. For example: npm run new -- event --date /],
    [
      ['event', '--date', '2031-02-30'],
      /^“2031-02-30” is neither .* Write --date 2024-08-06, or --date 2024-08\./,
    ],
    [
      ['event', '--file', 'Spring.yaml'],
      /^“Spring\.yaml” cannot be the name of a file: .* --file spring-yaml\./,
    ],
    [['event', '--id', 'x'], /^“--id” is not for event\. For example: npm run new -- event /],
    [['note', '--article', 'winter-timetables'], /^There is no article .*Did you mean “winter-timetable”\?/],
    [['person', '--id', 'Ada Muster'], /^“Ada Muster” cannot be the name .* --id ada-muster\./],
    [['point', '--file', 'krusk'], /^There is no region “krusk”\. .*Did you mean “kursk”\?/],
  ] as const) {
    const ended = runDesk(contentDir, 'new', ...args);
    assert.equal(ended.code, 2, ended.said);
    assert.match(ended.said, said);
  }
  assert.deepEqual(folderSnapshot(contentDir), before);
});
