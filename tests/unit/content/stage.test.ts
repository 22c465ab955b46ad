import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { stage } from '../../../src/content/stage.ts';

test('a long stage says every few seconds how far it is, a short one nothing', (t) => {
  mock.timers.enable({ apis: ['Date'] });
  t.after(() => {
    mock.timers.reset();
  });
  const said: string[] = [];
  const tell = stage((line) => said.push(line), 'Reading articles', 10_000);
  for (let done = 1; done <= 10_000; done++) {
    if (done % 1000 === 0) mock.timers.tick(2000);
    tell(done);
  }
  assert.deepEqual(said, [
    'Reading articles: 3,000 of 10,000.',
    'Reading articles: 6,000 of 10,000.',
    'Reading articles: 9,000 of 10,000.',
  ]);
  const short = stage((line) => said.push(line), 'Reading articles', 5);
  for (let done = 1; done <= 5; done++) short(done);
  assert.equal(said.length, 3);
});
