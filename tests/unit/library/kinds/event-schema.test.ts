import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventSchema } from '../../../../src/library/kinds/events.ts';

const EVENT = {
  id: 'raid',
  date: '2023-05-22',
  region: 'belgorod',
  kind: 'event',
  what: 'A raid.',
  dated: 'printed',
  basis: 'Printed.',
  citations: [{ article: 'x', quote: 'A raid' }],
};

/** The schema’s messages about an event with these fields. */
function complaints(fields: object): string[] {
  return eventSchema.safeParse({ ...EVENT, ...fields }).error?.issues.map(({ message }) => message) ?? [];
}

for (const fields of [
  {},
  { until: '2023-05-23' },
  { date: '2022-12', until: '2023-01' },
  { date: '2022-12' },
  { id: 'raid-2' },
  { region: 'background' },
  { dated: 'worked out', probable: true },
  { dated: 'corrected', printed: 'recent', probable: true },
  { dated: 'public record' },
  { dated: 'public record', record: 'A decree.', citations: [] },
])
  test(`an event may have ${JSON.stringify(fields)}`, () => {
    assert.deepEqual(complaints(fields), []);
  });

for (const [fields, message] of [
  [{ until: '2023' }, /“2023” is neither a day nor a month of the calendar/],
  [{ until: '2023-06' }, /both days or both months/],
  [{ id: 'Raid' }, /lower-case letters, digits and single hyphens/],
  [{ citations: [] }, /says in “record” what it rests on/],
  [{ dated: 'printed', record: 'A decree.' }, /has its date from there: “dated: public record”/],
  [{ dated: 'corrected' }, /says what the article has instead, in “printed”/],
  [{ dated: 'worked out', printed: 'recent' }, /in “printed”; no other date does/],
  [{ dated: 'printed', probable: true }, /is not “probable”/],
] as const)
  test(`an event may not have ${JSON.stringify(fields)}`, () => {
    const found = complaints(fields);
    assert.equal(found.length, 1);
    assert.match(found[0] ?? '', message);
  });
