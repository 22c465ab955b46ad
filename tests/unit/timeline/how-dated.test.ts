import assert from 'node:assert/strict';
import { test } from 'node:test';
import { howDated } from '../../../src/timeline/how-dated.ts';
import { eventOn } from './timeline-event.ts';

for (const [fields, said] of [
  [{}, 'Date printed in the article'],
  [{ dated: 'worked out', probable: true }, 'Date worked out, probable'],
  [{ dated: 'corrected' }, 'Date corrected'],
  [{ sort: 'forecast', background: true }, 'Background. Forecast. Date printed in the article'],
  [{ sort: 'statement' }, 'Statement. Date printed in the article'],
] as const)
  test(`an entry with ${JSON.stringify(fields)} says “${said}”`, () => {
    assert.equal(howDated(eventOn('2024-08-06', fields)), said);
  });
