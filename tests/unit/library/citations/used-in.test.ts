import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SitePath } from '../../../../src/site.ts';
import { usedIn, type QuotedPassage } from '../../../../src/library/citations/references.ts';

function passage(...statements: [href: SitePath, label: string][]): QuotedPassage {
  return {
    id: 'p1.0-5',
    block: 'p1',
    start: 0,
    end: 5,
    statements: statements.map(([href, label]) => ({
      kind: 'event',
      href,
      label,
      text: label,
      quotations: [],
    })),
  };
}

test('a statement that quotes several passages is linked once', () => {
  const [one, two] = [passage(['/a', 'Point 1']), passage(['/b', 'Point 2'], ['/a', 'Point 1'])];
  assert.deepEqual(usedIn([one, two]), [
    { href: '/a', label: 'Point 1' },
    { href: '/b', label: 'Point 2' },
  ]);
});

test('statements with the same label are distinguished by a number', () => {
  const found = usedIn([passage(['/a', '6 August'], ['/b', '6 August'], ['/c', 'Point 1'])]);
  assert.deepEqual(
    found.map(({ label }) => label),
    ['6 August', '6 August (2)', 'Point 1'],
  );
});
