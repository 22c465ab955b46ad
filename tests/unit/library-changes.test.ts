import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quotationId } from '../../src/citations/statement.ts';
import { readLibrary, type Library } from '../../src/library.ts';
import { copyContent, type ContentCopy } from '../support/content-copy.ts';

const KURSK = 'content/regions/kursk.yaml';
const WOLFF = 'kursk-post-putin-succession';

/** Reads the library before and after a change; the second reading must not know the first. */
function beforeAndAfter(content: ContentCopy, change: () => void): [Library, Library] {
  const before = readLibrary(content.dir);
  change();
  const after = readLibrary(content.dir);
  assert.deepEqual([...before.problems, ...after.problems], []);
  return [before.library, after.library];
}

/** Ids of the quoted passages of Wolff’s article. */
function passages({ quoted }: Library): string[] {
  return quoted.get(WOLFF)?.map(({ id }) => id) ?? [];
}

test('a citation that is changed shows at once: in its statement, and as a back-link of the passage it now quotes', (t) => {
  const content = copyContent(t);
  const quote = 'The Kremlin has deployed';
  const [before, after] = beforeAndAfter(content, () => {
    content.write(
      KURSK,
      content
        .read(KURSK)
        .replace(
          /(- id: k1\n(?: {4}.*\n)*? {6}- article: ).*\n {8}quote: .*\n/,
          `$1${WOLFF}\n        quote: ${quote}\n`,
        ),
    );
  });
  const k1 = (library: Library) =>
    library.regions.find(({ id }) => id === 'kursk')?.points.find(({ id }) => id === 'k1');
  const [now] = k1(after)?.quotations ?? [];
  assert.equal(now?.quote, quote);
  assert.notEqual(k1(before)?.quotations[0]?.quote, quote);
  assert.ok(!passages(before).includes(quotationId(now)));
  const passage = after.quoted.get(WOLFF)?.find(({ id }) => id === quotationId(now));
  assert.deepEqual(
    passage?.statements.map(({ label }) => label),
    [k1(after)?.label],
  );
  // Every other passage keeps its id.
  assert.deepEqual(
    passages(after).filter((id) => !passages(before).includes(id)),
    [quotationId(now)],
  );
});

test('a note that is changed, and one that is taken out, shows at once', (t) => {
  const content = copyContent(t);
  const file = `content/notes/${WOLFF}.yaml`;
  const [before, after] = beforeAndAfter(content, () => {
    content.change(
      file,
      'for: floor forces\n  read: ground forces',
      'for: floor forces\n  read: land forces',
    );
    content.write(file, content.read(file).replace(/- id: n2\n(?: .*\n)+\n?/, ''));
  });
  const reading = ({ notes }: Library): string | undefined =>
    notes.get(WOLFF)?.find(({ id }) => id === 'n3')?.read;
  assert.deepEqual([reading(before), reading(after)], ['ground forces', 'land forces']);
  assert.equal((after.notes.get(WOLFF)?.length ?? 0) + 1, before.notes.get(WOLFF)?.length);
});

test('a profile that is changed, and one that is added, shows at once', (t) => {
  const content = copyContent(t);
  const file = 'content/profiles/alexei-dyumin.yaml';
  const [before, after] = beforeAndAfter(content, () => {
    content.change(file, 'name: Alexei Dyumin', 'name: Aleksei Dyumin');
    content.write(
      'content/profiles/minsk.yaml',
      [
        'name: Minsk',
        'type: organisation',
        'role: A capital.',
        'spellings: [Minsk]',
        'citations:',
        '  - article: putins-muscle-flex-in-belarus',
        '    quote: On Monday, Putin visited Minsk',
        '',
      ].join('\n'),
    );
  });
  const names = ({ profiles }: Library): string[] => profiles.map(({ name }) => name);
  assert.deepEqual(
    names(after).filter((name) => !names(before).includes(name)),
    ['Aleksei Dyumin', 'Minsk'],
  );
  assert.equal(after.statements.length, before.statements.length + 1);
});

for (const [name, spoil, fault] of [
  [
    'one changed character in a quotation',
    (content: ContentCopy) => {
      content.change('content/in-short.yaml', 'merits continued support', 'merits continued Support');
    },
    /do not stand in kursk-post-putin-succession\.$/,
  ],
  [
    'a dropped “not”',
    (content: ContentCopy) => {
      content.change(
        'content/questions/' + question(content, 'But it did not work.'),
        'But it did not work.',
        'But it did work.',
      );
    },
    /“But it did work\.” do not stand in belgorod-incursion-russias-military\.$/,
  ],
  [
    'a swapped article id',
    (content: ContentCopy) => {
      content.change(
        'content/in-short.yaml',
        `- article: ${WOLFF}\n      quote: the current Ukrainian offensive`,
        '- article: putins-muscle-flex-in-belarus\n      quote: the current Ukrainian offensive',
      );
    },
    /do not stand in putins-muscle-flex-in-belarus\.$/,
  ],
] as const)
  test(`${name} stops the build, and setting it right heals it`, (t) => {
    const content = copyContent(t);
    const files = ['content/in-short.yaml', ...content.files('questions')];
    const whole = files.map((file) => content.read(file));
    spoil(content);
    const [only, ...more] = content.problems();
    assert.deepEqual(more, []);
    assert.match(only?.what ?? '', fault);
    if (name === 'a swapped article id')
      assert.equal(only?.todo, `They stand in ${WOLFF}: name that article, or quote other words.`);
    else assert.match(only?.todo ?? '', /^The nearest is #/);
    for (const [index, file] of files.entries()) content.write(file, whole[index] ?? '');
    assert.deepEqual(content.problems(), []);
  });

/** Name of the one file of questions that has these words. */
function question(content: ContentCopy, words: string): string {
  const found = content.files('questions').filter((file) => content.read(file).includes(words));
  return found[0]?.split('/').at(-1) ?? '';
}
