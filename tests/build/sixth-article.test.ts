import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkedLibrary } from '../../src/library/library.ts';
import { copyFixtureLibrary } from '../support/fixture-library.ts';
import { LIBRARY } from '../support/read-fixture.ts';
import { runDesk } from '../support/run-desk.ts';

const PAGE = join(import.meta.dirname, '../fixtures/pages/ferry-at-korenevo.html');
const ID = 'the-ferry-that-nobody-counted';
const COPY = `content/articles/${ID}.md`;
const NOTES = `content/notes/${ID}.yaml`;
const EVENTS = 'content/events/2024.yaml';

test('a new article goes from its saved page to a copy with citations and notes, only with commands and TODOs', (t) => {
  const { contentDir, files, read, write } = copyFixtureLibrary(t);
  const questions = files('questions');
  const run = (command: string, ...args: string[]): string => {
    const { code, said } = runDesk(contentDir, command, ...args);
    assert.equal(code, 0, said);
    return said;
  };
  /** The check’s messages about drafts; there must be no problem in published content. */
  const ofDrafts = (): string[] =>
    [...run('check:content').matchAll(/warning: In a draft: (.*?\.) /g)].map(([, what = '']) => what);
  /** Replaces each TODO with the text for its field. */
  const fillIn = (file: string, texts: Record<string, string>): void => {
    write(
      file,
      read(file).replace(
        /^([\s-]*(\w+): )\[?'?TODO.*$/gm,
        (_, before: string, field: string) => before + (texts[field] ?? 'Invented.'),
      ),
    );
  };

  run('import', PAGE);
  const todos = read(COPY).match(/\bTODO\b/g) ?? [];
  assert.ok(todos.length > 0);
  assert.equal(ofDrafts().filter((what) => what.endsWith(' still says TODO.')).length, todos.length);
  fillIn(COPY, {
    ...{ kind: 'report', regions: '[kursk]', name: 'Test Stream', shortName: 'Stream', stated: 'true' },
  });
  assert.deepEqual(ofDrafts(), [
    `The article ${ID} has no sentence in in-short.yaml.`,
    ...questions.map(() => `The article ${ID} has no answer.`),
  ]);
  const inShort = read('content/in-short.yaml');
  const words = '31 names stand on one list only';
  write(
    'content/in-short.yaml',
    `${inShort}\n- article: ${ID}\n  text: Two lists differ.\n  citations:\n    - { article: ${ID}, quote: ${words} }\n`,
  );
  for (const file of questions)
    write(file, `${read(file)}  - { article: ${ID}, answer: Does not say., silent: true }\n`);
  assert.deepEqual(ofDrafts(), []);

  run('new', 'note', '--article', ID);
  fillIn(NOTES, { quote: 'has 187', grade: 'E', confidence: 'high' });
  run('new', 'event', '--date', '2024-08');
  const sentence = 'The notebook has 212 names for August.';
  assert.ok(run('quote', sentence).includes(`- article: ${ID}\n  quote: ${sentence}\n`));
  const cited = { article: ID, quote: sentence };
  fillIn(EVENTS, {
    id: 'ferry',
    region: 'kursk',
    kind: 'event',
    what: '213 names.',
    dated: 'printed',
    ...cited,
  });
  assert.deepEqual(ofDrafts(), ['The number “213” in “213 names.” is in none of its quotations.']);
  write(EVENTS, read(EVENTS).replace('213', '212'));
  assert.deepEqual(ofDrafts(), []);

  for (const file of [COPY, NOTES, EVENTS]) write(file, read(file).replace(/^ *draft: true\n/m, ''));
  run('check:content');
  const { articles } = checkedLibrary(contentDir);
  assert.equal(articles.length, LIBRARY.articles.length + 1);

  const page = readFileSync(PAGE, 'utf8');
  const again = join(contentDir, '../again.html');
  write('again.html', page);
  assert.match(
    run('recheck', ID, again),
    /again\.html \(its text\) has the same words as .*Two citations and one note still match\./,
  );
  write('again.html', page.replace('31 names stand', '30 names stand'));
  const { code, said } = runDesk(contentDir, 'recheck', ID, again);
  assert.equal(code, 1, said);
  assert.match(said, /\[-31-\]\{\+30\+\} names stand/);
  assert.match(said, /^content\/in-short\.yaml:\d+:\d+: citation /m);
});
