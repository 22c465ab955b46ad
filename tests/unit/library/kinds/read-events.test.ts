import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { readLibrary } from '../../../../src/library/library.ts';
import type { TimelineEvent } from '../../../../src/library/kinds/events.ts';
import { copyFixtureLibrary } from '../../../support/fixture-library.ts';

function entry(id: string, date: string, fields = ''): string {
  return `- id: ${id}
  date: ${date}
  region: kursk
  kind: statement
  what: Something was said.
  dated: printed
  basis: Printed.
  ${fields}citations:
    - article: lamps-at-the-crossing
      quote: The river was calm.
`;
}

/** The timeline of a library with these files of events and no other. */
function events(t: TestContext, files: Record<string, string>): TimelineEvent[] {
  const library = copyFixtureLibrary(t);
  library.remove('content/events');
  for (const [name, text] of Object.entries(files)) library.write(`content/events/${name}`, text);
  return readLibrary(library.contentDir).library.events;
}

test('entries of all files are in order of time, months after their days, and those with the same date as written', (t) => {
  const found = events(t, {
    'a.yaml': entry('month', '2024-08') + entry('second', '2024-08-06'),
    'b.yaml':
      entry('last', '2024-09-01') +
      entry('third', '2024-08-06') +
      entry('end', '2024-08-31') +
      entry('first', '2022-12'),
  });
  assert.deepEqual(
    found.map(({ id }) => id),
    ['first', 'second', 'third', 'end', 'month', 'last'],
  );
});

test('an entry is a statement at its own address, whose label says its date', (t) => {
  const [only] = events(t, { 'a.yaml': entry('raid', '2024-08-06', 'until: 2024-08-07\n  ') });
  assert.equal(only?.href, '/timeline/#raid');
  assert.equal(only.label, 'Timeline: 6–7 August 2024');
  assert.deepEqual([only.kind, only.sort, only.text], ['event', 'statement', 'Something was said.']);
});
