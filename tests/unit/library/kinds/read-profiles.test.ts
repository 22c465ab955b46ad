import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkedLibrary } from '../../../../src/library/library.ts';
import type { Profile } from '../../../../src/library/kinds/profiles.ts';
import { copyFixtureLibrary } from '../../../support/fixture-library.ts';
import { complaintsOf, LIBRARY } from '../../../support/read-fixture.ts';

const { profiles } = LIBRARY;

function profileOf(id: string, among = profiles): Profile {
  const found = among.find((profile) => profile.id === id);
  assert.ok(found, id);
  return found;
}

/** The passages that name a person, by the short name of their article. */
function mentions({ mentions: own }: Profile): Record<string, string[]> {
  return Object.fromEntries(
    own.map(({ article, blocks }) => [article.shortName, blocks.map((block) => block.id)]),
  );
}

test('a name printed by mistake counts as no mention of anyone else', () => {
  assert.deepEqual(mentions(profileOf('ada-muster')), { Muster: ['byline', 'p1', 'end1'] });
  assert.deepEqual(mentions(profileOf('muster-of-trains')), { Bakers: ['p1'] });
});

test('a person who is named only by mistake is named by no article', (t) => {
  const library = copyFixtureLibrary(t);
  const file = 'content/profiles/some-body.yaml';
  library.write(
    file,
    [
      'name: No Body',
      'type: person',
      'role: A person.',
      'spellings: [Nobody]',
      'citations: [{ article: lamps-at-the-crossing, quote: Nobody, occurrence: 1 }]',
      '',
    ].join('\n'),
  );
  assert.deepEqual(complaintsOf(library), [`${file}:4 spellings[0] No article names “Nobody”.`]);
});

test('a name that one article prints by mistake still counts in another', (t) => {
  const library = copyFixtureLibrary(t);
  library.change(
    'content/profiles/muster-of-trains.yaml',
    'spellings: [Muster of trains]',
    'spellings: [Muster]',
  );
  const muster = profileOf('ada-muster', checkedLibrary(library.contentDir).profiles);
  assert.deepEqual(Object.keys(mentions(muster)), ['Muster']);
});
