import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allowedNames, nearestName } from '../../../../src/library/reading/nearest-name.ts';

for (const [typed, names, nearest] of [
  ['Kursk', ['belgorod', 'kursk'], 'kursk'],
  ['kurk', ['belgorod', 'kursk'], 'kursk'],
  ['belogrod', ['belgorod', 'kursk'], 'belgorod'],
  ['beltgorat', ['belgorod', 'kursk'], undefined],
  ['p2', ['p1', 'p20'], 'p1'],
  ['moscow', ['belgorod', 'kursk'], undefined],
  ['kursk', [], undefined],
] as const)
  test(`the name nearest to “${typed}” of ${names.join(', ') || 'none'} is ${nearest ?? 'none'}`, () => {
    assert.equal(nearestName(typed, names), nearest);
  });

test('of two near names the nearer one is offered', () => {
  assert.equal(nearestName('lukashenka', ['lukashenko-minsk', 'lukashenkaa', 'lukashenko']), 'lukashenkaa');
});

test('allowed names are listed, and a near one is suggested if there is one', () => {
  assert.equal(
    allowedNames('kurks', ['belgorod', 'kursk']),
    'Allowed: belgorod, kursk. Did you mean “kursk”?',
  );
  assert.equal(allowedNames('moscow', ['belgorod', 'kursk']), 'Allowed: belgorod, kursk.');
});

test('of very many allowed names the first are listed and the others counted, after the suggestion, which may be any of them', () => {
  const names = Array.from({ length: 60 }, (_, index) => `article-${index}-on-kursk`);
  const advice = allowedNames('article-57-on-kurks', names);
  assert.match(advice, / Allowed: article-0-on-kursk, .+, article-49-on-kursk and 10 more\.$/);
  assert.match(advice, /^Did you mean “article-57-on-kursk”\? /);
});
