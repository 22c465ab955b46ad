import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Findings } from '../../../../src/desk/import/piece.ts';
import { articleOf, imported, page } from '../../../support/small-page.ts';

const json = (article: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...article })}</script>`;
const meta = (name: string, content: string): string => `<meta name="${name}" content="${content}">`;

/** The title, authors or day found on a small page, and where. */
function found(
  parts: Parameters<typeof page>[0],
  which: 'title' | 'published' | 'outlet',
): [unknown, unknown] {
  const proof = imported(page(parts)).findings[which];
  return [proof?.value, proof?.basis];
}

function authors(parts: Parameters<typeof page>[0]): Findings['authors'] {
  return imported(page(parts)).findings.authors;
}

for (const [name, parts, names, basis] of [
  [
    'JSON-LD',
    { head: json({ author: [{ name: 'Ada Holm' }, { name: 'Per Lund' }] }) },
    ['Ada Holm', 'Per Lund'],
    'the page’s JSON-LD (author)',
  ],
  [
    'microdata',
    { head: '<meta itemprop="author" content="Ada Holm">' },
    ['Ada Holm'],
    'the page’s microdata (author)',
  ],
  ['<meta>', { head: meta('author', 'Ada Holm') }, ['Ada Holm'], 'the page’s <meta> “author”'],
  [
    '<meta> with a label',
    { head: meta('twitter:label1', 'Written by') + meta('twitter:data1', 'Ada Holm') },
    ['Ada Holm'],
    'the page’s <meta> “twitter:data1”',
  ],
  [
    'the line that a reader sees',
    { above: '<p>By Ada Holm and Per Lund, 2 March 2021</p>' },
    ['Ada Holm', 'Per Lund'],
    'the page’s line on the author',
  ],
  [
    'a link to a page on the author',
    { above: '<div><a href="/people/ada-holm">Ada Holm</a></div>' },
    ['Ada Holm'],
    'the page’s line on the author',
  ],
] as const)
  test(`authors are found in ${name}`, () => {
    assert.deepEqual(authors(parts), { value: names, basis });
  });

test('an author in JSON-LD can be an entry of its own, or be in a comment or a broken line', () => {
  const graph = '{"@graph":[{"@type":"Article","author":{"@id":"#a"}},{"@id":"#a","name":"Ada\nHolm"}]}';
  const head = `<script type="application/ld+json">//<![CDATA[\n${graph}\n//]]></script>`;
  assert.deepEqual(authors({ head })?.value, ['Ada Holm']);
});

test('outlets, desks and sections are not authors; the visible byline has priority over <meta>', () => {
  const head = meta('og:site_name', 'Quay Post') + meta('author', 'Quay Post');
  assert.equal(authors({ head }), undefined);
  assert.equal(authors({ head: meta('author', 'News Desk') }), undefined);
  const editor = { head: meta('author', 'Edda Tor'), above: '<p class="byline">By Ada Holm</p>' };
  assert.deepEqual(authors(editor)?.value, ['Ada Holm']);
});

for (const [name, parts, day, basis, isStated] of [
  [
    'JSON-LD',
    { head: json({ datePublished: '2021-03-02T08:00:00+01:00' }) },
    '2021-03-02',
    'the page’s JSON-LD (datePublished)',
    true,
  ],
  [
    'microdata',
    { above: '<time itemprop="datePublished" datetime="2021-03-02">Tuesday</time>' },
    '2021-03-02',
    'the page’s microdata (datePublished)',
    true,
  ],
  [
    '<meta>',
    { head: meta('article:published_time', '2021-03-02') },
    '2021-03-02',
    'the page’s <meta> “article:published_time”',
    true,
  ],
  [
    'a line under the headline',
    { above: '<p>2 March 2021</p>' },
    '2021-03-02',
    'a line of the page: “2 March 2021”',
    false,
  ],
  [
    'a line in the page’s language',
    { lang: 'de', above: '<p>Dienstag, 2. März 2021</p>' },
    '2021-03-02',
    'a line of the page: “Dienstag, 2. März 2021”',
    false,
  ],
  [
    'a line, where the statement is of another time zone',
    { head: meta('article:published_time', '2021-03-02T01:00:00Z'), above: '<p>Monday, March 1, 2021</p>' },
    '2021-03-01',
    'a line of the page: “Monday, March 1, 2021”',
    true,
  ],
] as const)
  test(`the day of publication is found in ${name}`, () => {
    const result = imported(page(parts));
    assert.deepEqual(result.findings.published, { value: day, basis, isStated });
    const said = isStated
      ? 'Stated by the captured page'
      : 'which does not say that it is the day of publication';
    assert.ok(articleOf(result).includes(said));
  });

test('the day of a change, or a day in the middle of the text, is not the day of publication', () => {
  assert.equal(found({ above: '<p>Last updated: January 7, 2025</p>' }, 'published')[0], undefined);
  assert.equal(found({ between: '<p>It was founded on 7 May 1856.</p>' }, 'published')[0], undefined);
  assert.equal(found({ head: json({ dateModified: '2025-01-07' }) }, 'published')[0], undefined);
});

test('the story that a page names in its title is read, not another one that its JSON-LD lists first', () => {
  const other = { '@type': 'NewsArticle', headline: 'Fog', author: 'Per Lund', datePublished: '2019-01-01' };
  const own = {
    '@type': 'NewsArticle',
    headline: 'Nine barges',
    author: 'Ada Holm',
    datePublished: '2021-03-02',
  };
  const head = `<title>Nine barges – Quay Post</title>${json({ '@type': 'ItemList', items: [other, own] })}`;
  const { findings } = imported(page({ head }));
  assert.deepEqual([findings.authors?.value, findings.published?.value], [['Ada Holm'], '2021-03-02']);
});

for (const [lang, line, day] of [
  ['en-GB', '3/4/2021', '2021-04-03'],
  ['en_AU', '03/04/2021', '2021-04-03'],
  ['en-US', '3/4/2021', '2021-03-04'],
  ['en', '03/04/2021', undefined],
  ['pl', '03/04/2021', undefined],
  ['en', '3 days ago', undefined],
  ['fr', 'il y a 3 jours', undefined],
] as const)
  test(`“${line}” on a page in ${lang} is ${day ?? 'no certain day'}`, () => {
    assert.equal(found({ lang, above: `<p>${line}</p>` }, 'published')[0], day);
  });

test('a word for today in a British headline, and a day that does not exist, are no day of publication', () => {
  assert.equal(found({ lang: 'en-GB', title: 'Nine barges today' }, 'published')[0], undefined);
  assert.equal(found({ head: json({ datePublished: '2021-13-45' }) }, 'published')[0], undefined);
});

test('the language of XHTML is in xml:lang', () => {
  const html = page({}).replace('lang="en"', 'xml:lang="en-GB"');
  assert.equal(imported(html).findings.language?.value, 'en-GB');
});

for (const [name, parts, title] of [
  [
    'the heading that has the words of the page’s title',
    { head: '<title>Nine barges – Quay Post</title>', above: '<h1>Nine barges</h1>', title: 'Quay Post' },
    'Nine barges',
  ],
  [
    'a heading of the second level, if the page states its words',
    { head: meta('og:title', 'Nine barges'), above: '<h2>Nine barges</h2>', title: 'River' },
    'Nine barges',
  ],
  [
    'its only heading, whatever else the page states',
    { head: meta('og:title', 'You will not believe this'), title: 'Nine barges' },
    'Nine barges',
  ],
] as const)
  test(`the headline is ${name}`, () => {
    const { findings } = imported(page(parts));
    assert.deepEqual(
      [findings.title, findings.isTitleSupplied],
      [{ value: title, basis: 'the page’s headline' }, false],
    );
  });

test('a list of stories after the article does not give its headline, nor take it away', () => {
  const html = page({ head: '<title>Nine barges</title>', title: 'Nine barges' });
  const result = imported(
    html.replace('</body>', '<ul><li><h3>Nine barges</h3></li><li><h3>Other</h3></li></ul></body>'),
  );
  assert.equal(result.pieces.find(({ text }) => text === 'Nine barges')?.as, 'title');
  assert.equal(result.pieces.filter(({ as }) => as === 'paragraph').length, 2);
});

test('a title that is not visible is supplied, without the site’s name, and reported as such', () => {
  const head = `${meta('og:site_name', 'Quay Post')}<title>Nine barges – Quay Post</title>`;
  const result = imported(page({ head }).replace(/<h1>.*<\/h1>/, ''));
  assert.deepEqual(result.findings.title, { value: 'Nine barges', basis: 'the page’s <title>' });
  assert.match(
    articleOf(result),
    /^titleSupplied: The headline is not among the words of the capture; it is from/m,
  );
});

test('the outlet is the page’s name for itself or its publisher', () => {
  assert.deepEqual(found({ head: meta('og:site_name', 'Quay Post') }, 'outlet'), [
    'Quay Post',
    'the page’s <meta> “og:site_name”',
  ]);
  assert.deepEqual(found({ head: json({ publisher: { name: 'Quay &amp; Lock' } }) }, 'outlet'), [
    'Quay & Lock',
    'the page’s JSON-LD (publisher)',
  ]);
});

test('the address is where the page was fetched, or what the browser wrote into it; another that it names is the original', () => {
  const html = page({ head: '<link rel="canonical" href="https://quay.example/1">' });
  const fetched = imported(html, {}, { address: 'https://quay.example/amp/1' }).findings;
  assert.deepEqual(
    [fetched.captured?.value, fetched.original?.value],
    ['https://quay.example/amp/1', 'https://quay.example/1'],
  );
  assert.equal(imported(html).findings.captured?.value, 'https://quay.example/1');
  for (const note of [
    '<!-- saved from url=(0027)https://ferry.example/saved -->',
    '<!--\n Page saved with SingleFile \n url: https://ferry.example/saved \n-->',
  ])
    assert.equal(
      imported(html.replace('<html', `${note}<html`)).findings.captured?.value,
      'https://ferry.example/saved',
    );
});

test('a missing field becomes a TODO that says what belongs there', () => {
  const fields = [...articleOf(imported(page({}))).matchAll(/^[\s-]*(\w+): \[?'TODO: \S/gm)].map(
    ([, field]) => field,
  );
  for (const field of ['date', 'outlet', 'capturedAt', 'confidence', 'kind'])
    assert.ok(fields.includes(field), field);
});

test('the address of a page is kept without what newsletters and networks add to it', () => {
  for (const [opened, kept] of [
    ['https://quay.example/1?id=7&utm_source=x&utm_medium=y&fbclid=1', 'https://quay.example/1?id=7'],
    ['https://quay.example/1?utm_source=x', 'https://quay.example/1'],
    ['https://quay.example/1?a=%20b&clid=1', 'https://quay.example/1?a=%20b&clid=1'],
  ] as const)
    assert.equal(imported(page({}), {}, { address: opened }).findings.captured?.value, kept);
});
