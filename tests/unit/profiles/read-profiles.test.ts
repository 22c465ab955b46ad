import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLibrary } from '../../../src/library.ts';
import { inOrderOf } from '../../../src/profiles/in-order-of.ts';
import { personParts } from '../../../src/profiles/person-parts.ts';
import type { Statement } from '../../../src/citations/statement.ts';
import type { Profile } from '../../../src/profiles/read-profiles.ts';
import { copyContent, REAL_CONTENT } from '../../support/content-copy.ts';

const { profiles, statements, regions, events, quoted, notes } = readLibrary(REAL_CONTENT).library;

function profileOf(id: string): Profile {
  const found = profiles.find((profile) => profile.id === id);
  if (found === undefined) throw new Error(`There is no profile “${id}”.`);
  return found;
}

/** The statements that stand on someone’s page. */
function naming(id: string): Statement[] {
  return personParts(profileOf(id), { quoted, notes }).flatMap(({ items }) =>
    items.flatMap((share) => share.statements),
  );
}

/** The passages of Wolff’s article that name someone. */
function inWolff(id: string): string[] {
  const own = profileOf(id).mentions.find(({ article }) => article.shortName === 'Wolff');
  return own?.blocks.map((block) => block.id) ?? [];
}

test('names printed by mistake are no statements; every person and organisation is one', () => {
  const said = statements.filter(({ kind }) => kind === 'profile');
  assert.deepEqual(
    said,
    profiles.filter(({ type }) => type !== 'error'),
  );
  assert.deepEqual(
    profiles.filter(({ type }) => type === 'error').map(({ id }) => id),
    ['donald-trump', 'belarusian-leader', 'russian-forces-deep-inside-russia'],
  );
});

test('what is printed by mistake counts as no mention of anyone: not the forces of ¶10, not the leader of ¶9', () => {
  assert.deepEqual(inWolff('russian-armed-forces'), ['p2']);
  assert.deepEqual(inWolff('alexander-lukashenko'), []);
  assert.ok(!inWolff('vladimir-putin').includes('p9'));
  assert.deepEqual(inWolff('donald-trump'), ['p9']);
  assert.deepEqual(inWolff('belarusian-leader'), ['p9']);
  assert.deepEqual(inWolff('russian-forces-deep-inside-russia'), ['p10']);
  for (const { type, id } of profiles)
    if (type !== 'error') assert.ok(!inWolff(id).includes('p9'), `${id} is named in ¶9`);
});

test('a person whom an article names by mistake only is named by no article', (t) => {
  const content = copyContent(t);
  const file = 'content/profiles/donald-trump-jr.yaml';
  content.write(
    file,
    [
      'name: Donald Trump Jr',
      'type: person',
      'role: A person.',
      'spellings: [Trump]',
      'citations:',
      '  - article: kursk-post-putin-succession',
      '    quote: the true nature of the issue Trump is currently facing',
      '',
    ].join('\n'),
  );
  const [only, ...more] = content.problems();
  assert.deepEqual(more, []);
  assert.deepEqual([only?.file, only?.what], [file, 'No article names “Trump”.']);
});

test('a name that one article prints by mistake still counts in another', (t) => {
  const content = copyContent(t);
  content.change('content/profiles/donald-trump.yaml', 'spellings: [Trump]', 'spellings: [Putin]');
  const { library } = readLibrary(content.dir);
  const named = library.profiles.find(({ id }) => id === 'vladimir-putin')?.mentions ?? [];
  const names = named.map(({ article }) => article.shortName);
  assert.ok(names.includes('GZERO') && names.includes('Baghai'));
});

test('every mention prints one of the spellings, and every quotation of a person or organisation stands in an article that names it', () => {
  for (const { id, type, spellings, mentions, quotations } of profiles) {
    assert.ok(mentions.length > 0, id);
    for (const { blocks } of mentions)
      for (const { text } of blocks)
        assert.ok(
          spellings.some((spelling) => text.includes(spelling)),
          id,
        );
    if (type !== 'error')
      for (const { source } of quotations)
        assert.ok(
          mentions.some(({ article }) => article === source),
          `${id} is not named in ${source.id}`,
        );
  }
});

test('a statement is about someone if its quoted words name them, in a passage that does so in fact', () => {
  const briefing = [...regions.flatMap((region) => [region.summary, ...region.points]), ...events];
  const about = naming('vladimir-putin').filter((statement) => briefing.includes(statement));
  assert.deepEqual(
    inOrderOf(statements, about),
    briefing.filter(({ quotations }) => quotations.some(({ quote }) => quote.includes('Putin'))),
  );
  assert.ok(about.length > 0 && about.length < briefing.length);
  const mistaken = profileOf('russian-forces-deep-inside-russia');
  assert.ok(!naming('russian-armed-forces').includes(mistaken));
});
