import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { QuotedPassage } from '../../../../src/library/citations/references.ts';
import type { Quotation, Statement, StatementKind } from '../../../../src/library/citations/statement.ts';
import { namedWith, statementsNaming } from '../../../../src/library/kinds/statements-naming.ts';
import { LAMPS, LIBRARY } from '../../../support/read-fixture.ts';

const [block] = LAMPS.blocks;
assert.ok(block);
/** Characters 0–7, 13–20, 26–33 and 39–46 of it are the name. */
const TEXT = 'Ms Ward and Ms Ward and Ms Ward and Ms Ward';
const WARD = {
  spellings: ['Ms Ward'],
  mentions: [{ article: LAMPS, blocks: [{ ...block, text: TEXT }] }],
};

/** The output for statements given as [label, kind, start, end of the quoted words]: each label, and those listed under it. */
function shown(
  ...given: [label: string, kind: StatementKind, start: number, end: number][]
): [string, string[]][] {
  const statements = new Map<string, Statement>();
  const quoted = given.map(([label, kind, start, end]): QuotedPassage => {
    const statement = statements.get(label) ?? {
      kind,
      label,
      href: `/#${label}` as const,
      text: label,
      quotations: [],
    };
    statements.set(label, statement);
    return { id: `${start}-${end}`, block: block?.id ?? '', start, end, statements: [statement] };
  });
  return statementsNaming(WARD, new Map([[LAMPS.id, quoted]])).map(({ statement, samePassages }) => [
    statement.label,
    samePassages.map(({ label }) => label),
  ]);
}

test('if several statements quote the same words, the key point is shown and the others are listed with it', () => {
  assert.deepEqual(
    shown(['front', 'front page', 0, 7], ['date', 'event', 0, 11], ['point', 'key point', 0, 7]),
    [['point', ['date', 'front']]],
  );
});

test('a statement that quotes other words about someone, too, is shown', () => {
  assert.deepEqual(shown(['point', 'key point', 0, 7], ['date', 'event', 0, 7], ['date', 'event', 12, 19]), [
    ['point', []],
    ['date', []],
  ]);
});

test('a statement whose words are all quoted by several others is listed with the first of them', () => {
  assert.deepEqual(
    shown(['one', 'key point', 0, 7], ['two', 'key point', 12, 19], ['both', 'story', 0, 19]),
    [
      ['one', ['both']],
      ['two', []],
    ],
  );
});

test('statements whose quotations name nobody, claims, summaries of articles and profiles are left out', () => {
  assert.deepEqual(
    shown(
      ['other words', 'key point', 8, 11],
      ['claim', 'figure', 0, 7],
      ['in short', 'in short', 0, 7],
      ['profile', 'profile', 0, 7],
    ),
    [],
  );
});

test('the quotations of a statement begin with those that name someone', () => {
  const quotation = (start: number, end: number): Quotation => ({
    source: LAMPS,
    article: LAMPS.id,
    quote: TEXT.slice(start, end),
    place: { block, start, end },
    errata: [],
  });
  const statement: Statement = {
    ...{ kind: 'key point', label: 'point', href: '/kursk/#point', text: 'point' },
    quotations: [quotation(8, 11), quotation(0, 7)],
  };
  const quoted = [{ id: `${block.id}.0-7`, block: block.id, start: 0, end: 7, statements: [statement] }];
  const [shown] = statementsNaming(WARD, new Map([[LAMPS.id, quoted]]));
  assert.deepEqual(
    shown?.statement.quotations.map(({ quote }) => quote),
    ['Ms Ward', 'and'],
  );
});

test('a profile that quotes words which name another is named with it', () => {
  const find = (id: string) => {
    const found = LIBRARY.profiles.find((profile) => profile.id === id);
    assert.ok(found, id);
    return found;
  };
  const [muster, kruse] = [find('ada-muster'), find('berta-kruse')];
  const passage = (statements: Statement[]): QuotedPassage[] => [
    { id: 'p1.0-10', block: 'p1', start: 0, end: 10, statements },
  ];
  const blocks = [{ ...block, id: 'p1', text: 'Ada Muster counts lamps.' }];
  const mentioned = { ...muster, mentions: [{ article: LAMPS, blocks }] };
  const named = namedWith(mentioned, [mentioned, kruse], new Map([[LAMPS.id, passage([mentioned, kruse])]]));
  assert.deepEqual(
    named.map(({ id }) => id),
    ['berta-kruse'],
  );
});
