import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastChanged } from '../../../src/changes/last-changed.ts';
import type { Article } from '../../../src/articles/read-article.ts';
import { breadcrumbList } from '../../../src/parts/breadcrumb-list.ts';
import { jsonLd } from '../../../src/parts/json-ld.ts';
import { articleData, organisationNames } from '../../../src/structured-data/article-data.ts';
import { pageData, type PageSubject } from '../../../src/structured-data/page-data.ts';
import { REAL_ARTICLES, REAL_LIBRARY } from '../../support/real-comparisons.ts';

const HERE = { site: 'https://news.example', base: '/news/briefing/' };
const HOME = 'https://news.example/news/briefing/';

type Data = Record<string, unknown>;

/** An article’s data, as a search engine reads it. */
function dataOf(article: Article): Data {
  const organisations = [...organisationNames(REAL_LIBRARY.profiles)];
  return JSON.parse(JSON.stringify(articleData(article, `${HOME}x/`, 'In short.', organisations))) as Data;
}

function real(id: string, change: Partial<Article> = {}): Article {
  const article = REAL_ARTICLES.find((candidate) => candidate.id.startsWith(id));
  assert.ok(article, id);
  return { ...article, ...change };
}

/** The two nodes of a page: the site and the page. */
function graphOf(path: string, subject: PageSubject = {}): [Data, Data] {
  const page = { path: `${HERE.base}${path}`, title: 'A title', description: 'What it is.', subject };
  const changed = lastChanged(REAL_LIBRARY.changes, page.path, HERE.base);
  const graph = JSON.parse(jsonLd(pageData(page, { changed, corrections: [] }, HERE))) as {
    '@graph': [Data, Data];
  };
  return graph['@graph'];
}

const organisation = (name: string): Data => ({ '@type': 'Organization', name });

test('an article has its outlet as publisher and is dated no finer than is known', () => {
  const dates = {
    'belgorod-incursion-russias': ['Worldcrunch', '2023-05'],
    'belgorod-incursion-test': ['Medium', '2024-03-24'],
    kursk: ['The Conversation', '2024-08'],
    putins: ['GZERO Media', '2022-12'],
    ukraine: ['Business Insider', '2024-08'],
  };
  for (const [id, [outlet = '', date]] of Object.entries(dates)) {
    const data = dataOf(real(id));
    assert.deepEqual([data['publisher'], data['datePublished']], [organisation(outlet), date], id);
  }
});

test('a date between two months is a year, and one between two years is left out', () => {
  const between = (earliest: string, latest: string): unknown =>
    dataOf(real('putins', { published: { ...real('putins').published, date: earliest, earliest, latest } }))[
      'datePublished'
    ];
  assert.equal(between('2022-11-30', '2022-12-02'), '2022');
  assert.equal(between('2022-12-30', '2023-01-02'), undefined);
});

test('an author is a person, or the organisation that the briefing knows; none is made up', () => {
  assert.deepEqual(dataOf(real('belgorod-incursion-test'))['author'], [
    { '@type': 'Person', name: 'Christian Baghai' },
  ]);
  assert.deepEqual(dataOf(real('belgorod-incursion-russias'))['author'], [organisation('Important Stories')]);
  assert.equal('author' in dataOf(real('putins')), false);
});

test('a rewritten copy has no author; the first text it is based on has, step by step', () => {
  const data = dataOf(real('kursk'));
  assert.equal('author' in data, false);
  const copy = data['isBasedOn'] as Data;
  const { captured } = real('kursk').sources;
  assert.deepEqual([copy['publisher'], copy['url']], [organisation('sureanot.com'), captured]);
  const version = copy['isBasedOn'] as Data;
  const original = version['isBasedOn'] as Data;
  assert.deepEqual(version['publisher'], organisation('Asia Times'));
  assert.deepEqual(original['author'], [{ '@type': 'Person', name: 'Stefan Wolff' }]);
  assert.equal('isBasedOn' in original || 'url' in original, false);
});

test('a text that was published once is based on its original page where that is confirmed', () => {
  assert.equal((dataOf(real('putins'))['isBasedOn'] as Data)['url'], real('putins').sources.original);
});

test('what is a translation, an opinion or a blog post says so', () => {
  const translated = dataOf(real('belgorod-incursion-russias'))['translationOfWork'] as Data;
  assert.deepEqual(translated['inLanguage'], { '@type': 'Language', name: 'Russian' });
  assert.equal('translationOfWork' in dataOf(real('putins')), false);
  for (const [kind, type] of [
    ['analysis', 'NewsArticle'],
    ['blog post', 'BlogPosting'],
    ['opinion', 'OpinionNewsArticle'],
  ] as const)
    assert.equal(dataOf(real('putins', { kind }))['@type'], type);
});

test('the front page alone tells how to search the site, at an address with origin and base', () => {
  const action = graphOf('')[0]['potentialAction'] as Data;
  assert.equal(action['query-input'], 'required name=search_term_string');
  assert.equal((action['target'] as Data)['urlTemplate'], `${HOME}search/?q={search_term_string}`);
  const [site, page] = graphOf('timeline/');
  assert.equal('potentialAction' in site, false);
  assert.deepEqual(page['isPartOf'], { '@id': site['@id'] });
});

test('a page is dated by its last written change, or not at all', () => {
  const [latest] = REAL_LIBRARY.changes.filter(({ pages }) => pages.includes('/timeline/'));
  assert.ok(latest);
  assert.equal(graphOf('timeline/')[1]['dateModified'], latest.date);
  assert.equal('dateModified' in graphOf('search/')[1], false);
});

test('a region lists its articles, and a profile is of a person or an organisation', () => {
  const [region] = REAL_LIBRARY.regions;
  assert.ok(region);
  const list = graphOf(`${region.id}/`, { region })[1]['mainEntity'] as { itemListElement: Data[] };
  assert.deepEqual(
    list.itemListElement.map(({ url }) => url),
    region.articles.map(({ id }) => `${HOME}articles/${id}/`),
  );
  for (const [id, type] of [
    ['vladimir-putin', 'Person'],
    ['nato', 'Organization'],
  ]) {
    const profile = REAL_LIBRARY.profiles.find((candidate) => candidate.id === id);
    assert.ok(profile);
    const page = graphOf(`people/${profile.id}/`, { profile })[1];
    assert.equal(page['@type'], 'ProfilePage');
    assert.equal((page['mainEntity'] as Data)['@type'], type);
  }
});

test('a trail numbers its steps, and only the last has no address', () => {
  const steps = [{ name: 'Home', href: '/news/' }, { name: 'Kursk' }];
  assert.deepEqual(breadcrumbList(steps, 'https://news.example').itemListElement, [
    { '@type': 'ListItem', position: 1, name: 'Home', item: 'https://news.example/news/' },
    { '@type': 'ListItem', position: 2, name: 'Kursk' },
  ]);
});

test('no word can end the element that the data stands in', () => {
  const hostile = '</script><!-- <script>';
  const data = { '@context': 'https://schema.org', '@type': 'Person', name: hostile } as const;
  const text = jsonLd(data);
  assert.doesNotMatch(text, /</);
  assert.deepEqual(JSON.parse(text), data);
});
