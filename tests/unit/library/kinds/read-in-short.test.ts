import assert from 'node:assert/strict';
import { test } from 'node:test';
import { copyFixtureLibrary } from '../../../support/fixture-library.ts';
import { complaintsOf, LIBRARY, problemsOf } from '../../../support/read-fixture.ts';

const FILE = 'content/in-short.yaml';
const ENTRY = /- article: winter-timetable\n(?: .*\n)+\n?/;

test('every article has one sentence, in the order of the file', () => {
  assert.deepEqual(
    [...LIBRARY.inShort].map(([id, { text, label }]) => [id, text, label]),
    [
      [
        'lamps-at-the-crossing',
        'Muster counts three lamps and looks forward to a fourth.',
        'Ada Muster, in short',
      ],
      [
        'winter-timetable',
        'Depot Bulletin announces a timetable with one train.',
        'Depot Bulletin (altered copy), in short',
      ],
      [
        'bread-for-the-night-train',
        'Kruse bakes for the night train at Oldmill.',
        'Guild of Bakers, in short',
      ],
    ],
  );
});

test('an article without its sentence is a problem', (t) => {
  const library = copyFixtureLibrary(t);
  library.write(FILE, library.read(FILE).replace(ENTRY, ''));
  assert.deepEqual(complaintsOf(library), [
    `${FILE} The article winter-timetable has no sentence in in-short.yaml.`,
  ]);
});

test('an article with two sentences is a problem at the second', (t) => {
  const library = copyFixtureLibrary(t);
  const [entry = ''] = ENTRY.exec(library.read(FILE)) ?? [];
  const before = library.read(FILE).trimEnd();
  const first = library.lineOf(FILE, entry);
  library.write(FILE, `${before}\n\n${entry}`);
  assert.deepEqual(complaintsOf(library), [
    `${FILE}:${before.split('\n').length + 2} [3].article “winter-timetable” is here twice: it is on line ${first}, too.`,
  ]);
});

test('without the file every article lacks its sentence', (t) => {
  const library = copyFixtureLibrary(t);
  library.remove(FILE);
  assert.equal(problemsOf(library).length, 3);
});

test('a file with a fault is not reported for every article too', (t) => {
  const library = copyFixtureLibrary(t);
  library.write(FILE, '- article: "\n');
  assert.equal(problemsOf(library).length, 1);
});
