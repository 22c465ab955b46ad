import assert from 'node:assert/strict';
import { test } from 'node:test';
import { howDated, sortOfEntry } from '../../../../src/library/kinds/events.ts';
import { eventOn } from './timeline-event.ts';

for (const [fields, said] of [
  [{}, undefined],
  [{ dated: 'worked out' }, 'Date worked out'],
  [{ dated: 'worked out', probable: true }, 'Date: our estimate'],
  [{ dated: 'corrected', printed: 'recent' }, 'The article says “recent”'],
  [{ dated: 'corrected', printed: 'recent', probable: true }, 'The article says “recent”'],
  [{ dated: 'public record' }, 'Date from the public record'],
] as const)
  test(`an entry with ${JSON.stringify(fields)} says ${said ?? 'nothing'} of its date`, () => {
    assert.equal(howDated(eventOn('2024-08-06', fields)), said);
  });

for (const [fields, said] of [
  [{}, undefined],
  [{ sort: 'statement' }, 'Claim'],
  [{ sort: 'forecast' }, 'Feared or expected'],
  [{ region: 'background' }, 'Background'],
  [{ sort: 'statement', region: 'background' }, 'Claim'],
] as const)
  test(`an entry with ${JSON.stringify(fields)} is ${said === undefined ? 'not labelled' : `labelled “${said}”`}`, () => {
    assert.equal(sortOfEntry(eventOn('2024-08-06', fields)), said);
  });
