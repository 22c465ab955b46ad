import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLibrary } from '../../../src/library.ts';
import { copyContent, REAL_CONTENT, type ContentCopy } from '../../support/content-copy.ts';

const FILE = 'content/notes/putins-muscle-flex-in-belarus.yaml';
const GZERO = 'putins-muscle-flex-in-belarus';

/** A note in YAML. */
function note(fields: Record<string, string>): string {
  const all = {
    id: 'n1',
    quote: 'is scrambling this week',
    grade: 'C',
    says: 'A remark.',
    basis: 'Its basis.',
    confidence: 'high',
    ...fields,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `- ${lines.join('\n  ')}\n`;
}

/** Line, field and fault of each problem, all of them in the file of notes. */
function complaints(content: ContentCopy): string[] {
  return content.problems().map(({ file, line, field, what }) => {
    assert.equal(file, FILE);
    return `${line ?? ''} ${field ?? ''} ${what}`;
  });
}

test('there are 122 notes: 12, 24, 52, 18 and 16 of grades A to E, with ids that stand once in each article', () => {
  const { notes } = readLibrary(REAL_CONTENT).library;
  const all = [...notes.values()].flat();
  assert.equal(all.length, 122);
  const count = (grade: string): number => all.filter((one) => one.grade === grade).length;
  assert.deepEqual(['A', 'B', 'C', 'D', 'E'].map(count), [12, 24, 52, 18, 16]);
  for (const own of notes.values()) assert.equal(new Set(own.map(({ id }) => id)).size, own.length);
});

test('every note stands beside the very words that it quotes, in the order of the text', () => {
  const { notes, articles } = readLibrary(REAL_CONTENT).library;
  for (const [id, own] of notes) {
    const article = articles.find((candidate) => candidate.id === id);
    const places = own.map(({ place, quote, omitted }) => {
      assert.equal(place === undefined, omitted);
      if (place === undefined) return Infinity;
      assert.equal(place.block.text.slice(place.start, place.end), quote);
      return (article?.blocks.indexOf(place.block) ?? NaN) * 1e6 + place.start;
    });
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    );
  }
});

test('notes of a file are put in the order of the text, whatever their order and numbers', (t) => {
  const content = copyContent(t);
  content.write(
    FILE,
    [
      note({ quote: 'muscle flex is unlikely' }),
      note({ id: 'n2' }),
      note({ id: 'n3', quote: 'scrambling' }),
    ].join(''),
  );
  const { library, problems } = readLibrary(content.dir);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    library.notes.get(GZERO)?.map(({ id }) => id),
    ['n2', 'n3', 'n1'],
  );
});

test('a supplied title can carry a note, though it cannot be quoted', (t) => {
  const content = copyContent(t);
  content.write(
    'content/notes/kursk-post-putin-succession.yaml',
    note({ quote: 'post-Putin political succession' }),
  );
  const { library, problems } = readLibrary(content.dir);
  assert.deepEqual(problems, []);
  assert.equal(library.notes.get('kursk-post-putin-succession')?.[0]?.place?.block.id, 'title');
});

for (const [name, yaml, complaint] of [
  ['an id that is given twice', note({}) + note({}), '7 [1].id The id “n1” is given twice.'],
  [
    'words that stand nowhere',
    note({ quote: 'scrambles this week' }),
    `2 [0].quote The words “scrambles this week” do not stand in ${GZERO}.`,
  ],
  [
    'words that stand more than once',
    note({ quote: 'muscle' }),
    `2 [0].quote The words “muscle” stand 2 times in ${GZERO}: title, p4.`,
  ],
  [
    'an occurrence that is too high',
    note({ quote: 'muscle', occurrence: '3' }),
    `2 [0].quote The words “muscle” do not stand 3 times in ${GZERO}.`,
  ],
  [
    'wrong words that it does not stand beside',
    note({ for: 'scrambled' }),
    '7 [0].for “for” must stand inside “quote”, word for word.',
  ],
  [
    'grade A and no label',
    note({ grade: 'A' }),
    '1 [0].label A note of grade A has a “label”, and no other has.',
  ],
  [
    'a label and another grade',
    note({ label: 'Wrong side' }),
    '7 [0].label A note of grade A has a “label”, and no other has.',
  ],
  [
    'words that are said to be omitted and are not',
    note({ omitted: 'true' }),
    `2 [0].quote The words “is scrambling this week” do not stand in a passage that ${GZERO} omits.`,
  ],
  [
    'an id that is no “n” and number',
    note({ id: 'm1' }),
    '1 [0].id The id of a note is “n” and a number: n1.',
  ],
] as const)
  test(`a note with ${name} is a problem at its place`, (t) => {
    const content = copyContent(t);
    content.write(FILE, yaml);
    assert.deepEqual(complaints(content), [complaint]);
  });

test('an occurrence says beside which of the words a note stands', (t) => {
  const content = copyContent(t);
  content.write(FILE, note({ quote: 'muscle', occurrence: '2' }));
  const { library, problems } = readLibrary(content.dir);
  assert.deepEqual(problems, []);
  assert.equal(library.notes.get(GZERO)?.[0]?.place?.block.id, 'p4');
});

test('a note beside words that stand almost so is told which are the nearest', (t) => {
  const content = copyContent(t);
  content.write(FILE, note({ quote: 'is scrambling that week' }));
  assert.match(
    content.problems()[0]?.todo ?? '',
    /^The nearest is #p\d+: “is scrambling this week” \(it has “this”, not “that”\)\./,
  );
});

test('a file of notes without its article is a problem that offers the nearest', (t) => {
  const content = copyContent(t);
  content.write('content/notes/putins-muscle-flex-in-belorus.yaml', note({}));
  const [only, ...more] = content.problems();
  assert.deepEqual(more, []);
  assert.equal(only?.file, 'content/notes/putins-muscle-flex-in-belorus.yaml');
  assert.equal(only.what, 'There is no article “putins-muscle-flex-in-belorus”.');
  assert.match(only.todo, /Did you mean “putins-muscle-flex-in-belarus”\?$/);
});

test('a note whose anchor is spoilt by one letter stops the build', (t) => {
  const content = copyContent(t);
  const own = 'content/notes/kursk-post-putin-succession.yaml';
  content.change(own, 'quote: Kiev’s floor forces', 'quote: Kiev’s flour forces');
  // What is wrong in the words must still stand among them.
  content.change(own, 'for: floor forces', 'for: flour forces');
  const [only, ...more] = content.problems();
  assert.deepEqual(more, []);
  assert.equal(only?.file, own);
  assert.equal(only.line, content.lineOf(own, 'Kiev’s flour forces'));
  assert.equal(only.what, 'The words “Kiev’s flour forces” do not stand in kursk-post-putin-succession.');
});
