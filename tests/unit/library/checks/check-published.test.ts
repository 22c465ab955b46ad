import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PublishedStatement } from '../../../../src/library/kinds/published.ts';
import { checkedLibrary, libraryWithDrafts } from '../../../../src/library/library.ts';
import { copyFixtureLibrary, type FixtureLibrary } from '../../../support/fixture-library.ts';
import { onlyProblem, problemsOf } from '../../../support/read-fixture.ts';
import { CHANGES, log, published, RECORD, release } from './released-fixture.ts';

const KURSK = 'content/regions/kursk.yaml';
const EVENTS = 'content/events/spring.yaml';
const OLD = 'Bread from Oldmill goes on the night train.';
const NEW = 'Bread from Oldmill goes on every night train.';

/** Takes the point on bread, k2, out of the page of Kursk. */
function withdraw({ read, write }: FixtureLibrary): string {
  const [kept = '', point = ''] = read(KURSK).split(/(?= {2}- id: k2\n)/);
  write(KURSK, kept);
  return point;
}

function recorded({ contentDir }: FixtureLibrary, address: `/${string}`): PublishedStatement {
  const found = checkedLibrary(contentDir).published.statements.get(address);
  assert.ok(found);
  return found;
}

test('before the first release every word may change', (t) => {
  const library = copyFixtureLibrary(t);
  library.change(KURSK, OLD, NEW);
  assert.deepEqual(problemsOf(library), []);
});

test('what has not changed since the release is no problem, and a new statement needs no entry', (t) => {
  const library = published(t);
  assert.deepEqual(problemsOf(library), []);
  const before = library.read(KURSK);
  const point = withdraw(library);
  library.write(KURSK, `${before}${point.replace('k2', 'k3').replace(OLD, NEW)}`);
  assert.deepEqual(problemsOf(library), []);
});

test('a published statement whose words change is a problem at its line, with both wordings and what to do', (t) => {
  const library = published(t);
  library.change(KURSK, OLD, NEW);
  const { file, line, what, todo } = onlyProblem(library);
  assert.deepEqual([file, line], [KURSK, library.lineOf(KURSK, NEW)]);
  assert.equal(
    what,
    `/kursk/#k2 has changed silently since the release of 1 May 2031. “text: ${OLD}” is now “text: ${NEW}”.`,
  );
  assert.equal(
    todo,
    'Put the published words back, or add a new entry to content/changes.yaml with the line “statements: [/kursk/#k2]”. Its date is 2031-05-01, the day of the last release, or later.',
  );
});

test('a published statement whose quotation or record changes is a problem with both wordings', (t) => {
  const library = published(t);
  library.change(
    KURSK,
    'quote: The first loaves were put on the train',
    'quote: The first loaves were put on',
  );
  assert.match(
    onlyProblem(library).what,
    /“citations: .*; quote: The first loaves were put on the train” is now “citations: .*; quote: The first loaves were put on”\./,
  );
  const other = published(t);
  other.change('content/front.yaml', 'a matter of public record', 'on the public record');
  assert.match(
    onlyProblem(other).what,
    /“record: That there was .* is a matter .*” is now “record: .* is on the public record/,
  );
});

test('a new quotation of a published statement is a problem: its fingerprint is another', (t) => {
  const library = published(t);
  const quotation = '      - article: bread-for-the-night-train\n        quote: nobody counts the lamps\n';
  library.write(KURSK, library.read(KURSK) + quotation);
  const { field, what } = onlyProblem(library);
  assert.match(field ?? '', /^points\[\d+\]\.citations\[1\]$/);
  assert.match(what, /“citations: .*; quote: nobody counts the lamps” is new\.$/);
});

for (const kind of ['correction', 'addition'] as const)
  test(`a changed statement that a new ${kind} names is published with both versions`, (t) => {
    const library = published(t);
    const old = recorded(library, '/kursk/#k2');
    library.change(KURSK, OLD, NEW);
    log(library, 'statements: [/kursk/#k2]', '2031-05-02', kind === 'correction' ? 'A reader saw it.' : '');
    assert.deepEqual(problemsOf(library), []);
    release(library, '2031-05-03');
    const { text, since, fingerprint, former } = recorded(library, '/kursk/#k2');
    assert.deepEqual([text, since, former], [NEW, '2031-05-03', [old]]);
    assert.notEqual(fingerprint, old.fingerprint);
    assert.deepEqual(problemsOf(library), []);
    const point = checkedLibrary(library.contentDir).statements.find(({ href }) => href === '/kursk/#k2');
    assert.equal(point?.corrections?.length, kind === 'correction' ? 1 : undefined);
  });

test('an entry that is older than the last release does not explain a change', (t) => {
  const library = published(t);
  library.change(KURSK, OLD, NEW);
  log(library, 'statements: [/kursk/#k2]', '2031-04-30');
  assert.match(onlyProblem(library).what, /changed silently/);
});

test('an entry explains one change: after the next release it explains no other, on the same day neither', (t) => {
  const library = published(t);
  log(library, 'statements: [/kursk/#k2]');
  release(library, '2031-05-02');
  library.change(KURSK, OLD, NEW);
  assert.match(onlyProblem(library).what, /changed silently/);
  log(library, 'statements: [/kursk/#k2]');
  assert.deepEqual(problemsOf(library), []);
});

test('a published statement that is gone is a problem of the log, with its last words', (t) => {
  const library = published(t);
  withdraw(library);
  const { file, what, todo } = onlyProblem(library);
  assert.equal(file, CHANGES);
  assert.equal(what, `/kursk/#k2 is gone since the release of 1 May 2031. It said “${OLD}”.`);
  assert.match(todo, /^Put the published words back, or add a new entry to content\/changes\.yaml/);
});

test('a statement that is withdrawn with an entry stays in the record, and the log leads to its page', (t) => {
  const library = published(t);
  withdraw(library);
  log(library, 'statements: [/kursk/#k2]');
  assert.deepEqual(problemsOf(library), []);
  const [change] = checkedLibrary(library.contentDir).changes;
  assert.deepEqual(
    [change?.pages, change?.concerns],
    [['/kursk/'], [{ href: '/kursk/', name: 'Kursk: withdrawn' }]],
  );
  release(library, '2031-05-02');
  const { text, withdrawn } = recorded(library, '/kursk/#k2');
  assert.deepEqual([text, withdrawn], [OLD, '2031-05-02']);
  assert.deepEqual(problemsOf(library), []);
});

test('a withdrawn person leaves no page: the log leads to the page of all people', (t) => {
  const library = published(t);
  library.remove('content/profiles/guild-of-bakers.yaml');
  log(library, 'statements: [/people/guild-of-bakers/]');
  const [change] = checkedLibrary(library.contentDir).changes;
  assert.deepEqual(change?.concerns, [{ href: '/people/', name: 'People: withdrawn' }]);
});

test('a withdrawn statement that is back needs an entry, and its record keeps the days between', (t) => {
  const library = published(t);
  const point = withdraw(library);
  log(library, 'statements: [/kursk/#k2]');
  release(library, '2031-05-02');
  library.write(KURSK, library.read(KURSK) + point);
  assert.match(
    onlyProblem(library).what,
    /^\/kursk\/#k2 .* It was withdrawn on 2 May 2031 and is here again\./,
  );
  log(library, 'statements: [/kursk/#k2]', '2031-05-03');
  release(library, '2031-05-03');
  const { since, withdrawn, former } = recorded(library, '/kursk/#k2');
  assert.deepEqual([since, withdrawn, former?.[0]?.withdrawn], ['2031-05-03', undefined, '2031-05-02']);
});

test('a published statement with another id is gone, and the problem says where its words are now', (t) => {
  const library = published(t);
  library.change(KURSK, 'id: k2', 'id: k3');
  assert.match(onlyProblem(library).what, /^\/kursk\/#k2 is gone .* The same words are now at \/kursk\/#k3:/);
});

test('an address that was never published cannot be named in the log', (t) => {
  const library = published(t);
  log(library, 'statements: [/kursk/#k3]');
  assert.equal(onlyProblem(library).what, 'There is no statement “/kursk/#k3”.');
});

test('a draft is not published, and a published statement that becomes a draft is gone', (t) => {
  const library = copyFixtureLibrary(t);
  library.change(EVENTS, '- id: calm-river\n', '- id: calm-river\n  draft: true\n');
  release(library, '2031-05-01');
  assert.equal(checkedLibrary(library.contentDir).published.statements.has('/timeline/#calm-river'), false);
  library.change(EVENTS, '  draft: true\n', '');
  release(library, '2031-05-02');
  library.change(EVENTS, '- id: calm-river\n', '- id: calm-river\n  draft: true\n');
  assert.match(onlyProblem(library).what, /^\/timeline\/#calm-river is gone/);
  log(library, 'statements: [/timeline/#calm-river]');
  release(library, '2031-05-03');
  assert.ok(libraryWithDrafts(library.contentDir).events.some(({ draft }) => draft === true));
});

for (const [name, text, line] of [
  ['is no JSON', '{\n  "version": 1,\n<<<<<<< ours\n}', 3],
  ['lacks a field', '{ "version": 1, "statements": {} }', 1],
] as const)
  test(`a record that ${name} is a problem at its line`, (t) => {
    const library = copyFixtureLibrary(t);
    library.write(RECORD, text);
    const problem = onlyProblem(library);
    assert.deepEqual([problem.file, problem.line], [RECORD, line], JSON.stringify(problem));
    assert.match(problem.what, /^The record of what was published cannot be read: /);
  });
