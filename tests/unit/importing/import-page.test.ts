import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { importPage, type ImportedPage, type SavedPage } from '../../../src/importing/import-page.ts';
import { PageError } from '../../../src/importing/page-error.ts';

const FERRY = readFileSync(new URL('../../fixtures/pages/ferry-at-korenevo.html', import.meta.url), 'utf8');
/** A paragraph that is long enough for an article. */
const LONG = `Nobody counts the ferry, and ${'the ferry counts nobody, for it goes over the river, '.repeat(9)}as it always has.`;

async function imported(html: string | Uint8Array, more: Partial<SavedPage> = {}): Promise<ImportedPage> {
  return importPage({
    name: 'page.html',
    bytes: typeof html === 'string' ? Buffer.from(html) : html,
    ...more,
  });
}

/** A small article with these elements between its paragraphs. */
function page(elements: string, head = ''): string {
  return `<!doctype html><html><head><meta charset="utf-8">${head}</head><body><article><h1>The ferry of the test</h1><p>${LONG}</p>${elements}<p>${LONG} Twice.</p></article></body></html>`;
}

function articleOf({ files }: ImportedPage): string {
  return Buffer.from(files.article.bytes).toString('utf8');
}

/** The body of the copy without the two paragraphs that are always there. */
function between(result: ImportedPage): string {
  return (
    /as it always has\.\n\n([^]*?)\n*Nobody counts[^\n]* Twice\.\n/.exec(
      articleOf(result).split('\n---\n')[1] ?? '',
    )?.[1] ?? ''
  );
}

test('a page gives a copy that accounts for every word of it, in the roles that its markup tells', async () => {
  const result = await imported(FERRY);
  assert.deepEqual(result.differences, []);
  assert.deepEqual(
    result.pieces.map(({ as, text }) => `${as}: ${text.slice(0, 30)}`),
    [
      'navigation: The Invented Courier',
      'navigation: Home',
      'navigation: Reports',
      'navigation: About us',
      'section label: Border report',
      'title: The ferry that nobody counted',
      'standfirst: Two towns near the border shar',
      'byline: By Mira Teststrom',
      'reading time and date: 3 September 2024',
      'navigation: Share',
      'navigation: Copy link',
      'description: A flat ferry with one car on i',
      'caption: The ferry on its way over, on ',
      'credit: Photograph: Test Picture Desk',
      'paragraph: KURSK REGION — The ferry of Ko',
      'paragraph: “We write down the cars,” said',
      'newsletter: The Courier in the morning',
      'newsletter: Sign up for our free daily new',
      'newsletter: Sign up',
      'heading: Two lists, one river',
      'paragraph: The notebook has 212 names for',
      'pull-quote: The river does not care who is',
      'paragraph: “The river does not care who i',
      'bullet: The northern bank counts twice',
      'bullet: The southern bank counts whoev',
      'quotation: A list that is not kept at noo',
      'paragraph: A spokesman for the invented M',
      'heading: What comes next',
      'paragraph: From October the ferry is to h',
      'author-note: Mira Teststrom is a reporter a',
      'related story: More from The Invented Courier',
      'related story: Who lights the lamps of the cr',
      'related story: A walk with the man who has th',
      'related story: The hut has a new door',
      'comment form: 2 comments',
      'comment form: Reader one: I was on that ferr',
      'comment form: Reader two: Then you were not ',
      'comment form: Post a comment',
      'licence line: © 2024 The Invented Courier. A',
    ],
  );
});

test('the page is kept byte for byte beside its text, and the same page gives the same text', async () => {
  const [one, two] = [await imported(FERRY), await imported(FERRY)];
  assert.equal(Buffer.from(one.files.capture.bytes).toString('utf8'), FERRY);
  assert.equal(one.files.capture.path, 'captures/the-ferry-that-nobody-counted.html');
  assert.deepEqual(one.files.text, two.files.text);
  assert.equal(one.files.text?.path, 'captures/the-ferry-that-nobody-counted.txt');
  assert.doesNotMatch(
    Buffer.from(one.files.text.bytes).toString('utf8'),
    /Never shown|This script|pixel|\.story/,
  );
});

test('what a page proves stands in the front matter, and everything else says TODO', async () => {
  const [, frontMatter = ''] = articleOf(await imported(FERRY)).split(/^---$/m);
  for (const line of [
    'title: The ferry that nobody counted',
    'byline: By Mira Teststrom',
    'authors: [Mira Teststrom]',
    '  date: 2024-09-03',
    'outlet: The Invented Courier',
    'capturedAt: courier.example',
    '  captured: https://courier.example/reports/ferry-that-nobody-counted',
  ])
    assert.ok(frontMatter.includes(`\n${line}\n`), line);
  assert.deepEqual(
    [...frontMatter.matchAll(/^[\s-]*(\w+): \[?'TODO: /gm)].map(([, field]) => field),
    ['name', 'shortName', 'kind', 'about', 'regions', 'confidence', 'what', 'stated', 'note'],
  );
});

test('the address that a page came from is the captured one; another that it names as its own is the original', async () => {
  const result = await imported(FERRY, { address: 'https://courier.example/amp/ferry?x=1' });
  const { captured, original } = result.findings;
  assert.equal(captured?.value, 'https://courier.example/amp/ferry?x=1');
  assert.equal(original?.value, 'https://courier.example/reports/ferry-that-nobody-counted');
  const saved = await imported(
    `<!doctype html>\n<!-- saved from url=(0027)https://ferry.example/saved -->\n${page('')}`,
  );
  assert.equal(saved.findings.captured?.value, 'https://ferry.example/saved');
});

for (const [name, elements, expected] of [
  [
    'markup that the words only look like',
    '<p>5 * 6 &lt;b&gt; _x_ [y] # z ![a](b) :::photograph</p>',
    '5 \\* 6 \\<b> \\_x\\_ \\[y] # z !\\[a]\\(b) :::photograph',
  ],
  [
    'a line that begins like a list or heading',
    '<p># No heading</p><p>1. No item</p><p>- nor this</p><p>--- nor that</p>',
    '\\# No heading\n\n1\\. No item\n\n\\- nor this\n\n\\--- nor that',
  ],
  [
    'a script, a handler and a style',
    '<p onclick="x()" style="color:red">Words<script>alert(1)</script> here</p><style>p{}</style>',
    'Words here',
  ],
  [
    'links to programs, data and files',
    '<p><a href="javascript:x()">One</a>, <a href="data:text/html,x">two</a>, <a href="file:///etc/passwd">three</a>, <a href="/four">four</a></p>',
    'One, two, three, four',
  ],
  [
    'a link to the web',
    '<p>See <a href="https://a.example/b" title="more">the norm</a>.</p>',
    'See [the norm](https://a.example/b).',
  ],
  [
    'emphasis with its spaces',
    '<p>It is<em> very </em>late, <b>very</b>late.</p>',
    'It is _very_ late, **very**late.',
  ],
  [
    'breaks: they end a line, but not a paragraph',
    `<div>${LONG} One.<br>${LONG} Two.</div><p>${LONG} Three,<br>and four.</p>`,
    `${LONG} One.\n\n${LONG} Two.\n\n${LONG} Three,\\\nand four.`,
  ],
  ['hidden words', '<p hidden>Gone</p><p style="display: none">Gone</p><template><p>Gone</p></template>', ''],
  [
    'code, tables and lines',
    '<p>Use <code>x</code></p><table><tr><td>Cars in all</td><td>six of them</td></tr></table><hr>',
    'Use x\n\nCars in all\n\nsix of them',
  ],
] as const)
  test(`in a copy there is nothing but words: ${name}`, async () => {
    const result = await imported(page(elements));
    assert.deepEqual(result.differences, []);
    assert.equal(between(result), expected);
  });

const RUSSIAN = page(
  '<p>Паром через реку ходит шесть раз в день, и никто не считает, сколько людей на нём было в августе. Так говорит паромщик Антон.</p>',
);
const cp1251 = (text: string): Buffer =>
  Buffer.from(
    Array.from(text, (sign) => {
      const code = sign.codePointAt(0) ?? 0;
      return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
    }),
  );

for (const [name, bytes, contentType, encoding, isGuess] of [
  ['UTF-16 with a byte order mark', Buffer.from(`\ufeff${RUSSIAN}`, 'utf16le'), undefined, 'utf-16le', false],
  [
    'windows-1251 that its meta names',
    cp1251(RUSSIAN.replace('utf-8', 'windows-1251')),
    undefined,
    'windows-1251',
    false,
  ],
  [
    'windows-1251 that the server names',
    cp1251(RUSSIAN.replace('<meta charset="utf-8">', '')),
    'text/html; charset=windows-1251',
    'windows-1251',
    false,
  ],
  [
    'windows-1251 that nothing names',
    cp1251(RUSSIAN.replace('<meta charset="utf-8">', '')),
    undefined,
    'windows-1251',
    true,
  ],
  ['windows-1251 that calls itself UTF-8', cp1251(RUSSIAN), undefined, 'windows-1251', true],
  [
    'UTF-8 that calls itself windows-1251',
    Buffer.from(RUSSIAN.replace('utf-8', 'windows-1251')),
    undefined,
    'utf-8',
    true,
  ],
  [
    'UTF-8 that nothing names',
    Buffer.from(RUSSIAN.replace('<meta charset="utf-8">', '')),
    undefined,
    'utf-8',
    true,
  ],
] as const)
  test(`a page is read as what it is: ${name}`, async () => {
    const result = await imported(bytes, contentType === undefined ? {} : { contentType });
    assert.match(articleOf(result), /Паром через реку ходит/);
    assert.deepEqual([result.encoding.name, result.encoding.isGuess], [encoding, isGuess]);
  });

for (const transfer of ['quoted-printable', 'base64'])
  test(`the page of an MHTML file is its first part (${transfer}), not the pages of its frames`, async () => {
    const part =
      transfer === 'base64'
        ? (
            Buffer.from(FERRY)
              .toString('base64')
              .match(/.{1,76}/g) ?? []
          ).join('\r\n')
        : [...Buffer.from(FERRY)]
            .map((byte) =>
              byte > 0x7e || byte === 0x3d
                ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
                : String.fromCharCode(byte),
            )
            .join('')
            .replace(/(.{60,70}) /g, '$1 =\r\n');
    const mhtml = [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://courier.example/saved',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\ttype="text/html";',
      '\tboundary="----edge"',
      '',
      '',
      '------edge',
      'Content-Type: text/html; charset=utf-8',
      `Content-Transfer-Encoding: ${transfer}`,
      'Content-Location: https://courier.example/saved',
      '',
      part,
      '------edge',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<p>The words of a frame</p>',
      '------edge--',
      '',
    ].join('\r\n');
    const result = await importPage({ name: 'ferry.mhtml', bytes: Buffer.from(mhtml) });
    const plain = await imported(FERRY);
    assert.equal(result.files.capture.path, 'captures/the-ferry-that-nobody-counted.mhtml');
    assert.deepEqual(result.files.text?.bytes, plain.files.text?.bytes);
    assert.equal(result.findings.captured?.value, 'https://courier.example/saved');
  });

for (const [name, bytes, said] of [
  ['an empty file', '', /^The page is empty\./],
  ['white space', ' \n\t\n', /^The page is empty\./],
  [
    '50 MB',
    Buffer.alloc(50 * 1024 * 1024, 0x20),
    /^The page is too long: 50 MB, and pages of up to 20 MB are read\./,
  ],
  ['a PDF', '%PDF-1.7 …', /^This is no page but a PDF\./],
  ['a picture', Buffer.from('\u0089PNG\r\n', 'latin1'), /^This is no page but a picture\./],
  ['bytes of no text', Buffer.from('Words\0 words'), /^The file holds bytes that no text has/],
  ['a text in windows-1251', cp1251('Паром через реку'), /^The text is not UTF-8/],
  [
    'an empty shell',
    '<!doctype html><div id="root"></div><script>go()</script>',
    /^There is not a word on the page\./,
  ],
  [
    'a page without an article',
    '<!doctype html><nav><a href="/">Home</a></nav><p>Not found.</p>',
    /^No article was found: the page has 3 words in all/,
  ],
  [
    'a million elements, one in another',
    `<!doctype html>${'<div>'.repeat(1e6)}`,
    /^The page has elements inside elements, more than 512 deep/,
  ],
  [
    'five thousand lines',
    `<!doctype html>${'<p>x</p>'.repeat(5000)}`,
    /^The page has 5,000 lines, and pages of up to 4,000 are read\./,
  ],
  ['five thousand lines of text', 'x\r\n'.repeat(5000), /^The page has 5,000 lines/],
  ['a line of a million stops', `The quiet road\n\n${'.'.repeat(1e6)}x`, /^No article was found/],
  [
    'two million paragraphs',
    `<!doctype html>${'<p>x'.repeat(2e6)}`,
    /^The page has more than 100,000 elements/,
  ],
  [
    'MHTML cut short',
    'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n',
    /^The file is MHTML, but there is no whole page in it\./,
  ],
] as const)
  test(`${name} cannot be imported, and the error says why and what to do`, async () => {
    const started = Date.now();
    await assert.rejects(
      imported(typeof bytes === 'string' ? Buffer.from(bytes) : bytes),
      (error: unknown) => {
        assert.ok(error instanceof PageError);
        assert.match(error.message, said);
        assert.equal(error.message.split('\n').length, 2, 'what is wrong, and what to do');
        return true;
      },
    );
    assert.ok(Date.now() - started < 10_000, 'at once, or nearly');
  });

test('an article is named by its title, by its file where there is none, and by whoever imports it', async () => {
  const name = async (html: string, file: string, id?: string): Promise<string> =>
    (await importPage({ name: file, bytes: Buffer.from(html) }, id)).id;
  assert.equal(await name(page(''), 'x.html'), 'the-ferry-of-the-test');
  assert.equal(
    await name(page('').replace(/<h1>.*<\/h1>/, ''), 'In the folder/Saved page.html'),
    'saved-page',
  );
  assert.equal(await name(page(''), 'x.html', 'own-name'), 'own-name');
  await assert.rejects(
    name(page('').replace('The ferry of the test', 'Паром'), 'Паром.html'),
    /No name can be made of the title “Паром”/,
  );
});

/** Pages of other makers, with what each of their lines should be; “…” is a paragraph. */
const OTHERS: Record<string, { html: string; roles: string[] }> = {
  'laid out by tables, without any markup of its parts': {
    html: `<html><head><title>The quiet road</title></head><body><table><tr><td><font size=1>Home<br>News</font></td><td><b>The quiet road</b><br><br>By Otto Example<br><br>${LONG}<br><br>${LONG} Twice.</td></tr></table></body></html>`,
    roles: ['navigation', 'title', 'byline', 'paragraph', 'paragraph'],
  },
  'of a blog, whose name is a heading of the first level as well': {
    html: `<html><head><title>The quiet road – Invented Weekly</title><meta name="author" content="Otto Example"></head><body><header><h1>Invented Weekly</h1></header><article><h1>The quiet road</h1><div class="meta"><span class="posted-on">Posted on <time>June 1, 2023</time></span> <span class="author">by <a>Otto Example</a></span></div><div class="wp-caption"><img src=a alt="A road"><p class="wp-caption-text">A road near the border.</p></div><p>${LONG}</p><div class="ad">Advertisement</div><ol><li>First the road,</li><li>then the bus.</li></ol><p>* * *</p><p>${LONG} Twice.</p><p>Read more: <a>The loud road</a></p></article><aside class="widgets"><h2>Recent posts</h2><p>One post</p></aside></body></html>`,
    roles: [
      ...['navigation', 'title', 'navigation', 'reading time and date', 'byline', 'description', 'caption'],
      ...['paragraph', 'advertisement', 'number', 'number', 'separator', 'paragraph', 'cross-reference'],
      ...['related story', 'related story'],
    ],
  },
  'with the author’s portrait and buttons under the title': {
    html: `<html><head><meta property="og:title" content="The quiet road"><meta name="author" content="Otto Example"></head><body><article><h1>The quiet road</h1><div><img src=x alt="Otto Example"></div><div><p><a>Otto Example</a></p><span>2 min read</span><div>--</div><div>Listen</div></div><p>${LONG}</p><p>${LONG} Twice.</p></article></body></html>`,
    roles: [
      ...['title', 'author card', 'byline', 'reading time and date', 'separator', 'navigation'],
      ...['paragraph', 'paragraph'],
    ],
  },
};

for (const [name, { html, roles }] of Object.entries(OTHERS))
  test(`a page ${name} is told apart`, async () => {
    const result = await imported(html);
    assert.deepEqual(result.differences, []);
    assert.deepEqual(
      result.pieces.map(({ as }) => as),
      roles,
    );
  });

test('the parts of a plain text are recognised', async () => {
  const text = `The quiet road\n\nBy Otto Example\n\nJune 1, 2023\n\n${LONG}\n\nA list of roads\n\n${LONG} Twice.\n\nRelated articles\n\nThe loud road\n`;
  const result = await importPage({ name: 'quiet.txt', bytes: Buffer.from(text) });
  assert.deepEqual(result.differences, []);
  assert.deepEqual(
    result.pieces.map(({ as }) => as),
    [
      'title',
      'byline',
      'reading time and date',
      'paragraph',
      'heading',
      'paragraph',
      'related story',
      'related story',
    ],
  );
  assert.equal(result.findings.published?.value, '2023-06-01');
  assert.deepEqual(result.findings.authors?.names, ['Otto Example']);
});
