import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleCitation } from '../../src/outputs/sharing/cite-article.ts';
import { citedPages } from '../../src/outputs/sharing/cited-pages.ts';
import { statementCitations } from '../../src/outputs/sharing/cite-statement.ts';
import { LIBRARY, PROBLEMS } from '../support/read-content.ts';

const { articles, profiles, statements } = LIBRARY;
const HERE = { site: 'https://briefing.example', base: '/' };

/** Everything that quotes the articles: our statements, and names printed by mistake. */
const QUOTING = [...statements, ...profiles.filter(({ type }) => type === 'error')];

/** Fails if two of these are the same, and names them. */
function assertUnique(things: readonly string[]): void {
  assert.deepEqual(
    things.filter((thing, index) => things.indexOf(thing) !== index),
    [],
  );
}

test('the content has no problem', () => {
  assert.deepEqual(PROBLEMS, []);
});

test('every quotation of a person or organisation is from an article that names it', () => {
  for (const { id, type, mentions, quotations } of profiles)
    for (const { source } of type === 'error' ? [] : quotations)
      assert.ok(
        mentions.some(({ article }) => article === source),
        `${id} is not named in ${source.id}.`,
      );
});

test('every article and every statement has a citation with a unique key and address', () => {
  const citations = [
    ...articles.map((article) => articleCitation(article, LIBRARY, HERE)),
    ...citedPages(LIBRARY).flatMap((page) => statementCitations(page.statements, LIBRARY, HERE)),
  ];
  assert.equal(citations.length, articles.length + QUOTING.length);
  assertUnique(citations.map(({ item }) => item.URL));
  assertUnique(citations.map(({ item }) => item.id));
  for (const { item } of citations)
    assert.match(item.id, new RegExp(`^${LIBRARY.dossier.id}-[a-zA-Z0-9-]+$`));
});
