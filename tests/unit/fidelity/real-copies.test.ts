import assert from 'node:assert/strict';
import { test } from 'node:test';
import { captureOf, REAL_ARTICLES } from '../../support/real-comparisons.ts';
import { copyContent, type ContentCopy } from '../../support/content-copy.ts';

const INSIDER = 'content/articles/ukraine-invasion-blow-to-putins-power.md';
const INSIDER_CAPTURE = 'content/captures/ukraine-invasion-blow-to-putins-power.txt';
const ISTORIES = 'content/articles/belgorod-incursion-russias-military.md';
const ISTORIES_CAPTURE = 'content/captures/belgorod-incursion-russias-military.txt';

/** Counted by hand with `wc -w`; the capture’s three bullets are signs of the list, not words of the copy. */
const FIGURES = {
  'belgorod-incursion-russias-military': { capture: 1347, copy: 1074, markers: 0 },
  'belgorod-incursion-test-of-leadership': { capture: 415, copy: 400, markers: 0 },
  'kursk-post-putin-succession': { capture: 927, copy: 912, markers: 0 },
  'putins-muscle-flex-in-belarus': { capture: 827, copy: 479, markers: 0 },
  'ukraine-invasion-blow-to-putins-power': { capture: 923, copy: 894, markers: 3 },
} as const;

const countWords = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

test('all five copies hold', () => {
  assert.deepEqual(REAL_ARTICLES.map(({ id }) => id).sort(), Object.keys(FIGURES));
});

for (const article of REAL_ARTICLES)
  test(`the figures of ${article.id} add up`, () => {
    const known = FIGURES[article.id as keyof typeof FIGURES];
    const { captureWords, copyWords, omitted, markers, joints } = article.fidelity;
    assert.equal(captureWords, known.capture);
    assert.equal(captureWords, countWords(captureOf(article)));
    const shown = article.blocks.filter(
      ({ kind }) => kind !== 'title' || article.titleSupplied === undefined,
    );
    assert.equal(copyWords, known.copy);
    assert.equal(copyWords, countWords(shown.map(({ text }) => text).join('\n')));
    const left = omitted.reduce((sum, { words }) => sum + words, 0);
    // Joints: “August.Anadolu” is one word of the capture and two of the copy.
    assert.equal(joints, joinedWords(captureOf(article)));
    assert.equal(markers, known.markers);
    assert.equal(captureWords + joints, copyWords + left + markers);
  });

/** Places where the Insider capture runs two passages together. */
function joinedWords(capture: string): number {
  return ['attackKursk', 'August.Anadolu', 'mutinyWagner', '2024.STRINGER'].filter((joint) =>
    capture.includes(joint),
  ).length;
}

test('a changed word stops the article and is named with file, line and both words', (t) => {
  const content = copyContent(t);
  const line = content.lineOf(INSIDER, 'flip the script');
  const captureLine = content.lineOf(INSIDER_CAPTURE, 'flip the script');
  content.change(INSIDER, 'flip the script', 'turn the script');
  assert.deepEqual(content.problems(), [
    {
      file: INSIDER,
      line,
      what: `The copy has ““turn” where ${INSIDER_CAPTURE}:${captureLine} has ““flip”.`,
      todo: 'A copy is verbatim: put the captured words back. What is wrong in them belongs in an editor’s note.',
    },
  ]);
});

test('a changed standfirst is named word for word', (t) => {
  const content = copyContent(t);
  content.change(ISTORIES, 'reveals hears from', 'hears from');
  const [only, ...more] = content.problems();
  assert.deepEqual(more, []);
  assert.equal(only?.line, content.lineOf(ISTORIES, 'standfirst:'));
  assert.match(
    only.what,
    /lacks “reveals” of content\/captures\/belgorod-incursion-russias-military\.txt:\d+/,
  );
});

test('omitted passages in the wrong order stop the article', (t) => {
  const content = copyContent(t);
  const [name, photograph] = [
    '  - kind: file name\n    text: |-\n      6cd4e8208de32dbbdc083607744b7d61\n',
    '  - kind: photograph description\n    text: |-\n      Kursk attack\n',
  ];
  content.change(INSIDER, name + photograph, photograph + name);
  assert.match(content.problems()[0]?.what ?? '', /is not where content\/captures\/ukraine.*:\d+ has it/);
});

test('a description that the copy prints twice is an added passage', (t) => {
  const content = copyContent(t);
  content.change(INSIDER, '\n::credit[Anadolu', '\nKursk attack\n\n::credit[Anadolu');
  assert.ok(content.problems().length > 0);
});

test('a straight quotation mark for a curly one is a difference, in every copy', (t) => {
  const content = copyContent(t);
  content.change(INSIDER, 'Ukraine’s motive', "Ukraine's motive");
  content.change(ISTORIES, '"The next step', '“The next step');
  assert.deepEqual(
    content.problems().map(({ file, what }) => [file, /“(.+)” where/.exec(what)?.[1]]),
    [
      [ISTORIES, '“The'],
      [INSIDER, "Ukraine's"],
    ],
  );
});

/** Takes the checksum of the capture out of a copy: these tests are of the words alone. */
function forgetChecksum(content: ContentCopy, file: string): void {
  content.write(file, content.read(file).replace(/^capture:\n {2}text: .*\n/m, ''));
}

test('line ends, a byte order mark and no-break spaces of the capture are not differences', (t) => {
  const content = copyContent(t);
  forgetChecksum(content, ISTORIES);
  const crlf = content.read(ISTORIES_CAPTURE).replaceAll('\n', '\r\n');
  content.write(ISTORIES_CAPTURE, `\ufeff${crlf.replace('On Monday', 'On\u00a0Monday')}`);
  assert.deepEqual(content.problems(), []);
});

test('line ends and a byte order mark of the copy are not differences', (t) => {
  const content = copyContent(t);
  for (const file of [INSIDER, ISTORIES])
    content.write(file, `\ufeff${content.read(file).replaceAll('\n', '\r\n')}`);
  assert.deepEqual(content.problems(), []);
});

test('a paragraph of the copy may be broken over several lines', (t) => {
  const content = copyContent(t);
  content.change(
    INSIDER,
    'Ukraine’s motive for the attack, which',
    'Ukraine’s motive for the attack,\nwhich',
  );
  assert.deepEqual(content.problems(), []);
});

test('a numbered list holds where the capture has the numbers that the page shows', (t) => {
  const content = copyContent(t);
  forgetChecksum(content, INSIDER);
  for (const [index, start] of [
    'The Ukrainian army',
    'The Kremlin initially downplayed the attack',
    'But analysts',
  ].entries()) {
    content.change(INSIDER, `- ${start}`, `${index + 1}. ${start}`);
    content.change(INSIDER_CAPTURE, `• ${start}`, `${index + 1}. ${start}`);
  }
  assert.deepEqual(content.problems(), []);
  content.change(INSIDER_CAPTURE, '2. The Kremlin', '4. The Kremlin');
  assert.match(content.problems()[0]?.what ?? '', /lacks “4\.” of/);
});

test('an added last paragraph is named', (t) => {
  const content = copyContent(t);
  content.write(INSIDER, `${content.read(INSIDER)}\nThis is the end.\n`);
  assert.match(
    content
      .problems()
      .map(({ what }) => what)
      .join('\n'),
    /adds “This is the end\.”/,
  );
});

test('a word lost in the capture is one that the copy adds', (t) => {
  const content = copyContent(t);
  forgetChecksum(content, INSIDER);
  content.change(INSIDER_CAPTURE, 'apparently caught', 'caught');
  assert.match(
    content
      .problems()
      .map(({ what }) => what)
      .join('\n'),
    /adds “apparently”/,
  );
});
