import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paths } from '../../../src/library/basics/paths.ts';

test('every address begins at the root of the site, and every page ends in a slash', () => {
  for (const [actual, expected] of [
    [paths.home, '/'],
    [paths.articles, '/articles/'],
    [paths.search, '/search/'],
    [paths.about(), '/about/'],
    [paths.corrections('d2031-04-01'), '/corrections/#d2031-04-01'],
    [paths.favicon, '/favicon.svg'],
    [paths.offline, '/offline/'],
    [paths.manifest, '/manifest.webmanifest'],
    [paths.icon('192'), '/icons/192.png'],
    [paths.sitemap, '/sitemap-index.xml'],
    [paths.openSearch, '/opensearch.xml'],
    [paths.feed('rss'), '/feed.xml'],
    [paths.feed('json', 'kursk'), '/kursk/feed.json'],
    [paths.socialPicture('articles/x'), '/social/articles/x.png'],
    [paths.region('kursk'), '/kursk/'],
    [paths.region('belarus', 'k1'), '/belarus/#k1'],
    [paths.article('lamps-at-the-crossing'), '/articles/lamps-at-the-crossing/'],
    [paths.article('lamps-at-the-crossing', 'p7'), '/articles/lamps-at-the-crossing/#p7'],
    [paths.timeline('first-raid'), '/timeline/#first-raid'],
    [paths.people('ada-muster'), '/people/#ada-muster'],
    [paths.citeArticle('lamps-at-the-crossing', 'bib'), '/articles/lamps-at-the-crossing/cite.bib'],
    [paths.statement('/kursk/#k1'), '/statements/kursk/k1/'],
    [paths.statement('/#known-side'), '/statements/known-side/'],
    [paths.statement('/people/ada-muster/'), '/statements/people/ada-muster/'],
    [paths.citeStatement('/kursk/#k1', 'bib'), '/statements/kursk/k1/cite.bib'],
    [paths.citeStatements('kursk', 'ris'), '/cite/kursk.ris'],
    [paths.person('ada-muster'), '/people/ada-muster/'],
  ] as const)
    assert.equal(actual, expected);
});
