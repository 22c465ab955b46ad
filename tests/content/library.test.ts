import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quotationId } from '../../src/library/citations/references.ts';
import { collectEvidence } from '../../src/outputs/evidence/collect-evidence.ts';
import { articleCitation } from '../../src/outputs/sharing/cite-article.ts';
import { citedPages } from '../../src/outputs/sharing/cited-pages.ts';
import { statementCitations } from '../../src/outputs/sharing/cite-statement.ts';
import { LIBRARY, PROBLEMS } from '../support/read-content.ts';

const { articles, changes, notes, profiles, quoted, statements } = LIBRARY;
const HERE = { site: 'https://briefing.example', base: '/' };

/** Everything that quotes the articles: our statements, and names printed by mistake. */
const QUOTING = [...statements, ...profiles.filter(({ type }) => type === 'error')];

/** Fails if two of these are the same, and names them. */
function assertUnique(things: readonly string[]): void {
  const seen = new Set<string>();
  const twice = things.filter((thing) => {
    const isKnown = seen.has(thing);
    seen.add(thing);
    return isKnown;
  });
  assert.deepEqual(twice, []);
}

test('the content has no problem', () => {
  assert.deepEqual(PROBLEMS, []);
});

test('every quotation has its back-link, and there is no other', () => {
  const forward = QUOTING.flatMap(({ href, quotations }) =>
    quotations.map((own) => `${own.source.id}#${quotationId(own)} ← ${href}`),
  );
  const back = [...quoted].flatMap(([id, passages]) =>
    passages.flatMap((passage) => passage.statements.map(({ href }) => `${id}#${passage.id} ← ${href}`)),
  );
  assert.deepEqual(back.sort(), [...new Set(forward)].sort());
});

test('no two statements or changes on a page have the same address, also where a page repeats them', () => {
  const evidence = collectEvidence(LIBRARY, HERE);
  const said = evidence.statements.flatMap(({ address, alsoAt }) => [
    address,
    ...alsoAt.filter((other) => other.includes('#')),
  ]);
  assertUnique([...said, ...changes.map(({ href }) => href)]);
});

test('no two passages, quoted words, notes or summaries on an article’s page have the same address', () => {
  for (const { id, blocks } of articles)
    assertUnique(
      [
        'in-short',
        ...blocks.map((block) => block.id),
        ...(quoted.get(id) ?? []).map((passage) => passage.id),
        ...(notes.get(id) ?? []).map((note) => note.id),
      ].map((fragment) => `/articles/${id}/#${fragment}`),
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
