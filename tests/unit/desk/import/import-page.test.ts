import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isOmitted, PageError } from '../../../../src/desk/import/piece.ts';
import { articleOf, imported, LONG, page, wordsBetween } from '../../../support/small-page.ts';

const FERRY = readFileSync(
  new URL('../../../fixtures/pages/ferry-at-korenevo.html', import.meta.url),
  'utf8',
);

test('every line of a page is in the copy or left out, and the comparison passes', () => {
  const result = imported(FERRY);
  assert.deepEqual(result.differences, []);
  const text = Buffer.from(result.files.text?.bytes ?? []).toString('utf8');
  assert.equal(text, `${result.pieces.map((piece) => piece.text).join('\n\n')}\n`);
  const roleOf = (beginning: string): string | undefined =>
    result.pieces.find((piece) => piece.text.startsWith(beginning))?.as;
  const roles = {
    'The ferry that nobody': 'title',
    'Two towns near': 'standfirst',
    'By Mira Teststrom': 'byline',
    'The ferry on its way': 'caption',
    'Photograph: Test': 'credit',
    'KURSK REGION — The': 'paragraph',
    'Two lists, one': 'heading',
    'The northern bank': 'bullet',
    'A list that is not': 'quotation',
    'Who lights the lamps': 'rest of the page',
    'Reader one': 'rest of the page',
  };
  for (const [beginning, role] of Object.entries(roles)) assert.equal(roleOf(beginning), role, beginning);
});

test('the page is kept byte for byte beside its text, and the same page gives the same text', () => {
  const [one, two] = [imported(FERRY), imported(FERRY)];
  assert.equal(Buffer.from(one.files.capture.bytes).toString('utf8'), FERRY);
  assert.equal(one.files.capture.path, 'captures/the-ferry-that-nobody-counted.html');
  assert.equal(one.files.text?.path, 'captures/the-ferry-that-nobody-counted.txt');
  assert.deepEqual(one.files.text, two.files.text);
  assert.doesNotMatch(Buffer.from(one.files.text.bytes).toString('utf8'), /Never shown|This script|pixel/);
});

for (const [name, between, expected] of [
  [
    'signs that Markdown knows stay words',
    '<p>5 * 6 &lt;b&gt; _x_ [y] # z ![a](b) :::photograph</p>',
    '5 \\* 6 \\<b> \\_x\\_ \\[y] # z !\\[a]\\(b) :::photograph',
  ],
  [
    'a paragraph that begins like a list or heading stays one',
    '<p># No heading</p><p>1. No item</p><p>- nor this</p>',
    '\\# No heading\n\n1\\. No item\n\n\\- nor this',
  ],
  [
    'scripts, styles and hidden words are gone',
    '<p onclick="x()">Words<script>alert(1)</script> <span style="display:none">(none)</span>here</p><p hidden>Gone</p>',
    'Words here',
  ],
  [
    'links to programs and files give way to their words',
    '<p><a href="javascript:x()">One</a>, <a href="file:///etc/passwd">two</a>, <a href="/three">three</a></p>',
    'One, two, three',
  ],
  [
    'a link to the web stays',
    '<p>See <a href="https://a.example/b">the norm</a>.</p>',
    'See [the norm](https://a.example/b).',
  ],
  [
    'emphasis keeps its spaces outside, and no-break spaces',
    '<p>It is<em> very </em>late: <a href="https://a.example/">200&nbsp;</a>people.</p>',
    'It is _very_ late: [200](https://a.example/)\u00a0people.',
  ],
  [
    'a line break at the end of bold is none',
    '<p><b>What the clerk wrote<br></b></p>',
    '**What the clerk wrote**',
  ],
  ['the marks of a quotation are its signs', '<p>She said <q>eleven</q>.</p>', 'She said “eleven”.'],
  [
    'the number of a note is no part of a figure',
    '<p>It was 12<sup>3</sup> barges.</p>',
    'It was 12³ barges.',
  ],
  [
    'a table stays a table',
    '<table><tr><th>Quay</th><th>Barges</th></tr><tr><td>Low</td><td>9</td></tr><tr><td>High</td><td>11</td></tr></table>',
    '| Quay | Barges |\n| ---- | ------ |\n| Low  | 9      |\n| High | 11     |',
  ],
  [
    'preformatted lines keep their breaks and spaces',
    '<pre>LOW  9\n  HIGH 11</pre>',
    '```\nLOW  9\n  HIGH 11\n```',
  ],
  [
    'lists keep their numbers and their depth',
    '<ol start="4"><li>Low quay<ul><li>by day</li></ul></li><li>High quay</li></ol>',
    '4. Low quay\n   - by day\n5. High quay',
  ],
  [
    'a list that begins below zero has no numbers, and an item can have its own',
    '<ol start="-2"><li>Minus</li></ol><p>Then</p><ol start="0"><li>Low</li><li>High</li><li value="7">Far</li></ol>',
    '- Minus\n\nThen\n\n0. Low\n1. High\n\n7) Far',
  ],
  [
    'the caption of a table belongs to no photograph',
    '<table><caption>Barges</caption><tr><th>Quay</th><th>All</th></tr><tr><td>Low</td><td>9</td></tr></table>',
    'Barges\n\n| Quay | All |\n| ---- | --- |\n| Low  | 9   |',
  ],
  [
    'two line breaks part paragraphs, also within bold, and a line has no space at its ends',
    '<div><b>\u00a0One<br> <br>two\u00a0</b><br>three</div>',
    'One\n\ntwo\n\nthree',
  ],
  [
    'class names take no paragraph away',
    '<p class="paywall">Nine, said the clerk.</p><p class="teaser">Eleven.</p>',
    'Nine, said the clerk.\n\nEleven.',
  ],
  [
    'sentences that begin like furniture stay',
    '<p>Updated figures for 2023 show nine.</p><p>Recommended by the office, a clerk came.</p><p>Published in 2019, the rule asks for two.</p>',
    'Updated figures for 2023 show nine.\n\nRecommended by the office, a clerk came.\n\nPublished in 2019, the rule asks for two.',
  ],
] as const)
  test(`in a copy, ${name}`, () => {
    const result = imported(page({ between }));
    assert.deepEqual(result.differences, []);
    assert.equal(wordsBetween(result), expected);
  });

test('words that are on the page twice, once outside the article, are compared at their places', () => {
  const twice = page({ between: '<p>Quay Post logo</p>' }).replace(
    '<article>',
    '<img src="l" alt="Quay Post logo"><article>',
  );
  const result = imported(twice);
  assert.deepEqual(result.differences, []);
  assert.deepEqual(result.pieces.filter(({ text }) => text === 'Quay Post logo').map(isOmitted), [
    true,
    false,
  ]);
});

for (const [name, lang, title, sentence] of [
  [
    'Chinese',
    'zh',
    '九艘还是十一艘',
    '河务局说，两名职员在同一天清点了驳船，一个数到九艘，另一个数到十一艘，谁也没有解释。',
  ],
  [
    'Arabic',
    'ar',
    'تسعة زوارق أم أحد عشر',
    'أحصى كاتبان في الميناء الزوارق في اليوم نفسه، فكتب أحدهما تسعة وكتب الآخر أحد عشر، ولم يشرح أحد ذلك.',
  ],
] as const)
  test(`a page in ${name} is imported whole, with its language`, () => {
    const paragraphs = Array.from({ length: 4 }, (_, index) => `<p>${sentence.repeat(4)} ${index}</p>`).join(
      '',
    );
    const html = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><body><article><h1>${title}</h1>${paragraphs}</article></body></html>`;
    const result = imported(html, {}, { name: 'barges.html' });
    assert.deepEqual(result.differences, []);
    assert.equal(result.id, 'barges', 'a title without Latin letters gives no name');
    assert.equal(result.findings.title?.value, title);
    assert.equal(result.pieces.filter(({ as }) => as === 'paragraph').length, 4);
    assert.match(articleOf(result), new RegExp(`^language: ${lang}$`, 'm'));
  });

test('a page that does not declare its language makes the editor enter it', () => {
  assert.match(articleOf(imported(page({ lang: '' }))), /^language: 'TODO: /m);
  const html = page({ lang: '', title: 'Девять барж' }).replaceAll(
    LONG,
    'Два писаря считали баржи в один день. '.repeat(20),
  );
  assert.match(articleOf(imported(html, { id: 'barges' })), /^language: 'TODO: /m);
});

test('a page with very many items of a list is imported in seconds, and what cannot be compared is said', () => {
  const started = Date.now();
  const { differences } = imported(page({ between: `<ol>${'<li>A barge'.repeat(12_000)}</ol>` }));
  assert.equal(differences.length, 1);
  assert.ok(Date.now() - started < 10_000, 'at once, or nearly');
});

test('the editor’s own headline, and the part of the page that is the article, override what was found', () => {
  const html = page({}).replace(
    '</body>',
    `<div class="real"><h2>Nine barges</h2><p>Nine. ${LONG}</p></div></body>`,
  );
  const result = imported(html, { selector: '.real', title: 'Nine barges' });
  assert.equal(result.findings.title?.value, 'Nine barges');
  assert.equal(result.findings.isTitleSupplied, false);
  assert.deepEqual(
    result.pieces.filter((piece) => !isOmitted(piece)).map(({ as }) => as),
    ['title', 'paragraph'],
  );
  assert.deepEqual(result.differences, []);
  const named = imported(page({}), { title: 'Words from elsewhere' });
  assert.match(articleOf(named), /^titleSupplied: .* it is from the editor\.$/m);
  assert.throws(
    () => imported(html, { selector: '.none' }),
    /^PageError: The selector “\.none” finds no words/,
  );
  assert.throws(() => imported(html, { selector: '([' }), /^PageError: “\(\[” is not a CSS selector/);
});

test('a text behind a paywall is reported as cut', () => {
  const head =
    '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>';
  assert.match(imported(page({ head })).warnings.join(), /cannot be read freely .*the text may be cut/);
  assert.deepEqual(imported(page({})).warnings, []);
});

test('a copy with less than half of the page’s declared article is reported as suspicious', () => {
  const html = page({ between: `<div class="real"><p>Nine. ${LONG}</p></div>${`<p>${LONG}</p>`.repeat(4)}` });
  assert.match(
    imported(html, { selector: '.real' }).warnings.join(),
    /The copy has \d+ words, and what the page/,
  );
});

test('the first line of a plain text is the title; nothing else is guessed, and a message says so', () => {
  const text = `The quiet road\n\nBy Otto Example\n\nJune 1, 2023\n\n${LONG}\n\nRelated articles\n\n• One\n\n${LONG} Twice.\n`;
  const result = imported(text, {}, { name: 'quiet.txt' });
  assert.deepEqual(result.differences, []);
  assert.deepEqual(
    result.pieces.map(({ as }) => as),
    ['title', 'byline', 'paragraph', 'paragraph', 'paragraph', 'bullet', 'paragraph'],
  );
  assert.deepEqual(result.findings.authors?.value, ['Otto Example']);
  assert.match(result.warnings.join(), /^A plain text does not mark its parts/);
});

test('in a plain text, the lines before the headline that the editor names are left out', () => {
  const result = imported(`Quay Post\n\nThe quiet road\n\n${LONG}\n`, { title: 'The quiet road' });
  assert.deepEqual(result.differences, []);
  assert.deepEqual(
    result.pieces.map(({ as }) => as),
    ['rest of the page', 'title', 'paragraph'],
  );
});

test('an article is named by its title, by its file where there is none, and by its editor', () => {
  assert.equal(imported(page({})).id, 'the-ferry-of-the-test');
  assert.equal(
    imported(page({}).replace(/<h1>.*<\/h1>/, ''), {}, { name: 'In/Saved page.html' }).id,
    'saved-page',
  );
  assert.equal(imported(page({}), { id: 'own-name' }).id, 'own-name');
  assert.throws(
    () => imported(page({ title: 'Паром' }), {}, { name: 'Паром.html' }),
    /No name can be made of the title “Паром”/,
  );
});

for (const [name, bytes, said] of [
  ['an empty file', '', /^The page is empty\./],
  ['a PDF', '%PDF-1.7 …', /^This is not a page: it is a PDF,/],
  ['a file with bytes of no text', 'Words\0 words', /^This is not a page/],
  [
    'a text that is not UTF-8',
    Buffer.from('caf\u00e9', 'latin1'),
    /^The text is not UTF-8, .* line 1 has “caf/,
  ],
  [
    'an empty shell',
    '<!doctype html><div id="root"></div><script>go()</script>',
    /^No article was found among the 0 words/,
  ],
  [
    'a million elements, one in another',
    `<!doctype html>${'<div>'.repeat(1e6)}`,
    /^The page has more than 50000 elements, or more than 150 inside/,
  ],
  [
    'two million paragraphs',
    `<!doctype html>${'<p>x'.repeat(2e6)}`,
    /^The page has more than 50000 elements/,
  ],
  [
    'MHTML cut short',
    'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n',
    /^The file is MHTML, but there is no whole page in it\./,
  ],
] as const)
  test(`${name} cannot be imported, and the error says why and what to do`, () => {
    const started = Date.now();
    assert.throws(
      () => imported(bytes),
      (error: unknown) => {
        assert.ok(error instanceof PageError, String(error));
        assert.match(error.message, said);
        assert.equal(error.message.split('\n').length, 2, 'what is wrong, and what to do');
        return true;
      },
    );
    assert.ok(Date.now() - started < 10_000, 'at once, or nearly');
  });
