import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha256 } from '../../../../src/library/reading/sha256.ts';
import { notesPutIn } from '../../../../src/desk/verify/check-reading-page.ts';
import type { Evidence } from '../../../../src/outputs/evidence/evidence-schema.ts';
import {
  assertFaults,
  BACK,
  EVIDENCE,
  faults,
  FIRST,
  inner,
  INNER,
  KNOWN,
  outer,
  quoted,
  QUOTE,
  replace,
  STATEMENT,
  twoQuoted,
} from '../../../support/verified-site.ts';

const [LAMPS, READING, KURSK] = ['articles/lamps/', 'articles/lamps/reading/', 'kursk/'];

test('pages that are as recorded have no fault', async () => {
  assert.deepEqual(await faults(() => undefined), []);
});

test('several quotations in one paragraph have no fault', async () => {
  assert.deepEqual(await faults(replace(KURSK, '</main>', `${twoQuoted(QUOTE, INNER)}</main>`)), []);
});

/** The page that changes, how, and what is said: the place, and where it helps what is recorded and what is found. */
for (const [page, from, to, ...expected] of [
  [
    LAMPS,
    'were lit',
    'were lid',
    /#p1\n {2}The passage is not the one that was checked\.\n {2}recorded: +“The lamps were lit, and the guards did not .*\n {2}found: +“The lamps were lid,/,
  ],
  [
    LAMPS,
    'did not answer',
    'did answer',
    /#p1\n {2}The passage is not the one/,
    /#p1\n {2}The cited words are not there\.\n {2}recorded: +“the guards did not answer”\n {2}found: +“the guards did answer/,
    /#p1\n {2}The cited words are not there/,
  ],
  [
    LAMPS,
    '>did not answer<',
    '>did <i hidden>not </i>answer<',
    ...[/#p1\n {2}The passage is not the one/, /cited words/, /cited words/],
  ],
  [LAMPS, ` id="${inner.anchor}"`, '', /#p1\.35-58\n {2}The mark on the cited words is missing/],
  [LAMPS, '<main>', '<main><p id="p1">Other words.</p>', /#p1\n {2}2 elements of the page have this id/],
  [
    LAMPS,
    BACK,
    '',
    /#p1\n {2}The margin does not link back .*\n {2}recorded: +\/b\/kursk\/#k1\n {2}found: +\(no link\)/,
  ],
  [
    LAMPS,
    '<b>Used in:</b>',
    '<b>Used in:</b><a href="/b/belgorod/#k1">Belgorod, point 1</a>',
    /#p1\n {2}The margin names a statement that does not quote the passage\.\n {2}found: +\/b\/belgorod\/#k1/,
  ],
  [LAMPS, 'guardsmen', 'wardens', /#n1\n {2}The editor’s note says something else/],
  [
    `${LAMPS}notes/`,
    'The original.',
    'A guess.',
    /notes\/ n1\n {2}The editor’s note says something else\.\n {2}recorded: +“The original\.”/,
  ],
  [
    READING,
    'guardsmen.',
    'wardens',
    /reading\/ p1\n {2}A correction is not what its note says\.\n {2}recorded: +“guardsmen\.”\n {2}found: +“wardens”/,
  ],
  [
    READING,
    'were lit',
    'were lid',
    /reading\/ p1\n {2}With the copy’s words put back the passage is not the one that was checked/,
  ],
  [
    READING,
    '<ins data-note="n1">guardsmen.</ins>',
    'guards',
    /reading\/ p1\n {2}The correction of note n1 is missing/,
  ],
  [READING, ' data-passage="p1"', '', /reading\/ p1\n {2}The passage is on the page nowhere/],
  [
    READING,
    '<p data',
    '<p data-passage="p1"></p><p data',
    /reading\/ p1\n {2}The passage is on the page 2 times/,
  ],
  [
    READING,
    'the horn',
    'the <ins data-note="n9">bell</ins>',
    ...[
      /reading\/ .*\n {2}A correction is not what its note says/,
      /reading\/ p1\n.* is not the one that was checked/,
    ],
  ],
  [
    KURSK,
    `>${QUOTE}<`,
    '>the guards did at once answer<',
    /\/b\/kursk\/ #k1\n {2}A quotation of the statement is not the one recorded\.\n {2}recorded: +“the guards did not answer”\n {2}found: +“the guards did at once answer”/,
  ],
  [
    KURSK,
    quoted(inner.address, INNER),
    '',
    /#k1\n {2}A quotation of the statement is missing\.\n {2}recorded: +“did not answer the horn”/,
  ],
  [
    KURSK,
    '</main>',
    `${quoted(outer.address, 'the guards fled')}</main>`,
    /The page quotes words that are not there\.\n {2}recorded: +“the guards did not answer”/,
  ],
  [
    KURSK,
    '</main>',
    `${twoQuoted(QUOTE, 'did answer the horn')}</main>`,
    /The page quotes words that are not there\.\n {2}recorded: +“did not answer the horn”/,
  ],
  [
    KURSK,
    STATEMENT,
    'Nobody was at the crossing.',
    /#k1\n {2}The statement says something else\.\n {2}recorded: +“Nobody answered at the crossing\.”\n {2}found: +“Nobody was at the crossing\.”/,
  ],
  [
    KURSK,
    STATEMENT,
    `${STATEMENT} This is disputed.`,
    /The statement says something else\.\n.*\n {2}found: +.*This is disputed/,
  ],
  [KURSK, ' id="k1"', '', /#k1\n {2}The statement “Kursk, point 1” is missing/],
] as [page: string, from: string, to: string, ...expected: RegExp[]][])
  test(`“${to}” in place of “${from}” in ${page} is named with its place`, async () => {
    assertFaults(await faults(replace(page, from, to), KNOWN), expected);
  });

test('a mark that was moved to other words is named', async () => {
  const moved = await faults((pages) => {
    replace(LAMPS, ` id="${inner.anchor}"`, '')(pages);
    replace(LAMPS, '<span>The lamps', `<span><mark id="${inner.anchor}">The lamps</mark>`)(pages);
  }, KNOWN);
  assertFaults(moved, [/#p1\.35-58\n {2}The mark is on other words/]);
});

test('a page that is gone is named', async () => {
  const gone = await faults((pages) => {
    delete pages['kursk/'];
  });
  assertFaults(gone, [/^\/b\/kursk\/\n {2}The page is missing\.$/]);
});

test('without the true text, a changed passage is named by its checksum', async () => {
  const [fault] = await faults(replace(LAMPS, 'were lit', 'were lid'));
  assert.match(fault ?? '', new RegExp(`recorded: +SHA-256 ${sha256(FIRST)}`));
  assert.match(fault ?? '', /found: +SHA-256 [0-9a-f]{64}: “The lamps were lid, and the guards did …”/);
});

test('a passage of a corrected text that is not to be shown is named', async () => {
  const [article] = EVIDENCE.articles;
  assert.ok(article);
  const passages = [...article.passages, { id: 'p2', sha256: sha256('Secret.'), shown: false }];
  const evidence: Evidence = { ...EVIDENCE, copies: 'excerpts', articles: [{ ...article, passages }] };
  const shown = replace(READING, '</main>', '<p data-passage="p2">Secret.</p></main>');
  const found = (await faults(shown, KNOWN, evidence)).filter((fault) => fault.includes('reading/'));
  assertFaults(found, [
    /reading\/ p2\n {2}The passage is there, although the site says that it does not show it/,
  ]);
});

test('an article has a corrected text if a correction can be put into a passage that is shown', () => {
  const [article, note] = [EVIDENCE.articles[0], EVIDENCE.notes[0]];
  assert.ok(article && note);
  const count = (change: object, copies: Evidence['copies'] = 'excerpts'): number =>
    notesPutIn(article, { ...EVIDENCE, copies, notes: [{ ...note, ...change }] }).length;
  assert.equal(count({}), 1);
  assert.equal(count({}, 'off'), 0);
  for (const change of [
    { read: undefined },
    { confidence: 'low' },
    { passage: 'p2' },
    { passage: undefined },
    { article: 'other' },
  ])
    assert.equal(count(change), 0, JSON.stringify(change));
});
