import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { copyFixtureLibrary } from '../support/fixture-library.ts';
import { folderSnapshot } from '../support/folder-snapshot.ts';
import { runDesk } from '../support/run-desk.ts';

const LAMPS = 'lamps-at-the-crossing';
const CAPTURE = `content/captures/${LAMPS}.txt`;

test('a new capture with other line breaks changes nothing, and nothing is written', (t) => {
  const { contentDir, read, write } = copyFixtureLibrary(t);
  write('new.txt', read(CAPTURE).replaceAll(' ', '\n'));
  const before = folderSnapshot(contentDir);
  const { code, said } = runDesk(contentDir, 'recheck', LAMPS, join(contentDir, '../new.txt'));
  assert.equal(code, 0, said);
  assert.match(
    said,
    /has the same words as content\/captures\/.*\. \w+ citations and \w+ notes still match\./,
  );
  assert.deepEqual(folderSnapshot(contentDir), before);
});

test('a changed word is shown in its place, with each citation and note that is no longer valid', (t) => {
  const { contentDir, read, write } = copyFixtureLibrary(t);
  const path = join(contentDir, '../new.txt');
  write(
    'new.txt',
    read(CAPTURE).replace('first is green', 'first is red').replace('two chairs', 'three chairs'),
  );
  const { code, said } = runDesk(contentDir, 'recheck', LAMPS, path);
  assert.equal(code, 1, said);
  assert.match(said, /^Two changes from /);
  assert.match(said, /new\.txt:8 \(it was line 8\)\n.*The first is \[-green\.-\]\{\+red\.\+\}/);
  const figures = read('content/figures/claims.yaml');
  const line = figures.slice(0, figures.indexOf('quote: The first is green.')).split('\n').length;
  assert.match(said, new RegExp(`^content/figures/claims\\.yaml:${line}:\\d+: citation \\(`, 'm'));
  assert.match(said, /^content\/notes\/lamps-at-the-crossing\.yaml:\d+:\d+: note /m);
  assert.match(said, /new\.txt:8 has “The first is” \(it lacks “green\.”\)\./);
});

test('a page saved as HTML is compared by its words', (t) => {
  const { contentDir, read, write } = copyFixtureLibrary(t);
  const lines = read(CAPTURE)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const html = lines.map((line) => `<p>${line}</p>`).join('\n');
  const path = join(contentDir, '../new.html');
  write('new.html', `<!doctype html><title>Lamps</title><script>never</script>${html}`);
  const same = runDesk(contentDir, 'recheck', LAMPS, path);
  assert.equal(same.code, 0, same.said);
  assert.match(same.said, /has the same words as/);
  write('new.html', `<!doctype html>${html.replace('first is green', 'first is red')}`);
  const changed = runDesk(contentDir, 'recheck', LAMPS, path);
  assert.equal(changed.code, 1);
  assert.match(changed.said, /first is \[-green\.-\]\{\+red\.\+\}/);
});

test('a usage error of recheck says what is wrong and suggests the nearest argument', (t) => {
  const { contentDir, write } = copyFixtureLibrary(t);
  const path = join(contentDir, '../new.txt');
  const saidOf = (text: string | Uint8Array): string => {
    write('new.txt', text);
    const { code, said } = runDesk(contentDir, 'recheck', LAMPS, path);
    assert.equal(code, 2, said);
    return said;
  };
  assert.match(saidOf(''), /^The page is empty\./);
  assert.match(saidOf(Uint8Array.of(65, 0, 66)), /^This is not a page: it is a PDF/);
  assert.match(saidOf(Uint8Array.of(65, 10, 0xff)), /^The text is not UTF-8/);
  assert.match(saidOf('%PDF-1.7 words'), /^This is not a page: it is a PDF/);
  for (const [args, said] of [
    [[], /^<article id> is missing\.\nUsage: /],
    [[LAMPS], /^<file or address> is missing\.\nUsage: /],
    [[LAMPS, path, 'b'], /^Too many words: “b”\. Put quotation marks /],
    [[LAMPS.slice(1), path], new RegExp(`^There is no article .* Did you mean “${LAMPS}”\\?`)],
    [[LAMPS, '/no/such/file'], /^There is no file “\/no\/such\/file”\./],
    [[LAMPS, contentDir], /is a folder\./],
    [[LAMPS, '/dev/zero'], /is not a file\./],
    [[LAMPS, path, '--al'], /^Unknown option “--al”\. Did you mean “--all”\?/],
  ] as const) {
    const ended = runDesk(contentDir, 'recheck', ...args);
    assert.equal(ended.code, 2);
    assert.match(ended.said, said);
  }
});
