import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { copyFixtureLibrary } from '../support/fixture-library.ts';
import { folderSnapshot } from '../support/folder-snapshot.ts';
import { runDesk } from '../support/run-desk.ts';

const LAMPS = 'lamps-at-the-crossing';
const CAPTURE = `content/captures/${LAMPS}.txt`;

test('a page with the same words as the capture is compared, and nothing is written', (t) => {
  const { contentDir, read, write } = copyFixtureLibrary(t);
  const lines = read(CAPTURE).split(/\n+/);
  write(
    'new.html',
    `<!doctype html>${lines.map((line) => `<p>${line.replaceAll(' ', '\n')}</p>`).join('\n')}`,
  );
  const before = folderSnapshot(contentDir);
  const { code, said } = runDesk(contentDir, 'recheck', LAMPS, join(contentDir, '../new.html'));
  assert.equal(code, 0, said);
  assert.match(
    said,
    /has the same words as content\/captures\/.*\. \w+ citations and \w+ notes still match\./,
  );
  assert.deepEqual(folderSnapshot(contentDir), before);
});

test('a changed word is shown in its place, with each citation and note that is no longer valid', (t) => {
  const { contentDir, lineOf, read, write } = copyFixtureLibrary(t);
  const path = join(contentDir, '../new.txt');
  write(
    'new.txt',
    read(CAPTURE).replace('first is green', 'first is red').replace('two chairs', 'three chairs'),
  );
  const { code, said } = runDesk(contentDir, 'recheck', LAMPS, path);
  assert.equal(code, 1, said);
  assert.match(said, /^Two changes from /);
  assert.match(said, /new\.txt:8 \(it was line 8\)\n.*The first is \[-green\.-\]\{\+red\.\+\}/);
  const line = lineOf('content/figures/claims.yaml', 'quote: The first is green.');
  assert.match(said, new RegExp(`^content/figures/claims\\.yaml:${line}:\\d+: citation \\(`, 'm'));
  assert.match(said, /^content\/notes\/lamps-at-the-crossing\.yaml:\d+:\d+: note /m);
  assert.match(said, /new\.txt:8 has “The first is” \(it lacks “green\.”\)\./);
});

test('a usage error of recheck says what is wrong and suggests the nearest argument', (t) => {
  const { contentDir } = copyFixtureLibrary(t);
  for (const [args, said] of [
    [[LAMPS.slice(1), 'x'], new RegExp(`^There is no article .* Did you mean “${LAMPS}”\\?`)],
    [[LAMPS, '/no/such/file'], /^“\/no\/such\/file” cannot be imported\. The file does not exist\./],
    [[LAMPS, contentDir], /This is a folder, not a file\./],
    [[LAMPS, '/dev/zero'], /This is a pipe or a device, not a file\./],
  ] as const) {
    const ended = runDesk(contentDir, 'recheck', ...args);
    assert.equal(ended.code, 2);
    assert.match(ended.said, said);
  }
});
