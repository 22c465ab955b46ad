import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkedLibrary } from '../../src/library/library.ts';
import { copyFixtureLibrary } from '../support/fixture-library.ts';
import { folderSnapshot } from '../support/folder-snapshot.ts';
import { runDesk } from '../support/run-desk.ts';

const KURSK = 'content/regions/kursk.yaml';
const OLD = 'Bread from Oldmill goes on the night train.';
const NEW = 'Bread from Oldmill goes on every night train.';

test('a release records every statement once; without a change the next one writes nothing', (t) => {
  const { contentDir, read } = copyFixtureLibrary(t);
  const first = runDesk(contentDir, 'release', '--date', '2031-05-01');
  assert.equal(first.code, 0, first.said);
  const { statements, published } = checkedLibrary(contentDir);
  assert.deepEqual([...published.statements.keys()], statements.map(({ href }) => href).sort());
  assert.equal(published.released, '2031-05-01');
  const before = read('content/published.json');
  const second = runDesk(contentDir, 'release', '--date', '2031-05-02');
  assert.equal(second.code, 0, second.said);
  assert.match(second.out, /^Nothing has changed since the release of 1 May 2031\. Nothing was written\.\n$/);
  assert.equal(read('content/published.json'), before);
});

test('a release refuses a silent change, a day before the last release and an unknown day, and writes nothing', (t) => {
  const library = copyFixtureLibrary(t);
  const { contentDir } = library;
  assert.equal(runDesk(contentDir, 'release', '--date', '2031-05-02').code, 0);
  library.change(KURSK, OLD, NEW);
  const before = folderSnapshot(contentDir);
  for (const [date, code, said] of [
    ['2031-05-03', 1, /^content\/regions\/kursk\.yaml:\d+:\d+: error: .*\n.*Nothing was written\.\n$/],
    ['2031-02-30', 2, /^“2031-02-30” is not a day .* Write --date 2024-08-06\.\n/],
  ] as const) {
    const ended = runDesk(contentDir, 'release', '--date', date);
    assert.equal(ended.code, code, ended.said);
    assert.match(ended.err, said);
  }
  assert.equal(runDesk(contentDir, 'check:content').code, 1);
  library.change(KURSK, NEW, OLD);
  const early = runDesk(contentDir, 'release', '--date', '2031-05-01');
  assert.equal(early.code, 2, early.said);
  assert.match(early.err, /^The last release was on 2 May 2031\. .*--date 2031-05-02\./);
  library.change(KURSK, OLD, NEW);
  assert.deepEqual(folderSnapshot(contentDir), before);
});

test('a release says how many statements and other texts are new, changed or withdrawn', (t) => {
  const library = copyFixtureLibrary(t);
  const { contentDir, read, write } = library;
  assert.match(
    runDesk(contentDir, 'release', '--date', '2031-05-01').out,
    /: \d+ statements and \d+ other texts new, changed or withdrawn\./,
  );
  library.change(KURSK, OLD, NEW);
  library.change(KURSK, 'headline: Nobody', 'headline: No boat');
  library.remove('content/profiles/guild-of-bakers.yaml');
  const changed = '[/kursk/#k2, /people/guild-of-bakers/], pages: [/kursk/]';
  write(
    'content/changes.yaml',
    `${read('content/changes.yaml')}\n- { date: 2031-05-02, kind: addition, text: More bread., statements: ${changed} }\n`,
  );
  const { code, said } = runDesk(contentDir, 'release', '--date', '2031-05-02');
  assert.equal(code, 0, said);
  assert.equal(
    said,
    'content/published.json written: Two statements and one other text new, changed or withdrawn.\n',
  );
  assert.match(runDesk(contentDir, 'release', '--date', '2031-05-03').out, /^Nothing has changed/);
});

test('a review is written with its checksum, in place of a lapsed one, and comments stay', (t) => {
  const library = copyFixtureLibrary(t);
  const { contentDir, read, write } = library;
  write('content/reviews.yaml', '# Read on paper.\n');
  const review = (address: string, by: string) =>
    runDesk(contentDir, 'reviewed', address, '--by', by, '--author', 'Ada Muster', '--date', '2031-05-01');
  for (const address of ['/kursk/#k2', '/kursk/#k1']) {
    const { code, said } = review(address, 'Berta Kruse');
    assert.equal(code, 0, said);
  }
  library.change(KURSK, OLD, NEW);
  assert.deepEqual([...checkedLibrary(contentDir).reviews.keys()], ['/kursk/#k1']);
  assert.match(
    runDesk(contentDir, 'check:content').out,
    /^content\/reviews\.yaml:\d+:\d+: warning: .*lapsed/m,
  );
  const { code, out } = review('/kursk/#k2', 'Carla Neuling');
  assert.equal(code, 0);
  assert.ok(out.includes(NEW), out);
  assert.deepEqual(
    [...checkedLibrary(contentDir).reviews.values()].map(({ statement, by }) => [statement, by]),
    [
      ['/kursk/#k2', 'Carla Neuling'],
      ['/kursk/#k1', 'Berta Kruse'],
    ],
  );
  assert.match(read('content/reviews.yaml'), /^# Read on paper\.\n/);
});

test('a review by the author, without a name, or of an unknown statement is refused, and nothing is written', (t) => {
  const { contentDir } = copyFixtureLibrary(t);
  const before = folderSnapshot(contentDir);
  const names = ['--by', 'Berta Kruse', '--author', 'Ada Muster'];
  for (const [args, said] of [
    [
      ['/kursk/#k1', '--by', 'Ada Muster', '--author', 'Ada Muster'],
      /^The author cannot review a statement of/,
    ],
    [['/kursk/#k1', '--by', 'Berta Kruse'], /^--author <name> is missing\.\nUsage: npm run reviewed/],
    [['/statements/kursk/k1/', ...names], /Did you mean “\/kursk\/#k1”\?/],
    [['/kursk/#k11', ...names], /^There is no statement “\/kursk\/#k11”\. .*Did you mean “\/kursk\/#k1”\?/],
    [[...names], /is missing\.\nUsage: /],
    [['/kursk/#k1', '--by', 'TODO', '--author', 'Ada Muster'], /^“by” still says TODO\./],
    [
      ['/kursk/#k1', '--by', 'Berta\u202e', '--author', 'Ada Muster'],
      /^A character here cannot be seen: ‹U\+202E›\..*\nNothing was written\.$/m,
    ],
  ] as const) {
    const ended = runDesk(contentDir, 'reviewed', ...args);
    assert.equal(ended.code, 2, ended.said);
    assert.match(ended.err, said);
  }
  assert.deepEqual(folderSnapshot(contentDir), before);
  assert.equal(existsSync(join(contentDir, 'published.json')), false);
});
