import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../../../src/library/copies/read-article.ts';
import { placesOfWord } from '../../../../src/library/kinds/words.ts';
import { readLibrary } from '../../../../src/library/library.ts';
import { copyFixtureLibrary } from '../../../support/fixture-library.ts';
import { complaintsOf, LAMPS, LIBRARY, TIMETABLE } from '../../../support/read-fixture.ts';

/** An article with these passages. */
function articleOf(...texts: string[]): Article {
  const [block] = LAMPS.blocks;
  assert.ok(block);
  const blocks = texts.map((text, index) => ({
    ...block,
    kind: 'paragraph' as const,
    id: `p${index + 1}`,
    text,
  }));
  return { ...LAMPS, blocks };
}

/** How often the forms occur in the passages, and in which. */
function count(match: string[], ...texts: string[]): string {
  const [{ count: times, blocks } = { count: 0, blocks: [] }] = placesOfWord(match, [articleOf(...texts)]);
  return [times, ...blocks.map(({ id }) => id)].join(' ');
}

for (const [name, counted, match, ...texts] of [
  [
    'every place counts, and every passage is named once',
    '3 p1 p3',
    ['raid'],
    'A raid, a raid.',
    'x',
    'Raid',
  ],
  ['forms are counted together', '3 p1', ['raids', 'raid'], 'A raid, two raids, one raid.'],
  [
    'a form inside another is counted once',
    '1 p1',
    ['cross-border attack', 'attack'],
    'A cross-border attack.',
  ],
  ['capitals do not matter', '2 p1', ['kremlin'], 'Kremlin and KREMLIN'],
  ['a form is whole words', '0', ['war'], 'A warning, a postwar plan, war2.'],
  ['signs end a word', '4 p1', ['war'], 'war, “war”, pre-war (war)'],
  ['signs in a form are taken as printed', '1 p1', ['a.b'], 'a.b and aXb'],
  ['other scripts have letters, too', '0', ['war'], 'éwar, warж'],
] as const)
  test(`words: ${name}`, () => {
    assert.equal(count([...match], ...texts), counted);
  });

test('the title that we supply is not counted', () => {
  const [places] = placesOfWord(['timetable'], [TIMETABLE]);
  assert.deepEqual(
    places?.blocks.map(({ id }) => id),
    ['p1'],
  );
});

test('the words of a library are counted in each article that has them', () => {
  const counts = LIBRARY.words.flatMap(({ terms }) =>
    terms.map(({ term, places }) => [
      term,
      ...places.map(({ article, count: times }) => `${article.shortName} ${times}`),
    ]),
  );
  assert.deepEqual(counts, [
    ['crossing', 'Depot 2', 'Bakers 1', 'Muster 2'],
    ['hut', 'Muster 4'],
    ['lamp', 'Bakers 1', 'Muster 7'],
    ['loaf', 'Bakers 3'],
  ]);
});

test('a group that names its articles is counted in these, whatever the others have', (t) => {
  const library = copyFixtureLibrary(t);
  library.change('content/words.yaml', 'match: [loaves]', 'match: [loaves, crossing]');
  const { words } = readLibrary(library.contentDir).library;
  assert.deepEqual(
    words.at(-1)?.terms[0]?.places.map(({ article, count: times }) => `${article.shortName} ${times}`),
    ['Bakers 4'],
  );
});

test('a form that no article has is a problem at its place', (t) => {
  const library = copyFixtureLibrary(t);
  const file = 'content/words.yaml';
  library.change(file, 'match: [lamps, lamp]', 'match: [lamps, lantern]');
  assert.deepEqual(complaintsOf(library), [
    `${file}:${library.lineOf(file, 'lantern')} [1].terms[0].match[1] No article has the word “lantern”.`,
  ]);
});
