import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastChanged } from '../../../src/changes/last-changed.ts';
import { readLibrary } from '../../../src/library.ts';
import { copyContent } from '../../support/content-copy.ts';

const FILE = 'content/changes.yaml';
const change = (date: string, page: string): string =>
  `- date: ${date}\n  kind: correction\n  text: A date was wrong.\n  pages: [${page}]\n`;

test('changes are read latest first, however they are written down, and every page can be named', (t) => {
  const content = copyContent(t);
  content.write(FILE, change('2026-11-22', '/') + change('2027-02-01', '/people/vladimir-putin/'));
  const { library, problems } = readLibrary(content.dir);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    library.changes.map(({ date }) => date),
    ['2027-02-01', '2026-11-22'],
  );
});

test('a page that does not exist is a problem at its place that offers the nearest', (t) => {
  const content = copyContent(t);
  content.write(FILE, change('2026-11-22', '/articles/, /kursc/'));
  const [problem, ...others] = content.problems();
  assert.deepEqual(others, []);
  assert.equal(problem?.what, 'There is no page “/kursc/”.');
  assert.equal(problem.field, '[0].pages[1]');
  assert.equal(problem.line, 4);
  assert.match(problem.todo, /Did you mean “\/kursk\/”\?$/);
});

test('a day that is none, a kind that is none and a change of no page are problems', (t) => {
  const content = copyContent(t);
  content.write(FILE, '- date: 2026-02-30\n  kind: rumour\n  text: A date was wrong.\n  pages: []\n');
  assert.deepEqual(
    content
      .problems()
      .map(({ field }) => field)
      .sort(),
    ['[0].date', '[0].kind', '[0].pages'],
  );
});

test('without the file no change is known', (t) => {
  const content = copyContent(t);
  content.remove(FILE);
  const { library, problems } = readLibrary(content.dir);
  assert.deepEqual([library.changes, problems], [[], []]);
});

test('a page was last changed on the latest day that an editor wrote down for it, under any base', () => {
  const written = (date: string, pages: string[]) => ({
    date,
    kind: 'addition' as const,
    text: 'New.',
    pages,
  });
  const changes = [written('2027-01-05', ['/', '/kursk/']), written('2027-03-01', ['/kursk/', '/belarus/'])];
  for (const base of ['/', '/news/briefing/']) {
    assert.equal(lastChanged(changes, `${base}kursk/`, base), '2027-03-01');
    assert.equal(lastChanged(changes, base, base), '2027-01-05');
    assert.equal(lastChanged(changes, `${base}timeline/`, base), undefined);
  }
});
