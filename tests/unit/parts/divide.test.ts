import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { divide, isDivided, latest, partName, type Part } from '../../../src/parts/divide.ts';
import { nearNumbers } from '../../../src/parts/near-numbers.ts';

/** Days as items, each of the same weight, on pages of two; four stay together. */
const byYear = (days: readonly string[]): Part<string>[] =>
  divide(days, { groupOf: (day) => day.slice(0, 4), weigh: () => 1, whole: 4 }, 2);
const show = (parts: readonly Part<string>[]): string[] =>
  parts.map(({ path, items }) => `${path} ${items.join(' ')}`);

suite('A list', () => {
  test('is one page as long as everything fits', () => {
    const parts = byYear(['2022-01', '2022-02', '2023-01', '2024-01']);
    assert.deepEqual(show(parts), [' 2022-01 2022-02 2023-01 2024-01']);
    assert.equal(isDivided(parts), false);
    assert.deepEqual(parts.map(partName), ['']);
  });

  test('that is too long has a page for each group, and more for a group that is too long', () => {
    const parts = byYear(['2022-01', '2023-01', '2023-02', '2023-03', '2024-01']);
    assert.deepEqual(show(parts), [
      '2022/ 2022-01',
      '2023/ 2023-01 2023-02',
      '2023/2/ 2023-03',
      '2024/ 2024-01',
    ]);
    assert.equal(isDivided(parts), true);
    assert.deepEqual(parts.map(partName), ['2022', '2023', '2023, page 2', '2024']);
  });

  test('without groups has pages by number', () => {
    const parts = divide(['a', 'b', 'c'], { groupOf: () => '', weigh: () => 1, whole: 2 }, 2);
    assert.deepEqual(show(parts), ['1/ a b', '2/ c']);
    assert.deepEqual(parts.map(partName), ['page 1', 'page 2']);
  });

  test('keeps every item once, however heavy', () => {
    const items = Array.from({ length: 500 }, (_, index) => `${1990 + Math.floor(index / 40)}-${index}`);
    const parts = divide(
      items,
      { groupOf: (item) => item.slice(0, 4), weigh: (item) => Number(item.slice(5)) % 7, whole: 5 },
      5,
    );
    assert.deepEqual(
      parts.flatMap((part) => part.items),
      items,
    );
    assert.ok(parts.every(({ items: own }) => own.length > 0));
    assert.equal(new Set(parts.map(({ path }) => path)).size, parts.length);
  });

  test('leaves what it holds where it is when something is added at its end', () => {
    const days = ['2022-01', '2023-01', '2023-02', '2023-03', '2024-01'];
    const placeOf = (parts: readonly Part<string>[]): Map<string, string> =>
      new Map(parts.flatMap(({ path, items }) => items.map((item) => [item, path])));
    const [before, after] = [placeOf(byYear(days)), placeOf(byYear([...days, '2024-02', '2024-03']))];
    for (const [day, path] of before) assert.equal(after.get(day), path);
  });

  test('without items has no page', () => {
    assert.deepEqual(byYear([]), []);
    assert.equal(isDivided([]), false);
  });
});

test('of a long list the latest are shown, in their order, and all of a short one', () => {
  const room = { part: 2, whole: 3 };
  assert.deepEqual(
    latest([1, 2, 3], () => 1, room),
    [1, 2, 3],
  );
  assert.deepEqual(
    latest([1, 2, 3, 4], () => 1, room),
    [3, 4],
  );
  assert.deepEqual(
    latest([], () => 1, room),
    [],
  );
});

test('few pages are all named, of many the first, the last and the near ones', () => {
  assert.deepEqual(nearNumbers(2, 4), [1, 2, 3, 4]);
  assert.deepEqual(nearNumbers(1, 40), [1, 2, 3, undefined, 40]);
  assert.deepEqual(nearNumbers(20, 40), [1, undefined, 18, 19, 20, 21, 22, undefined, 40]);
  assert.deepEqual(nearNumbers(40, 40), [1, undefined, 38, 39, 40]);
});
