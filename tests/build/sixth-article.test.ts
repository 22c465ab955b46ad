import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { copyContent } from '../support/content-copy.ts';

const PAGE = join(import.meta.dirname, '../fixtures/pages/ferry-at-korenevo.html');
const ID = 'the-ferry-that-nobody-counted';
const COPY = `content/articles/${ID}.md`;

test('a sixth article goes from its saved page to a copy that is cited and noted, by commands alone', (t) => {
  const content = copyContent(t);
  const run = (command: string, ...args: string[]): { code: number | null; said: string } => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--no-warnings', `src/commands/${command}.ts`, ...args],
      {
        encoding: 'utf8',
        cwd: join(import.meta.dirname, '../..'),
        env: { ...process.env, GITHUB_ACTIONS: 'false', CONTENT_DIR: content.dir },
      },
    );
    return { code: status, said: `${stdout}${stderr}` };
  };
  /** What the check says of drafts, with nothing wrong in what is published. */
  const ofDrafts = (): string[] => {
    const { code, said } = run('check-content');
    assert.equal(code, 0, said);
    return [...said.matchAll(/warning: Of a draft: (.*?\.) /g)].map(([, what = '']) => what);
  };

  assert.equal(run('import', PAGE).code, 0);
  assert.equal(ofDrafts().filter((what) => what.endsWith(' still says TODO.')).length, 8);
  const note = ['note', '--article', ID, '--quote', 'has 187', '--grade', 'E', '--says', 'It is invented.'];
  const writeNote = (): ReturnType<typeof run> =>
    run('new', ...note, '--basis', 'The page.', '--confidence', 'high');
  assert.match(writeNote().said, /article: The draft .* does not hold yet, .* npm run check:content/);
  const filled = content
    .read(COPY)
    .replace("regions: ['TODO", "regions: [kursk] # '['TODO")
    .replace(/^([\s-]*(\w+): )'TODO.*$/gm, (_, before: string, field: string) =>
      [before, { kind: 'report', stated: 'true', shortName: 'Teststrom' }[field] ?? 'Invented.'].join(''),
    );
  content.write(COPY, filled);
  const questions = content.files('questions');
  const lacking = ofDrafts();
  assert.equal(lacking.length, 1 + questions.length, lacking.join('\n'));
  assert.ok(lacking.includes(`The article ${ID} has no sentence here.`));
  assert.ok(lacking.includes(`The article ${ID} has no answer.`));

  const says = `article: ${ID}, quote: 31 names stand on one list only`;
  content.write(
    'content/in-short.yaml',
    `${content.read('content/in-short.yaml')}\n- { article: ${ID}, text: Two lists differ., citations: [{ ${says} }] }\n`,
  );
  for (const file of questions)
    content.write(
      file,
      `${content.read(file)}  - { article: ${ID}, answer: Does not say., silent: true, citations: [] }\n`,
    );
  assert.deepEqual(ofDrafts(), []);

  for (const number of [1, 2]) {
    const { code, said } = writeNote();
    assert.equal(code, 0, said);
    assert.match(content.read(`content/notes/${ID}.yaml`), new RegExp(`^- id: n${number}$`, 'm'));
  }
  const event = [
    ...['event', '--id', 'ferry', '--date', '2024-08', '--region', 'kursk', '--kind', 'event', '--dated'],
    ...['worked out', '--what', 'The notebook has 212 names.', '--basis', 'The article is of September.'],
    ...['--article', ID, '--quote', 'The notebook has 212 names for August.'],
  ];
  const refused = run('new', ...event);
  assert.equal(refused.code, 1);
  assert.match(refused.said, /is a draft, and this is not\. .*“draft: true”/);
  assert.equal(run('new', ...event.with(12, 'It has 213 names.'), '--draft').code, 1);
  const cited = run('new', ...event, '--draft');
  assert.equal(cited.code, 0, cited.said);
  assert.deepEqual(ofDrafts(), []);

  for (const file of [COPY, 'content/events/2024.yaml'])
    content.write(file, content.read(file).replace(/^ *draft: true\n/m, ''));
  const { code, said } = run('check-content');
  assert.equal(code, 0, said);
  assert.match(said, /^Six articles, .* all of it holds\./m);

  const page = readFileSync(PAGE, 'utf8');
  const again = join(content.dir, '../again.html');
  content.write('again.html', page);
  assert.match(
    run('recheck', ID, again).said,
    /again\.html \(its text\) has the same words as .*Two citations and two notes hold as before\./,
  );
  content.write('again.html', page.replace('31 names stand', '30 names stand'));
  const rechecked = run('recheck', ID, again);
  assert.equal(rechecked.code, 1, rechecked.said);
  assert.match(rechecked.said, /\[-31-\]\{\+30\+\} names stand/);
  assert.match(rechecked.said, /^content\/in-short\.yaml:\d+:\d+: citation /m);
});
