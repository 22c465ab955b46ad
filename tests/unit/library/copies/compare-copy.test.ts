import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Problem } from '../../../../src/library/reading/problem.ts';
import type { CopyToCompare } from '../../../../src/library/copies/read-along.ts';
import { compareCopy, type FidelityReport } from '../../../../src/library/copies/compare-copy.ts';

const CAPTURE = `Raid on the border

Menu
By Ann Bell
Soldiers on a roadSoldiers on a road
A column near the border in May.Reuters

The raid began on Monday. It cost 1, 000 roubles.

  • First point
  • Second point

Officials said: “It’s over.”

Read more
`;

/** A copy without differences; each test changes one thing. */
function fixture(): CopyToCompare {
  return {
    file: 'content/articles/raid.md',
    captureFile: 'content/captures/raid.txt',
    capture: CAPTURE,
    head: [
      { text: 'Raid on the border', line: 2 },
      { text: 'By Ann Bell', line: 3 },
    ],
    body: [
      { text: 'Soldiers on a road', line: 21 },
      { text: 'A column near the border in May.', line: 23 },
      { text: 'Reuters', line: 25 },
      { text: 'The raid began on Monday. It cost 1, 000 roubles.', line: 28 },
      { text: 'First point', line: 30, marker: 'bullet' },
      { text: 'Second point', line: 31, marker: 'bullet' },
      { text: 'Officials said: “It’s over.”', line: 33 },
    ],
    omitted: [
      { kind: 'navigation', text: 'Menu', line: 10 },
      { kind: 'photograph description', text: 'Soldiers on a road', line: 12 },
      { kind: 'related story', text: 'Read more', line: 14 },
    ],
  };
}

type Change = (input: CopyToCompare) => unknown;

function compare(change: Change): {
  report: FidelityReport | undefined;
  problems: Problem[];
} {
  const input = fixture();
  change(input);
  const problems: Problem[] = [];
  const report = compareCopy(input, problems);
  assert.equal(
    report === undefined,
    problems.length > 0,
    'A copy is accepted exactly if nothing is reported.',
  );
  return { report, problems };
}

/** Line and sentence of each problem. */
function complaints(change: Change): string[] {
  return compare(change).problems.map(({ file, line, what }) => `${file}:${line ?? ''} ${what}`);
}

/** The change that puts other words into the first passage that has some. */
function reworded(from: string, to: string): Change {
  return ({ head, body, omitted }) => {
    const passage = [...head, ...body, ...omitted].find(({ text }) => text.includes(from));
    assert.ok(passage, `no passage has “${from}”`);
    passage.text = passage.text.replace(from, to);
  };
}

/** Several changes, one after the other. */
function all(...changes: Change[]): Change {
  return (input) => {
    for (const change of changes) change(input);
  };
}

/** The change of the capture that puts other words in place of some. */
function captured(from: string, to: string): Change {
  return (input) => {
    input.capture = input.capture.replaceAll(from, to);
  };
}

test('a copy that has every word of its capture is accepted, and its words are counted', () => {
  const { report } = compare(() => undefined);
  assert.deepEqual(report, {
    captureWords: CAPTURE.split(/\s+/).filter((word) => word !== '').length,
    copyWords: 4 + 3 + 4 + 7 + 1 + 10 + 2 + 2 + 4,
    markers: 2,
    joints: 2,
    omitted: [
      { kind: 'navigation', text: 'Menu', words: 1 },
      { kind: 'photograph description', text: 'Soldiers on a road', words: 4 },
      { kind: 'related story', text: 'Read more', words: 2 },
    ],
  });
});

/** Changes of the copy, and what is said of them: the line of the copy, and a sentence. CAPTURE is the file of the capture. */
const NAMED: [title: string, change: Change, said: string[]][] = [
  [
    'an added word is named',
    reworded('began', 'swiftly began'),
    ['28 The copy adds “swiftly”, which CAPTURE does not have here.'],
  ],
  [
    'two swapped passages are named as being in another order',
    (input) => {
      const [first, second] = input.body.slice(4, 6);
      assert.ok(first && second);
      [first.text, second.text] = [second.text, first.text];
    },
    ['31 The passage “First point” comes after “Second point”; in CAPTURE it comes first, on line 10.'],
  ],
  [
    'a lost passage is named with its line in the capture',
    ({ body }) => body.splice(3, 1),
    [
      '30 The copy lacks “The raid began on Monday. It cost 1, 000 roubles.” of CAPTURE:8, before “First point”.',
    ],
  ],
  [
    'a passage listed as omitted that the capture does not have is named',
    ({ omitted }) => omitted.push({ kind: 'advertisement', text: 'Buy two, pay one', line: 16 }),
    ['16 The passage “Buy two, pay one” is not in CAPTURE.'],
  ],
  [
    'a short passage does not take the beginning of a longer one that has a fault',
    all(captured('Read more', 'The raid'), reworded('Read more', 'The raid'), reworded('Monday', 'Tuesday')),
    ['28 The copy has “Tuesday.” where CAPTURE:8 has “Monday.”.'],
  ],
  [
    'differences in a passage and in an omitted one before it are named separately',
    all(
      captured('The raid began', 'More of our stories\nThe raid began'),
      ({ omitted }) =>
        omitted.splice(2, 0, { kind: 'related story', text: 'More of their stories', line: 13 }),
      reworded('Monday', 'Tuesday'),
    ),
    [
      '13 The copy has “their” where CAPTURE:8 has “our”.',
      '28 The copy has “Tuesday.” where CAPTURE:9 has “Monday.”.',
    ],
  ],
  [
    'a passage without words is named with its line',
    ({ body }) => body.splice(3, 0, { text: '\u00a0', line: 27 }),
    ['27 The copy adds “a space”, which CAPTURE does not have here.'],
  ],
  [
    'a list marker in the middle of an item is lacking',
    captured('First point', 'First\n  • point'),
    [
      '30 The copy lacks “•” of CAPTURE:10, before “First”.',
      '30 The copy lacks “•” of CAPTURE:11, before “point”.',
    ],
  ],
  [
    'a passage of other words is named with those of the capture',
    reworded('The raid began on Monday. It cost 1, 000 roubles.', 'Nobody knows what happened.'),
    [
      '28 The copy has “Nobody knows what happened.” where CAPTURE:8 has “The raid began on Monday. It cost 1, 000 roubles.”.',
    ],
  ],
  [
    'faults of two passages that follow each other are named separately',
    all(reworded('First point', 'First pint'), reworded('Second point', 'Second pint')),
    [
      '30 The copy has “pint” where CAPTURE:10 has “point”.',
      '31 The copy has “pint” where CAPTURE:11 has “point”.',
    ],
  ],
  [
    'the last passage, if it is lost, is lacking before the omitted one that follows',
    ({ body }) => body.pop(),
    ['14 The copy lacks “Officials said: “It’s over.”” of CAPTURE:13, before “Read more”.'],
  ],
];

for (const [title, change, said] of NAMED)
  test(title, () => {
    assert.deepEqual(
      complaints(change),
      said.map(
        (text) => `content/articles/raid.md:${text.replaceAll('CAPTURE', 'content/captures/raid.txt')}`,
      ),
    );
  });

for (const [from, to] of [
  ['It’s over', "It's over"],
  ['said:', 'said'],
  ['“It’s over.”', '"It’s over."'],
  ['1, 000', '1,000'],
  ['Monday', 'Mon day'],
  ['Monday', 'monday'],
  ['Monday', 'Mon\u00adday'],
] as const)
  test(`${JSON.stringify(to)} for ${JSON.stringify(from)} is a difference`, () => {
    const [only, ...more] = complaints(reworded(from, to));
    assert.match(only ?? '', /The copy has “.+” where content\/captures\/raid\.txt:\d+ has “.+”/);
    assert.deepEqual(more, []);
  });

test('an invisible character is named by its code point', () => {
  const [only] = complaints(reworded('Monday', 'Mon\u200bday'));
  assert.match(only ?? '', /“Mon‹U\+200B›day\.” where .* has “Monday\.”/);
});

test('lines are counted in a capture with CRLF as without', () => {
  assert.match(
    complaints(all(reworded('Monday', 'Tuesday'), captured('\n', '\r\n'))).join('\n'),
    /raid\.txt:8 has “Monday\.”/,
  );
});

test('an added passage is named, in the middle and at the end', () => {
  for (const at of [3, 7])
    assert.deepEqual(
      complaints(({ body }) => body.splice(at, 0, { text: 'It was a surprise.', line: 40 })),
      [
        'content/articles/raid.md:40 The copy adds “It was a surprise.”, which content/captures/raid.txt does not have here.',
      ],
    );
});

test('a word lost where caption and credit run together is named', () => {
  assert.match(
    complaints(reworded('in May.', 'in')).join('\n'),
    /:25 The copy lacks “May\.” of content\/captures\/raid\.txt:6, before “Reuters”\./,
  );
});

test('if the capture prints a text twice, both must be kept or listed, and a third is an error', () => {
  assert.match(
    complaints(({ omitted }) => omitted.splice(1, 1)).join('\n'),
    /lacks “Soldiers on a road” of content\/captures\/raid\.txt:5/,
  );
  assert.match(
    complaints(({ body }) => body.unshift({ text: 'Soldiers on a road', line: 20 })).join('\n'),
    /“Soldiers on a road” is not in content\/captures\/raid\.txt/,
  );
});

test('a dash or a number before a paragraph is not a list marker and may not be lost', () => {
  for (const sign of ['–', '2024.', '*'])
    assert.match(
      complaints(captured('The raid', `${sign} The raid`)).join('\n'),
      new RegExp(`lacks “${sign.replace(/[.*]/, '\\$&')}” of content/captures/raid\\.txt:8`),
    );
});

test('the number of a list item must be the one that the page shows', () => {
  const numbered = (first: number) => (input: CopyToCompare) => {
    input.capture = input.capture
      .replace('• First', `${first}. First`)
      .replace('• Second', `${first + 1}) Second`);
    Object.assign(input.body[4] ?? {}, { marker: 1 });
    Object.assign(input.body[5] ?? {}, { marker: 2 });
  };
  assert.ok(compare(numbered(1)).report);
  assert.match(complaints(numbered(3)).join('\n'), /lacks “3\.” of .*:10[\s\S]*lacks “4\)” of .*:11/);
});

test('a word divided between two passages is a difference', () => {
  for (const [head, tail] of [
    ['The raid began on Mon', 'day. It cost 1, 000 roubles.'],
    ['The raid began on Monday', '. It cost 1, 000 roubles.'],
    ['The raid began on Monday. It cost 1, 0', '00 roubles.'],
  ] as const)
    assert.match(
      complaints(({ body }) => body.splice(3, 1, { text: head, line: 28 }, { text: tail, line: 29 })).join(
        '\n',
      ),
      /The copy has “\S+ \S+” where content\/captures\/raid\.txt:8 has “\S+”/,
    );
});

test('a list marker before a paragraph is not overlooked because a list item follows it', () => {
  assert.notDeepEqual(
    complaints((input) => {
      input.capture = input.capture.replace('  • First point\n', '  • Some remarks.First point\n');
      input.body.splice(4, 0, { text: 'Some remarks.', line: 29 });
    }),
    [],
  );
});

test('a copy without any passage lacks its whole capture', () => {
  const found = complaints((input) => {
    input.head = input.body = [];
    input.omitted = [];
  });
  assert.equal(found.length, 1);
  assert.match(
    found[0] ?? '',
    /^content\/articles\/raid\.md:1 The copy lacks “Raid on .* … .*” of .*raid\.txt:1, at its end\.$/,
  );
});

test('differences after the first passage that has some are not named until it is right', () => {
  assert.deepEqual(complaints(all(reworded('Monday', 'Tuesday'), reworded('Officials', 'Soldiers'))), [
    'content/articles/raid.md:28 The copy has “Tuesday.” where content/captures/raid.txt:8 has “Monday.”.',
  ]);
});

test('of very many differences in a passage the first twelve are named', () => {
  const words = Array.from({ length: 30 }, (_, index) => `word${index}`);
  const other = words.map((word, index) => (index % 2 === 0 ? word : 'other'));
  const found = complaints(all(captured('It cost', words.join(' ')), reworded('It cost', other.join(' '))));
  assert.equal(found.length, 12);
  assert.match(found[0] ?? '', /has “other” where .* has “word1”/);
});

test('a page that repeats the same line hundreds of times is compared', () => {
  const lines = Array.from({ length: 400 }, (_, index) => ({ text: 'Read more', line: index + 1 }));
  const repeated = (input: CopyToCompare): void => {
    input.capture += 'Read more\n'.repeat(800);
    input.body.push(...lines);
    input.omitted.push(...lines.map((line) => ({ ...line, kind: 'related story' })));
  };
  assert.ok(compare(repeated).report);
  assert.notDeepEqual(
    complaints((input) => {
      repeated(input);
      input.capture += 'Read less\n';
    }),
    [],
  );
});

const ACCEPTED: [title: string, change: Change][] = [
  [
    'white space may differ: line breaks, several spaces, a no-break space, a tab',
    all(
      reworded('The raid began', 'The\u00a0raid  began'),
      captured('It cost', 'It\n\tcost'),
      captured('\n', '\r\n'),
    ),
  ],
  [
    'the byline may be anywhere in the capture',
    all(captured('By Ann Bell\n', ''), captured('Read more', 'By Ann Bell\nRead more')),
  ],
  ['the marker of a list item may be missing in the capture', captured('• ', '')],
  [
    'a short passage does not take the beginning of a longer one',
    (input) => {
      input.capture = 'Kursk raid – a report\nKursk raidBy Ann Bell\n';
      input.head = [
        { text: 'Kursk raid', line: 2 },
        { text: 'By Ann Bell', line: 3 },
      ];
      input.body = [];
      input.omitted = [{ kind: 'section label', text: 'Kursk raid – a report', line: 8 }];
    },
  ],
  [
    'an omitted line with the same words as a passage is matched at its own place',
    (input) => {
      input.capture = input.capture.replace('Menu', 'Second point\nMenu');
      input.omitted.unshift({ kind: 'navigation', text: 'Second point', line: 9 });
    },
  ],
];

for (const [title, change] of ACCEPTED)
  test(title, () => {
    assert.ok(compare(change).report);
  });

test('a control character of the capture is ignored: no copy can have it', () => {
  const problems: Problem[] = [];
  const capture = CAPTURE.replace('It cost', 'It co\u0008st\u001e');
  assert.ok(compareCopy({ ...fixture(), capture }, problems), JSON.stringify(problems));
});
