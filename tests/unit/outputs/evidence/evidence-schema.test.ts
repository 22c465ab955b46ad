import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collectEvidence } from '../../../../src/outputs/evidence/collect-evidence.ts';
import { compareEvidence } from '../../../../src/desk/verify/compare-evidence.ts';
import { EVIDENCE_VERSION, evidenceJsonSchema } from '../../../../src/outputs/evidence/evidence-schema.ts';
import { CannotRunError } from '../../../../src/desk/call/parse-call.ts';
import { readEvidence } from '../../../../src/desk/verify/read-evidence.ts';
import { LIBRARY } from '../../../support/read-fixture.ts';
import { memorySite } from '../../../support/memory-site.ts';

const evidence = collectEvidence(LIBRARY, { site: 'https://briefing.example', base: '/' });

test('every statement is recorded under its address, with its quotations and their places; so is a name printed by mistake', () => {
  const ids = evidence.statements.map(({ id }) => id);
  const errors = LIBRARY.profiles.filter(({ type }) => type === 'error');
  assert.deepEqual(
    ids,
    [...LIBRARY.statements, ...errors].map(({ href }) => href.slice(1)),
  );
  const furniture = evidence.statements.find(({ id }) => id === 'figures/#furniture');
  assert.deepEqual(furniture?.citations[1], {
    article: 'lamps-at-the-crossing',
    quote: 'two chairs',
    passage: 'p4',
    start: 0,
    end: 10,
    anchor: 'p4.0-10',
    address: '/articles/lamps-at-the-crossing/#p4.0-10',
  });
});

test('a statement says how many articles it quotes, and what of it is from the public record', () => {
  const about = (wanted: string) => {
    const found = evidence.statements.find(({ id }) => id === wanted);
    return [found?.articles, found?.citations.length, found?.record];
  };
  assert.deepEqual(about('timeline/#calm-river'), [1, 2, undefined]);
  assert.deepEqual(about('kursk/#k1'), [2, 2, undefined]);
  assert.deepEqual(about('compare/#q1-winter-timetable'), [0, 0, undefined]);
  const [articles, citations, record] = about('timeline/#first-winter-train');
  assert.deepEqual([articles, citations], [0, 0]);
  assert.match(String(record), /^The board at the depot\./);
  assert.match(String(about('#standfirst')[2]), /^That there was a crossing/);
});

test('the published schema describes every field', () => {
  const bare: string[] = [];
  const visit = (node: unknown, place: string): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('properties' in node)
      for (const [name, field] of Object.entries(node.properties as Record<string, object>)) {
        if (!('description' in field)) bare.push(`${place}.${name}`);
        visit(field, `${place}.${name}`);
      }
    if ('items' in node) visit(node.items, `${place}[]`);
  };
  const schema = evidenceJsonSchema('Test Briefing');
  visit(schema, '');
  assert.deepEqual(bare, []);
  assert.ok('$schema' in schema && schema.$schema === 'https://json-schema.org/draft/2020-12/schema');
});

for (const [text, message] of [
  ['<!doctype html>', /evidence\.json at dist is not JSON: /],
  ['['.repeat(1_000_000), /is not JSON/],
  ['['.repeat(1e5) + ']'.repeat(1e5), /does not match its schema/],
  [
    JSON.stringify({ ...evidence, version: EVIDENCE_VERSION + 1 }),
    /does not match its schema:\n {2}version: /,
  ],
  [
    JSON.stringify(evidence).replace(/"start":\d+/, '"start":"1"'),
    /does not match its schema:\n {2}statements\[0\]\.citations\[0\]\.start: /,
  ],
  [
    JSON.stringify(evidence).replace('"address":"/', '"address":"//evil.example/'),
    /articles\[0\]\.address: It must be a path on the site/,
  ],
] as const)
  test(`an evidence file that begins “${text.slice(0, 20)}” is refused with the reason: ${message.source}`, async () => {
    await assert.rejects(
      readEvidence(memorySite(new Map([['evidence.json', Buffer.from(text)]]))),
      (error) => error instanceof CannotRunError && message.test(error.message),
    );
  });

test('a statement that differs from the checkout is named with the first differing words', () => {
  const changed = structuredClone(evidence);
  const point = changed.statements.find(({ id }) => id === 'kursk/#k1');
  assert.ok(point);
  const words = point.text.split(' ');
  point.text = [...words.slice(0, 2), 'never', ...words.slice(2)].join(' ');
  const [fault, ...others] = compareEvidence(changed, evidence);
  assert.deepEqual(others, []);
  assert.equal(fault?.place, 'statements[kursk/#k1].text');
  assert.match(fault.found ?? '', /never/);
  assert.doesNotMatch(fault.recorded ?? '', /never/);
});

test('a statement that is missing is named once, and those after it have no fault', () => {
  const changed = { ...evidence, statements: evidence.statements.filter(({ id }) => id !== 'kursk/#k1') };
  assert.deepEqual(
    compareEvidence(changed, evidence).map(({ place }) => place),
    ['statements[kursk/#k1]'],
  );
  assert.deepEqual(
    compareEvidence(evidence, changed).map(({ what }) => what),
    ['This checkout has nothing of the kind.'],
  );
  assert.deepEqual(compareEvidence(evidence, evidence), []);
});
