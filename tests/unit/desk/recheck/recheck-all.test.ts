import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, beforeEach, test, type TestContext } from 'node:test';
import { recheckAll, type Rechecked } from '../../../../src/desk/recheck/recheck-all.ts';
import { served } from '../../../support/serve-site.ts';
import { copyFixtureLibrary, type FixtureLibrary } from '../../../support/fixture-library.ts';

const LAMPS = 'lamps-at-the-crossing';
const FILE = 'content/rechecks.yaml';
/** What the server answers for the captured page of the lamps. */
let answer: { status: number; body: string };
const origin = await served({ after }, (_, response) => {
  response.writeHead(answer.status, { 'content-type': 'text/html; charset=utf-8' }).end(answer.body);
});
beforeEach(() => {
  answer = { status: 200, body: '' };
});

/** The fixture content, where only the article on the lamps has a captured page, at the server of this test. */
function contentOn(t: TestContext, address = `${origin}/lamps`): FixtureLibrary {
  const library = copyFixtureLibrary(t);
  library.remove(FILE);
  library.change(
    `content/articles/${LAMPS}.md`,
    'capturedAt: lantern.example',
    'capturedAt: a server of this test',
  );
  library.change(`content/articles/${LAMPS}.md`, 'https://lantern.example/lamps }', `${address} }`);
  library.change(
    'content/articles/bread-for-the-night-train.md',
    '  captured: https://loaf.example/night-train\n',
    '',
  );
  library.change(
    'content/articles/bread-for-the-night-train.md',
    '  archived:\n    - https://web.archive.org/web/20310211234500/https://www.loaf.example/night-train/\n',
    '',
  );
  return library;
}

/** The captured page as HTML, with a part beside the article that changes every day. */
function page({ read }: FixtureLibrary): string {
  const lines = read(`content/captures/${LAMPS}.txt`)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return `<!doctype html><p>Most read today</p>${lines.map((line) => `<p>${line}</p>`).join('\n')}`;
}

async function recheck({ contentDir }: FixtureLibrary): Promise<Rechecked | undefined> {
  const results = await recheckAll(contentDir, '2031-12-03');
  return results.find(({ article }) => article === LAMPS);
}

test('a page that still has every passage of the copy is the same, whatever is around them', async (t) => {
  const library = contentOn(t);
  answer.body = page(library);
  assert.equal((await recheck(library))?.outcome, 'same');
  assert.equal(
    library.read(FILE),
    `# “npm run recheck -- --all” writes this file.\n- article: ${LAMPS}\n  day: 2031-12-03\n  outcome: same\n`,
  );
});

test('a page that lacks a word of the copy has changed, and the editor learns how to see what', async (t) => {
  const library = contentOn(t);
  answer.body = page(library).replace('first is green', 'first is red');
  const result = await recheck(library);
  assert.equal(result?.outcome, 'changed');
  assert.match(result.said, new RegExp(`npm run recheck -- ${LAMPS} ${origin}/lamps`));
});

for (const status of [404, 410])
  test(`a page whose server answers ${status} is gone`, async (t) => {
    const library = contentOn(t);
    answer.status = status;
    assert.equal((await recheck(library))?.outcome, 'gone');
    assert.match(library.read(FILE), /outcome: gone/);
  });

for (const [name, status, body] of [
  ['whose server has a fault', 503, ''],
  ['that its server does not show to everybody', 403, ''],
  ['that a script fills in the browser', 200, '<!doctype html><p>Please switch on JavaScript.</p>'],
] as const)
  test(`a page ${name} leaves the earlier entry as it was, and the editor learns why`, async (t) => {
    const library = contentOn(t);
    const earlier = `- article: ${LAMPS}\n  day: 2031-06-01\n  outcome: same\n`;
    library.write(FILE, earlier);
    answer = { status, body };
    const result = await recheck(library);
    assert.equal(result?.outcome, undefined);
    assert.ok(result?.said.includes(`${origin}/lamps`), result?.said);
    assert.ok(library.read(FILE).endsWith(earlier));
  });

test('a server that cannot be reached is not a page that is gone, and writes no file', async (t) => {
  const library = contentOn(t, 'http://127.0.0.1:1/lamps');
  const result = await recheck(library);
  assert.equal(result?.outcome, undefined);
  assert.match(result?.said ?? '', /could not be fetched/);
  assert.ok(!existsSync(join(library.contentDir, 'rechecks.yaml')));
});

test('an article without a confirmed address is named and keeps its entry', async (t) => {
  const library = contentOn(t);
  const results = await recheckAll(library.contentDir, '2031-12-03');
  assert.match(
    results.find(({ article }) => article === 'winter-timetable')?.said ?? '',
    /no confirmed address/,
  );
});

test('content with a problem is not rechecked, and nothing is written', async (t) => {
  const library = contentOn(t);
  library.write('content/words.yaml', 'nonsense: 1\n');
  await assert.rejects(recheck(library), /Correct it first: npm run check:content\./);
  assert.ok(!existsSync(join(library.contentDir, 'rechecks.yaml')));
});
