import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { readLibrary } from '../../../../src/library/library.ts';
import type { Note } from '../../../../src/library/notes/note-schema.ts';
import { copyFixtureLibrary, type FixtureLibrary } from '../../../support/fixture-library.ts';
import { LIBRARY, onlyProblem, problemsOf } from '../../../support/read-fixture.ts';

const LAMPS = 'lamps-at-the-crossing';
const FILE = `content/notes/${LAMPS}.yaml`;

/** A note in YAML. */
function note(fields: Record<string, string>): string {
  const all = {
    id: 'n1',
    quote: 'said Muster on Sunday',
    grade: 'C',
    says: 'A remark.',
    basis: 'Its basis.',
    confidence: 'high',
    ...fields,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `- ${lines.join('\n  ')}\n`;
}

/** Line, field and message of each problem, all of them in the file of notes. */
function complaints(library: FixtureLibrary): string[] {
  return problemsOf(library).map(({ file, line, field, what }) => {
    assert.equal(file, FILE);
    return `${line ?? ''} ${field ?? ''} ${what}`;
  });
}

/** The notes on the article, read from this YAML. */
function read(t: TestContext, yaml: string): readonly Note[] {
  const library = copyFixtureLibrary(t);
  library.write(FILE, yaml);
  return readLibrary(library.contentDir).library.notes.get(LAMPS) ?? [];
}

test('notes of a file are put in the order of the text, whatever their order and numbers; one on omitted words is last', (t) => {
  const notes = read(
    t,
    [
      note({ quote: 'Ada Muster counts' }),
      note({ id: 'n2', quote: 'Home Weather', omitted: 'true' }),
      note({ id: 'n3' }),
      note({ id: 'n4', quote: 'lamps stand' }),
    ].join(''),
  );
  assert.deepEqual(
    notes.map(({ id, place }) => [id, place?.block.id, place?.start]),
    [
      ['n4', 'p1', 6],
      ['n3', 'p1', 35],
      ['n1', 'end1', 0],
      ['n2', undefined, undefined],
    ],
  );
});

test('a supplied title can have a note, though it cannot be quoted', () => {
  const [first] = LIBRARY.notes.get('winter-timetable') ?? [];
  assert.deepEqual([first?.quote, first?.place?.block.id], ['Winter timetable', 'title']);
});

for (const [yaml, complaint] of [
  [
    note({ quote: 'the lamps there is a hut, as the timetable', for: 'the', read: 'a' }),
    '7 [0].for “the” is more than once in the quote “the lamps there is a hut, as the timetable”, so the note does not say which one is wrong.',
  ],
  [
    note({ for: 'said Muster', read: 'said Muster' }),
    '8 [0].read “read” is the same as the words that are wrong.',
  ],
  [note({ label: 'Wrong side' }), '7 [0].label A note of grade A has a “label”, and no other has.'],
  [
    note({ omitted: 'true' }),
    `2 [0].quote The words “said Muster on Sunday” are not in a passage that ${LAMPS} omits.`,
  ],
  [note({ id: 'm1' }), '1 [0].id The id of a note is “n” and a number: n1.'],
] as const)
  test(`a note is a problem at its place: ${complaint}`, (t) => {
    const library = copyFixtureLibrary(t);
    library.write(FILE, yaml);
    assert.deepEqual(complaints(library), [complaint]);
  });

test('two corrections of the same words are a problem, unless one of them is doubtful', (t) => {
  const library = copyFixtureLibrary(t);
  const first = note({ for: 'said Muster', read: 'wrote Muster' });
  const second = { id: 'n2', for: 'Muster on', read: 'Muster late on' };
  library.write(FILE, first + note(second));
  assert.deepEqual(complaints(library), [
    '15 [1].for The notes n1 and n2 both correct “Muster”, so the corrected text cannot have both corrections.',
  ]);
  library.write(FILE, first + note({ ...second, confidence: 'low' }));
  assert.deepEqual(complaints(library), []);
});

test('corrections that touch but share no word are no problem', (t) => {
  const library = copyFixtureLibrary(t);
  library.write(
    FILE,
    note({ for: 'said ', read: 'wrote ' }) + note({ id: 'n2', for: 'Muster', read: 'Ada' }),
  );
  assert.deepEqual(complaints(library), []);
});

test('an occurrence says which of the repeated words a note is on', (t) => {
  const [only] = read(t, note({ quote: 'Nobody', occurrence: '2' }));
  assert.equal(only?.place?.block.id, 'q1');
});

test('a file of notes without its article is a problem that offers the nearest', (t) => {
  const library = copyFixtureLibrary(t);
  const file = 'content/notes/lamps-at-the-crosing.yaml';
  library.write(file, note({}));
  const only = onlyProblem(library);
  assert.deepEqual([only.file, only.what], [file, 'There is no article “lamps-at-the-crosing”.']);
  assert.match(only.todo, /Did you mean “lamps-at-the-crossing”\?$/);
});
