import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastChanged } from '../../../src/library/kinds/last-changed.ts';
import type { Article } from '../../../src/library/copies/read-article.ts';
import {
  articleData,
  breadcrumbList,
  jsonLd,
  organisationNames,
  pageData,
  type PageSubject,
} from '../../../src/outputs/structured-data.ts';
import { BREAD, LAMPS, LIBRARY, TIMETABLE } from '../../support/read-fixture.ts';

const HERE = { site: 'https://news.example', base: '/news/briefing/' };
const HOME = 'https://news.example/news/briefing/';

type Data = Record<string, unknown>;

/** An article’s data, as a search engine reads it. */
function dataOf(article: Article): Data {
  const organisations = [...organisationNames(LIBRARY.profiles)];
  return JSON.parse(JSON.stringify(articleData(article, `${HOME}x/`, 'In short.', organisations))) as Data;
}

/** The two nodes of a page: the site and the page. */
function graphOf(path: string, subject: PageSubject = {}): [Data, Data] {
  const page = { path: `/${path}` as const, title: 'A title', description: 'What it is.', subject };
  const changed = lastChanged(LIBRARY.changes, page.path);
  const graph = JSON.parse(jsonLd(pageData(page, LIBRARY.dossier, { changed, corrections: [] }, HERE))) as {
    '@graph': [Data, Data];
  };
  return graph['@graph'];
}

const organisation = (name: string): Data => ({ '@type': 'Organization', name });

test('an article has its outlet as publisher and is dated no finer than is known', () => {
  const known = dataOf(LAMPS);
  assert.deepEqual(
    [known['publisher'], known['datePublished']],
    [organisation('The Test Lantern'), '2031-03-02'],
  );
  assert.equal(dataOf(TIMETABLE)['datePublished'], '2031-01');
});

test('an article is in the language of its copy', () => {
  assert.equal(dataOf(LAMPS)['inLanguage'], 'en');
  assert.equal(dataOf({ ...LAMPS, language: 'ru' })['inLanguage'], 'ru');
});

test('an author is a person, or the organisation that the briefing knows; none is made up', () => {
  assert.deepEqual(dataOf(LAMPS)['author'], [{ '@type': 'Person', name: 'Ada Muster' }]);
  assert.deepEqual(dataOf(BREAD)['author'], [organisation('Guild of Bakers')]);
  assert.equal('author' in dataOf({ ...LAMPS, authors: [] }), false);
});

test('an altered copy has no author: its words are not the author’s own', () => {
  assert.equal('author' in dataOf({ ...LAMPS, rewritten: true }), false);
});

test('what is an opinion or a blog post says so', () => {
  for (const [kind, type] of [
    ['analysis', 'NewsArticle'],
    ['blog post', 'BlogPosting'],
    ['opinion', 'OpinionNewsArticle'],
  ] as const)
    assert.equal(dataOf({ ...LAMPS, kind })['@type'], type);
});

test('a page is part of the site, which has origin and base in its address', () => {
  const [site, page] = graphOf('timeline/');
  assert.deepEqual([site['@type'], site['url']], ['WebSite', HOME]);
  assert.deepEqual(page['isPartOf'], { '@id': site['@id'] });
});

test('only the page of an article has a subject', () => {
  const subject = graphOf(`articles/${LAMPS.id}/`, { article: LAMPS })[1]['mainEntity'] as Data;
  assert.equal(subject['description'], LAMPS.about);
  assert.equal('mainEntity' in graphOf('timeline/')[1], false);
});

test('a page is dated by its last written change, or not at all', () => {
  assert.equal(graphOf('timeline/')[1]['dateModified'], '2031-04-01');
  assert.equal('dateModified' in graphOf('search/')[1], false);
});

test('a trail numbers its steps, and only the last has no address', () => {
  const steps = [{ name: 'Home', href: '/' as const }, { name: 'Kursk' }];
  assert.deepEqual(breadcrumbList(steps, HERE).itemListElement, [
    { '@type': 'ListItem', position: 1, name: 'Home', item: HOME },
    { '@type': 'ListItem', position: 2, name: 'Kursk' },
  ]);
});

test('no word can end the script element around the data', () => {
  const hostile = '</script><!-- <script>';
  const data = { '@context': 'https://schema.org', '@type': 'Person', name: hostile } as const;
  const text = jsonLd(data);
  assert.doesNotMatch(text, /</);
  assert.deepEqual(JSON.parse(text), data);
});
