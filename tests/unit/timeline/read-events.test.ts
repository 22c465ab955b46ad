import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLibrary } from '../../../src/library.ts';
import { copyContent } from '../../support/content-copy.ts';

function entry(id: string, date: string, fields = ''): string {
  return `- id: ${id}
  date: ${date}
  region: kursk
  kind: statement
  what: Something was said.
  dated: printed
  basis: Printed.
  ${fields}citations:
    - article: kursk-post-putin-succession
      quote: The Kremlin has deployed
`;
}

test('entries of all files stand in order of time, months after their days, and those of one date as written', (t) => {
  const content = copyContent(t);
  for (const file of content.files('events')) content.remove(file);
  content.write('content/events/a.yaml', entry('month', '2024-08') + entry('second', '2024-08-06'));
  content.write(
    'content/events/b.yaml',
    entry('last', '2024-09-01') +
      entry('third', '2024-08-06') +
      entry('end', '2024-08-31') +
      entry('first', '2022-12'),
  );
  assert.deepEqual(
    readLibrary(content.dir).library.events.map(({ id }) => id),
    ['first', 'second', 'third', 'end', 'month', 'last'],
  );
});

test('an entry is a statement at its own address, whose label says its date', (t) => {
  const content = copyContent(t);
  for (const file of content.files('events')) content.remove(file);
  content.write('content/events/a.yaml', entry('raid', '2024-08-06', 'until: 2024-08-07\n  '));
  const [only] = readLibrary(content.dir).library.events;
  assert.equal(only?.href, '/timeline/#raid');
  assert.equal(only.label, 'Timeline, 6–7 August 2024');
  assert.deepEqual([only.kind, only.sort, only.text], ['event', 'statement', 'Something was said.']);
});
