import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderCopy, type Block, type RenderedCopy } from '../../../../src/library/copies/render-copy.ts';
import type { Problem } from '../../../../src/library/reading/problem.ts';
import { elementsOf, htmlOf, visibleText } from '../../../support/html.ts';

/** Each body of these tests comes after ten lines of front matter. */
const LINE_OFFSET = 10;

function render(body: string): RenderedCopy & { problems: Problem[]; blocks: Block[] } {
  const problems: Problem[] = [];
  const rendered = renderCopy(body, { file: 'content/articles/x.md', lineOffset: LINE_OFFSET }, problems);
  return { ...rendered, problems, blocks: rendered.rows.flatMap((row) => row.blocks) };
}

/** Renders a body without problems. */
function renderSound(body: string): RenderedCopy & { blocks: Block[] } {
  const { problems, ...rendered } = render(body);
  assert.deepEqual(problems, []);
  return rendered;
}

test('no typographic replacements are made', () => {
  const words = `He said -- "no"... 'yes' (c) 1/2 -> <= 3 x 4 – “so” 11:00 a:b 50% & more`;
  const [only] = renderSound(words.replace('<', '\\<')).blocks;
  assert.equal(only?.text, words);
  assert.equal(visibleText(htmlOf(only)), words);
});

test('passages are numbered consecutively: paragraphs, items of lists and quotations', () => {
  const { blocks, rows } = renderSound(
    'One.\n\n- Two.\n- Three.\n\n> Four.\n>\n> Five.\n\n1. Six.\n2. Seven.\n',
  );
  assert.deepEqual(
    blocks.map(({ id, number, text }) => [id, number, text]),
    [
      ['p1', 1, 'One.'],
      ['p2', 2, 'Two.'],
      ['p3', 3, 'Three.'],
      ['p4', 4, 'Four.'],
      ['p5', 5, 'Five.'],
      ['p6', 6, 'Six.'],
      ['p7', 7, 'Seven.'],
    ],
  );
  assert.deepEqual(
    rows.map(({ kind }) => kind),
    ['paragraph', 'list', 'quotation', 'ordered-list'],
  );
});

test('list items separated by empty lines have no paragraph inside', () => {
  assert.deepEqual(renderSound('- One.\n\n- Two.\n').blocks.map(htmlOf), ['One.', 'Two.']);
});

test('photographs, pull quotes and what follows the text have addresses of their own', () => {
  const { blocks, rows } = renderSound(`:::photograph
::description[A road]

Soldiers at the border.

::credit[Reuters]
:::

:::pull-quote
It was for show.
:::

:::photograph
A stele.
:::

:::pull-quote
And again.
:::

:::author-note
Ann Bell is a reporter.
:::

:::cross-reference
Read on.
:::
`);
  assert.deepEqual(
    blocks.map(({ kind, id, text, line }) => [kind, id, text, line - LINE_OFFSET]),
    [
      ['description', 'f1-description', 'A road', 2],
      ['caption', 'f1', 'Soldiers at the border.', 4],
      ['credit', 'f1-credit', 'Reuters', 6],
      ['pull-quote', 'q1', 'It was for show.', 10],
      ['caption', 'f2', 'A stele.', 14],
      ['pull-quote', 'q2', 'And again.', 18],
      ['author-note', 'end1', 'Ann Bell is a reporter.', 22],
      ['cross-reference', 'end2', 'Read on.', 26],
    ],
  );
  assert.deepEqual(
    rows.map(({ kind }) => kind),
    ['photograph', 'pull-quote', 'photograph', 'pull-quote', 'author-note', 'cross-reference'],
  );
});

test('a heading whose address the page uses for a part of its own gets another one, whatever it is', () => {
  const { blocks } = renderSound('## Sources\n\n## Search\n\n## Show no mercy\n\n## Grade by grade\n');
  assert.deepEqual(
    blocks.map(({ id }) => id),
    ['sources', 'search-1', 'heading-show-no-mercy-1', 'heading-grade-by-grade-1'],
  );
});

test('headings have addresses made of their words, a second one of the same words gets “-1”', () => {
  assert.deepEqual(
    renderSound('## Blame the West\n\n### Что дальше?\n\n## Blame the West\n').blocks.map(
      ({ id, depth, kind }) => [id, depth, kind],
    ),
    [
      ['blame-the-west', 2, 'heading'],
      ['что-дальше', 3, 'heading'],
      ['blame-the-west-1', 2, 'heading'],
    ],
  );
});

test('words with a colon are not directives', () => {
  for (const words of [
    'At 11:00 a.m. it began.',
    'The ratio a:b was 3:2.',
    'See :smile: and key:value{x=1} here.',
  ])
    assert.equal(renderSound(words).blocks[0]?.text, words);
});

test('a dateline at the beginning of a paragraph becomes a span with the same words', () => {
  const [only] = renderSound(':dateline[BELGOROD] — On Monday.').blocks;
  assert.equal(only?.text, 'BELGOROD — On Monday.');
  assert.equal(htmlOf(only), '<span class="dateline">BELGOROD</span> — On Monday.');
});

test('a dateline elsewhere is not recognised: its source stays in the text, where the check finds it', () => {
  assert.equal(renderSound('On :dateline[Monday].').blocks[0]?.text, 'On :dateline[Monday].');
});

test('emphasis and links keep their words and addresses', () => {
  const { blocks, links } = renderSound(
    'One *two* **three** [four](https://example.org/a) [five](/articles/x/#p1) [six](#p1).',
  );
  assert.equal(blocks[0]?.text, 'One two three four five six.');
  assert.match(
    htmlOf(blocks[0]),
    /<em>two<\/em> <strong>three<\/strong> <a href="https:\/\/example\.org\/a">four<\/a>/,
  );
  assert.match(htmlOf(blocks[0]), /<a href="\/articles\/x\/#p1">five<\/a> <a href="#p1">six<\/a>/);
  assert.deepEqual(links, [
    { address: 'https://example.org/a', line: LINE_OFFSET + 1 },
    { address: '/articles/x/#p1', line: LINE_OFFSET + 1 },
    { address: '#p1', line: LINE_OFFSET + 1 },
  ]);
});

test('a paragraph broken over two lines reads as one line', () => {
  const [only] = renderSound('The raid began\non Monday,  \nat night.').blocks;
  assert.equal(only?.text, 'The raid began on Monday, at night.');
});

test('each row of a table, lines between fences and each item of a list in a list are passages', () => {
  const { rows, blocks } = renderSound(
    '| a | b |\n| - | - |\n| 1 | 2 |\n\n```\nx  y\n z\n```\n\n3. two\n   - three\n4. four',
  );
  assert.deepEqual(
    blocks.map(({ id, text }) => `${id} ${text}`),
    ['p1 a b', 'p2 1 2', 'p3 x  y  z', 'p4 two', 'p5 three', 'p6 four'],
  );
  const [, cells = '', lines] = blocks.map(htmlOf);
  assert.match(cells, /^<td>1 <\/td><td>2<\/td>$/);
  assert.equal(lines, 'x  y\n z');
  assert.deepEqual(
    rows.map(({ kind, start, level }) => [kind, start, level]),
    [
      ['table', undefined, undefined],
      ['preformatted', undefined, undefined],
      ['ordered-list', 3, undefined],
      ['list', undefined, 2],
      ['ordered-list', 4, undefined],
    ],
  );
});

/** Markdown after a first paragraph, what is said of it, and the line of its fault. */
for (const [markdown, what, line = 3] of [
  ['<div onclick="x()">two</div>', /raw HTML: .*<div onclick/],
  ['[two](javascript:alert(1))', /“javascript:alert\(1\)”/],
  ['[two](JavaScript&colon;alert(1))', /The link leads to/],
  ['[two](//example.org/)', /“\/\/example\.org\/”/],
  ['[two](other.html)', /“other\.html”/],
  ['[two](https://example.org/ "three")', /title of its own: “three”/],
  ['![two](https://example.org/a.png)', /cannot contain an image/],
  ['Two `three` four', /cannot contain program code/],
  ['```js\ntwo\n```', /read as program code/],
  ['    two', /read as program code/],
  ['- two\n\n  three', /list item contains more than one paragraph/],
  ['# Two', /first-level heading/],
  [':::aside\nTwo.\n:::', /“:::aside” is not a role/],
  ['::credit[Two]', /“credit” is not allowed here/],
  [':::photograph\nTwo.\n\n- three\n:::', /cannot contain a list/, 6],
  ['> ## Two', /quotation contains something other than paragraphs/],
  ['***', /cannot contain a line that parts sections/],
  ['[two]: https://example.org/', /cannot contain a list of link addresses/],
] as const)
  test(`${JSON.stringify(markdown)} is a problem on its line, and has no effect in the page`, () => {
    const { problems, blocks } = render(`One.\n\n${markdown}\n`);
    const [first] = problems;
    assert.match(first?.what ?? '', what);
    assert.equal(first?.file, 'content/articles/x.md');
    assert.equal(first.line, LINE_OFFSET + line);
    assert.ok(first.todo.length > 20);
    for (const html of blocks.map(htmlOf)) {
      assert.deepEqual(
        elementsOf(html).filter(({ name }) => name !== 'em'),
        [],
      );
      assert.doesNotMatch(html, /<[^>]*(?:javascript|data:|onclick)/i);
    }
  });

test('spaces at the ends of a passage are not part of it, however they are written', () => {
  const [only] = renderSound('&#x20;_One_ two.&#x20;&#x20;').blocks;
  assert.equal(only?.text, 'One two.');
  assert.equal(visibleText(htmlOf(only)), 'One two.');
});

test('a control character in a passage is a problem, and one line end is like the other', () => {
  assert.deepEqual(
    render('One \u0008two.').problems.map(({ line, what }) => [line, what]),
    [[11, 'This passage has a control character, ‹U+0008›, which no page can show.']],
  );
  assert.equal(renderSound('One\r\ntwo.\r\n').blocks[0]?.text, 'One two.');
});
