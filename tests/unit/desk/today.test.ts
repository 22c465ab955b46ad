import assert from 'node:assert/strict';
import { test } from 'node:test';
import { today } from '../../../src/desk/content-record.ts';

test('today is the day on this machine, which can differ from the day in UTC', (t) => {
  const zone = process.env['TZ'];
  t.after(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });
  t.mock.timers.enable({ apis: ['Date'], now: new Date('2031-04-01T22:30:00Z') });
  process.env['TZ'] = 'Asia/Tokyo';
  assert.equal(today(), '2031-04-02');
  process.env['TZ'] = 'America/Lima';
  assert.equal(today(), '2031-04-01');
});
