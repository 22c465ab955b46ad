import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha256 } from '../../../../src/library/reading/sha256.ts';
import { checkReadingPage, notesPutIn } from '../../../../src/desk/verify/check-reading-page.ts';
import {
  EVIDENCE_VERSION,
  type ArticleEvidence,
  type Evidence,
} from '../../../../src/outputs/evidence/evidence-schema.ts';
import { formatFault } from '../../../../src/desk/verify/fault.ts';
import { readPageTree } from '../../../../src/desk/verify/page-tree.ts';

const COPY = 'The lamps were lit, and the guards did not answer the horn.';
const ARTICLE: ArticleEvidence = {
  id: 'lamps',
  title: 'Lamps',
  titleSupplied: false,
  outlet: 'Outlet',
  authors: [],
  published: { date: '2024-01-01', precision: 'day' },
  address: '/b/articles/lamps/',
  rewritten: true,
  checksums: { copy: sha256('copy'), capture: sha256('capture') },
  words: 12,
  passages: [
    { id: 'p1', sha256: sha256(COPY), shown: true },
    { id: 'p2', sha256: sha256('Secret.'), shown: false },
  ],
};
const NOTE = {
  article: 'lamps',
  id: 'n1',
  grade: 'B',
  quote: 'the guards did',
  for: 'guards',
  read: 'guardsmen',
  says: 'The word is wrong.',
  basis: 'The original.',
  confidence: 'high',
  passage: 'p1',
} as const;
const EVIDENCE: Evidence = {
  $schema: 'evidence.schema.json',
  version: EVIDENCE_VERSION,
  site: 'https://briefing.example',
  base: '/b/',
  copies: 'excerpts',
  articles: [ARTICLE],
  statements: [],
  notes: [NOTE],
};
const PASSAGE = `<p data-passage="p1"> <a href="/b/articles/lamps/#p1"></a><span>The lamps were lit, and the <ins data-note="n1"><a href="#n1">guardsmen</a></ins> did not answer\nthe horn.</span></p>`;

function faults(html: string): string[] {
  return checkReadingPage(readPageTree(`<main>${html}</main>`), ARTICLE, EVIDENCE).map(formatFault);
}

test('a corrected text whose corrections are those of the notes has no fault', () => {
  assert.deepEqual(faults(PASSAGE), []);
});

for (const [name, html, complaint] of [
  [
    'a changed word of the copy',
    PASSAGE.replace('were lit', 'were lid'),
    /With the copy’s words put back the passage is not the one that was checked/,
  ],
  [
    'a correction that its note does not have',
    PASSAGE.replace('>guardsmen<', '>soldiers<'),
    /A correction is not what its note says\.\n {2}recorded: +“guardsmen”\n {2}found: +“soldiers”/,
  ],
  [
    'a correction that is left out',
    PASSAGE.replace(/<ins.*ins>/, 'guards'),
    /The correction of note n1 is missing/,
  ],
  ['a passage that is missing', '', /The passage is on the page nowhere/],
  ['a passage that is there twice', PASSAGE + PASSAGE, /The passage is on the page 2 times/],
  [
    'a passage that is not to be shown',
    `${PASSAGE}<p data-passage="p2">Secret.</p>`,
    /p2\n {2}The passage is there, although the site says that it does not show it/,
  ],
] as const)
  test(`${name} is named`, () => {
    const found = faults(html);
    assert.equal(found.length, 1, found.join('\n'));
    assert.match(found[0] ?? '', complaint);
    assert.match(found[0] ?? '', /^\/b\/articles\/lamps\/reading\/ p\d/);
  });

test('a correction without a note is named, and so is the passage that it changes', () => {
  assert.equal(faults(PASSAGE.replace('the horn', 'the <ins data-note="n9">bell</ins>')).length, 2);
});

test('an article has a corrected text if a correction can be put into a passage that is shown', () => {
  const count = (note: object, copies: Evidence['copies'] = 'excerpts'): number =>
    notesPutIn(ARTICLE, { ...EVIDENCE, copies, notes: [{ ...NOTE, ...note }] }).length;
  assert.equal(count({}), 1);
  assert.equal(count({}, 'off'), 0);
  assert.equal(count({ read: undefined }), 0);
  assert.equal(count({ confidence: 'low' }), 0);
  assert.equal(count({ passage: 'p2' }), 0);
  assert.equal(count({ passage: undefined }), 0);
  assert.equal(count({ article: 'other' }), 0);
});
