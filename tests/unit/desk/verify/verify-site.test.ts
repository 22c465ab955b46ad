import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha256 } from '../../../../src/library/reading/sha256.ts';
import {
  assertFaults,
  BACK,
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
  type Change,
} from '../../../support/verified-site.ts';

test('pages that are as recorded have no fault', async () => {
  assert.deepEqual(await faults(() => undefined), []);
});

test('several quotations in one paragraph have no fault', async () => {
  assert.deepEqual(await faults(replace('kursk/', '</main>', `${twoQuoted(QUOTE, INNER)}</main>`)), []);
});

const TAMPERED: [string, Change, RegExp[]][] = [
  [
    'one changed letter in a passage',
    replace('articles/lamps/', 'were lit', 'were lid'),
    [
      /#p1\n {2}The passage is not the one that was checked\.\n {2}recorded: +“The lamps were lit, and the guards did not .*\n {2}found: +“The lamps were lid,/,
    ],
  ],
  [
    'a dropped “not”',
    replace('articles/lamps/', 'did not answer', 'did answer'),
    [
      /#p1\n {2}The passage is not the one/,
      /#p1\n {2}The cited words are not there\.\n {2}recorded: +“the guards did not answer”\n {2}found: +“the guards did answer/,
      /#p1\n {2}The cited words are not there/,
    ],
  ],
  [
    'a word that an attribute hides',
    replace('articles/lamps/', '>did not answer<', '>did <i hidden>not </i>answer<'),
    [/#p1\n {2}The passage is not the one/, /cited words/, /cited words/],
  ],
  [
    'a removed mark',
    replace('articles/lamps/', ` id="${inner.anchor}"`, ''),
    [/#p1\.35-58\n {2}The mark on the cited words is missing/],
  ],
  [
    'a mark that was moved to other words',
    (pages) => {
      replace('articles/lamps/', ` id="${inner.anchor}"`, '')(pages);
      replace(
        'articles/lamps/',
        '<span>The lamps',
        `<span><mark id="${inner.anchor}">The lamps</mark>`,
      )(pages);
    },
    [/#p1\.35-58\n {2}The mark is on other words/],
  ],
  [
    'a second place with the passage’s id',
    replace('articles/lamps/', '<main>', '<main><p id="p1">Other words.</p>'),
    [/#p1\n {2}2 elements of the page have this id/],
  ],
  [
    'a removed back-link',
    replace('articles/lamps/', BACK, ''),
    [/#p1\n {2}The margin does not link back .*\n {2}recorded: +\/b\/kursk\/#k1\n {2}found: +\(no link\)/],
  ],
  [
    'an invented back-link',
    replace(
      'articles/lamps/',
      '<b>Used in:</b>',
      '<b>Used in:</b><a href="/b/belgorod/#k1">Belgorod, point 1</a>',
    ),
    [
      /#p1\n {2}The margin names a statement that does not quote the passage\.\n {2}found: +\/b\/belgorod\/#k1/,
    ],
  ],
  [
    'a changed note',
    replace('articles/lamps/', 'guardsmen', 'wardens'),
    [/#n1\n {2}The editor’s note says something else/],
  ],
  [
    'a changed basis on the page of notes',
    replace('articles/lamps/notes/', 'The original.', 'A guess.'),
    [/notes\/ n1\n {2}The editor’s note says something else\.\n {2}recorded: +“The original\.”/],
  ],
  [
    'a corrected text with a correction that no note makes',
    replace('articles/lamps/reading/', 'guardsmen.', 'wardens'),
    [
      /reading\/ p1\n {2}A correction is not what its note says\.\n {2}recorded: +“guardsmen\.”\n {2}found: +“wardens”/,
    ],
  ],
  [
    'a corrected text with words that are not the copy’s',
    replace('articles/lamps/reading/', 'were lit', 'were lid'),
    [/reading\/ p1\n {2}With the copy’s words put back the passage is not the one that was checked/],
  ],
  [
    'a changed quotation on a region’s page',
    replace('kursk/', `>${QUOTE}<`, '>the guards did at once answer<'),
    [
      /\/b\/kursk\/ #k1\n {2}A quotation of the statement is not the one recorded\.\n {2}recorded: +“the guards did not answer”\n {2}found: +“the guards did at once answer”/,
    ],
  ],
  [
    'a quotation that is gone',
    replace('kursk/', quoted(inner.address, INNER), ''),
    [/#k1\n {2}A quotation of the statement is missing\.\n {2}recorded: +“did not answer the horn”/],
  ],
  [
    'a quotation of words that are not there',
    replace('kursk/', '</main>', `${quoted(outer.address, 'the guards fled')}</main>`),
    [/The page quotes words that are not there\.\n {2}recorded: +“the guards did not answer”/],
  ],
  [
    'the second of two quotations in one paragraph, of words that are not there',
    replace('kursk/', '</main>', `${twoQuoted(QUOTE, 'did answer the horn')}</main>`),
    [/The page quotes words that are not there\.\n {2}recorded: +“did not answer the horn”/],
  ],
  [
    'a changed statement',
    replace('kursk/', STATEMENT, 'Nobody was at the crossing.'),
    [
      /#k1\n {2}The statement says something else\.\n {2}recorded: +“Nobody answered at the crossing\.”\n {2}found: +“Nobody was at the crossing\.”/,
    ],
  ],
  [
    'words added to a statement',
    replace('kursk/', STATEMENT, `${STATEMENT} This is disputed.`),
    [/The statement says something else\.\n.*\n {2}found: +.*This is disputed/],
  ],
  [
    'a statement whose anchor is gone',
    replace('kursk/', ' id="k1"', ''),
    [/#k1\n {2}The statement “Kursk, point 1” is missing/],
  ],
  [
    'a page that is gone',
    (pages) => {
      delete pages['kursk/'];
    },
    [/^\/b\/kursk\/\n {2}The page is missing\.$/],
  ],
];

for (const [name, change, expected] of TAMPERED)
  test(`${name} is named with its place`, async () => {
    assertFaults(await faults(change, KNOWN), expected);
  });

test('without the true text, a changed passage is named by its checksum', async () => {
  const [fault] = await faults(replace('articles/lamps/', 'were lit', 'were lid'));
  assert.match(fault ?? '', new RegExp(`recorded: +SHA-256 ${sha256(FIRST)}`));
  assert.match(fault ?? '', /found: +SHA-256 [0-9a-f]{64}: “The lamps were lid, and the guards did …”/);
});
