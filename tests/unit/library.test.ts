import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ContentError, type Problem } from '../../src/content/problem.ts';
import { checkedLibrary, readLibrary } from '../../src/library.ts';
import { copyContent, REAL_CONTENT } from '../support/content-copy.ts';

const WOLFF = 'content/articles/kursk-post-putin-succession.md';
const WOLFF_CAPTURE = 'content/captures/kursk-post-putin-succession.txt';
const EVENTS_2022 = 'content/events/2022.yaml';
const KURSK = 'content/regions/kursk.yaml';

/** “file:line field” and the fault of each problem. */
function complaints(problems: readonly Problem[]): string[] {
  return problems.map(
    ({ file, line, field, what }) => `${file}${line === undefined ? '' : `:${line}`} ${field ?? ''} ${what}`,
  );
}

test('the site’s own content has no problem', () => {
  assert.deepEqual(readLibrary(REAL_CONTENT).problems, []);
});

test('articles are ordered latest first, regions as in the menu, people by their last name before organisations and errors', () => {
  const { articles, regions, profiles } = checkedLibrary(REAL_CONTENT);
  const dates = articles.map(({ published }) => published.date);
  assert.deepEqual(dates, [...dates].sort().reverse());
  assert.deepEqual(
    regions.map(({ id }) => id),
    ['belgorod', 'kursk', 'belarus'],
  );
  const people = profiles.filter(({ type }) => type === 'person');
  assert.equal(people[0]?.name, 'Maxim Alyukov');
  assert.equal(people.at(-1)?.name, 'Andriy Yusov');
  assert.deepEqual([...new Set(profiles.map(({ type }) => type))], ['person', 'organisation', 'error']);
});

/** In order of time, what has only a month after the days of that month. */
function inOrder(dates: readonly string[]): string[] {
  return [...dates].sort((a, b) => (a.padEnd(10, '~') < b.padEnd(10, '~') ? -1 : 1));
}

test('a region has all of its own articles in order of time, and 8, 8 and 7 key points', () => {
  const { articles: all, regions } = checkedLibrary(REAL_CONTENT);
  for (const { id, articles } of regions) {
    const dates = articles.map(({ published }) => published.date);
    assert.deepEqual(dates, inOrder(dates));
    assert.deepEqual(new Set(articles), new Set(all.filter((article) => article.regions.includes(id))));
  }
  assert.deepEqual(
    regions.map(({ points }) => points.length),
    [8, 8, 7],
  );
});

test('events are in order of time, what has only a month after its days', () => {
  const dates = checkedLibrary(REAL_CONTENT).events.map(({ date }) => date);
  assert.ok(dates.some((date) => date.length === 7));
  assert.deepEqual(dates, inOrder(dates));
});

test('statements are all that we say: no more and no less than the parts of the library hold, each at an address of its own', () => {
  const { inShort, regions, events, questions, profiles, figures, statements } = checkedLibrary(REAL_CONTENT);
  const parts = [
    [...inShort.values()],
    regions.map(({ summary }) => summary),
    regions.flatMap(({ points }) => points),
    events,
    questions.flatMap(({ positions }) => positions),
    profiles.filter(({ type }) => type !== 'error'),
    figures,
  ];
  assert.deepEqual(new Set(statements), new Set(parts.flat()));
  assert.equal(statements.length, parts.flat().length);
  assert.equal(new Set(statements.map(({ href }) => href)).size, statements.length);
});

test('every quotation leads to the very words in its article', () => {
  const { statements, profiles } = checkedLibrary(REAL_CONTENT);
  const quotations = [...statements, ...profiles].flatMap((statement) => statement.quotations);
  assert.ok(quotations.length > 300);
  for (const { article, quote, source, place } of quotations) {
    assert.equal(source.id, article);
    assert.ok(source.blocks.includes(place.block));
    assert.equal(place.block.text.slice(place.start, place.end), quote);
  }
});

test('content that does not hold throws one error with the whole report', (t) => {
  const content = copyContent(t);
  content.change(KURSK, 'name: Kursk', 'name:');
  assert.throws(
    () => checkedLibrary(content.dir),
    (error) => {
      assert.ok(error instanceof ContentError);
      assert.equal(error.problems.length, 1);
      assert.match(
        error.message,
        /^One problem in the content\. Nothing was built\.\n\ncontent\/regions\/kursk\.yaml:1:1 {2}name\n/,
      );
      return true;
    },
  );
});

test('all problems of several files are reported at once, by file and line', (t) => {
  const content = copyContent(t);
  content.change(WOLFF, 'The Kremlin has deployed', 'The Kremlin deployed');
  content.change(EVENTS_2022, 'date: 2022-12-19', 'date: 2022-12-32');
  content.change(EVENTS_2022, '- id: full-scale-war\n', '- id: full-scale-war\n  place: Kyiv\n');
  content.change(KURSK, 'what: Region of Russia', 'waht: Region of Russia');
  content.write('content/profiles/vladimir-putin.yaml', 'name: "Vladimir Putin\n');
  assert.throws(
    () => checkedLibrary(content.dir),
    (error) => {
      assert.ok(error instanceof ContentError);
      const places = [...error.message.matchAll(/^(content\/[^:\s]+):(\d+)/gm)].map(([, file, line]) => [
        file,
        Number(line),
      ]);
      assert.deepEqual(places, [
        [WOLFF, content.lineOf(WOLFF, 'The Kremlin deployed')],
        [EVENTS_2022, 2],
        [EVENTS_2022, content.lineOf(EVENTS_2022, 'date: 2022-12-32')],
        ['content/profiles/vladimir-putin.yaml', 1],
        [KURSK, 1],
        [KURSK, 2],
      ]);
      return true;
    },
  );
});

test('citations and mentions of a copy that does not hold are not reported on top of it', (t) => {
  const content = copyContent(t);
  content.change(WOLFF, 'Stefan Wolff is Professor', 'Stefan Wolff was Professor');
  assert.deepEqual(complaints(content.problems()), [
    `${WOLFF}:${content.lineOf(WOLFF, 'was Professor')}  The copy has “was” where ${WOLFF_CAPTURE}:22 has “is”.`,
  ]);
});

test('a citation of an article that never existed is reported even where a copy does not hold', (t) => {
  const content = copyContent(t);
  content.change(WOLFF, 'Stefan Wolff is Professor', 'Stefan Wolff was Professor');
  content.change(
    EVENTS_2022,
    'article: kursk-post-putin-succession\n',
    'article: kursk-post-putin-succesion\n',
  );
  const found = content.problems();
  assert.equal(found.length, 2);
  const citation = found.find(({ file }) => file === EVENTS_2022);
  assert.equal(citation?.what, 'There is no article “kursk-post-putin-succesion”.');
  assert.equal(citation.field, '[0].citations[0].article');
  assert.equal(citation.line, content.lineOf(EVENTS_2022, 'kursk-post-putin-succesion'));
});

test('a quotation whose words are gone is reported at its line', (t) => {
  const content = copyContent(t);
  content.change(
    EVENTS_2022,
    'Russian forces have been badly degraded',
    'Russian forces were badly degraded',
  );
  assert.deepEqual(complaints(content.problems()), [
    `${EVENTS_2022}:${content.lineOf(EVENTS_2022, 'Russian forces were')} [1].citations[0].quote The words “Russian forces were badly degraded since their first run on the capital” do not stand in putins-muscle-flex-in-belarus.`,
  ]);
});

test('words of a supplied title are not words of the article', (t) => {
  const content = copyContent(t);
  content.change(
    EVENTS_2022,
    'quote: Russia has repeatedly argued this argument over the past two and a half years',
    'quote: Kursk could hasten Russia’s post-Putin political succession',
  );
  assert.match(complaints(content.problems()).join('\n'), /do not stand in kursk-post-putin-succession/);
});

test('a capture without its copy is a problem that offers the nearest one', (t) => {
  const content = copyContent(t);
  content.write('content/captures/kursk-post-putin-sucession.txt', 'Words.\n');
  const [only, ...more] = content.problems();
  assert.deepEqual(more, []);
  assert.equal(only?.file, 'content/captures/kursk-post-putin-sucession.txt');
  assert.match(
    only.what,
    /There is no article content\/articles\/kursk-post-putin-sucession\.md for this capture/,
  );
  assert.match(only.todo, /Did you mean “kursk-post-putin-succession”\?$/);
});

test('a copy without its capture is a problem', (t) => {
  const content = copyContent(t);
  content.remove(WOLFF_CAPTURE);
  assert.deepEqual(complaints(content.problems()), [
    `${WOLFF}  There is no capture ${WOLFF_CAPTURE}, so the copy cannot be checked.`,
  ]);
});

test('a region without its file, and a file without a region of the site, are problems', (t) => {
  const content = copyContent(t);
  content.write('content/regions/kurks.yaml', content.read(KURSK));
  content.remove(KURSK);
  const [unknown, missing] = content.problems();
  assert.equal(unknown?.file, 'content/regions/kurks.yaml');
  assert.equal(unknown.todo, 'Allowed: belgorod, kursk, belarus. Did you mean “kursk”?');
  assert.equal(missing?.file, KURSK);
  assert.match(missing.what, /^The file does not exist, but the menu and the map lead to its page/);
});

test('two events of one id in two files are a problem that names the other', (t) => {
  const content = copyContent(t);
  const [, other = ''] = /^- id: (\S+)/m.exec(content.read('content/events/2024.yaml')) ?? [];
  content.change(EVENTS_2022, '- id: joint-drills', `- id: ${other}`);
  assert.deepEqual(complaints(content.problems()), [
    `content/events/2024.yaml:1 [0].id The id “${other}” is taken by ${EVENTS_2022}:${content.lineOf(EVENTS_2022, `- id: ${other}`)}.`,
  ]);
});

test('a spelling that no article has is a problem at its line', (t) => {
  const content = copyContent(t);
  const file = 'content/profiles/vladimir-putin.yaml';
  content.change(file, 'spellings: [', 'spellings: [\n  Poutine,\n  Puti,\n  ');
  assert.deepEqual(complaints(content.problems()), [
    `${file}:${content.lineOf(file, '  Poutine')} spellings[0] No article names “Poutine”.`,
    `${file}:${content.lineOf(file, '  Puti,')} spellings[1] No article names “Puti”.`,
  ]);
});

for (const [name, address, what] of [
  [
    'page',
    '/articles/kursk-post-putin/',
    /leads to “\/articles\/kursk-post-putin\/”, and there is no such page/,
  ],
  ['page, for want of its last slash', '/kursk', /leads to “\/kursk”, and there is no such page/],
  [
    'passage of another article',
    '/articles/putins-muscle-flex-in-belarus/#p99',
    /“#p99”, and \/articles\/putins-muscle-flex-in-belarus\/ has no such place/,
  ],
  [
    'passage of its own article',
    '#blame-the-east',
    /“#blame-the-east”, and \/articles\/kursk-post-putin-succession\/ has no such place/,
  ],
] as const)
  test(`a link of a copy to a missing ${name} is a problem on its line`, (t) => {
    const content = copyContent(t);
    content.change(WOLFF, 'The Kremlin has deployed', `The [Kremlin](${address}) has deployed`);
    const [only, ...more] = content.problems();
    assert.deepEqual(more, []);
    assert.match(only?.what ?? '', what);
    assert.equal(only?.line, content.lineOf(WOLFF, `(${address})`));
  });

test('a missing fragment that is near to a heading’s offers that one', (t) => {
  const content = copyContent(t);
  content.change(WOLFF, 'The Kremlin has deployed', 'The [Kremlin](#blame-the-wets) has deployed');
  assert.match(
    content.problems()[0]?.todo ?? '',
    /p1, p2, … \(paragraphs\)\. Did you mean “blame-the-west”\?$/,
  );
});

test('links of a copy to pages and passages that exist hold, and so do those to an article that has its own problems', (t) => {
  const content = copyContent(t);
  content.change(
    WOLFF,
    'The Kremlin has deployed troops in',
    'The [Kremlin](#p2) [has](/kursk/) [deployed](/articles/putins-muscle-flex-in-belarus/#p1) [troops](https://example.org/) in',
  );
  assert.deepEqual(content.problems(), []);
  content.change(
    'content/articles/putins-muscle-flex-in-belarus.md',
    'is scrambling this week',
    'scrambles this week',
  );
  assert.equal(content.problems().length, 1);
});

test('an article whose file has another extension is not passed over in silence', (t) => {
  const content = copyContent(t);
  content.write('content/articles/kursk.MD', 'Words.');
  assert.match(complaints(content.problems()).join('\n'), /content\/articles\/kursk\.MD .*would not be read/);
});

test('a folder that is missing is a problem, and the others are still read', (t) => {
  const content = copyContent(t);
  content.remove('content/profiles');
  content.change(KURSK, 'name: Kursk', 'name:');
  assert.deepEqual(
    content
      .problems()
      .map(({ file }) => file)
      .sort(),
    ['content/profiles/', KURSK],
  );
  mkdirSync(join(content.dir, 'profiles'));
  assert.deepEqual(
    content.problems().map(({ file }) => file),
    [KURSK],
  );
});

test('a file of the briefing that is not UTF-8 is a problem of its line', (t) => {
  const content = copyContent(t);
  content.write(
    'content/profiles/carl-bildt.yaml',
    Buffer.from('name: Carl Bildt\nspellings: [Bildt\xe9]\n', 'latin1'),
  );
  assert.deepEqual(complaints(content.problems()), [
    'content/profiles/carl-bildt.yaml:2  The file is not UTF-8 text.',
  ]);
});
