import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPaths } from '../../src/paths.ts';

for (const base of ['/', '/news/briefing/'])
  test(`every address begins with ${base}, and every page ends in a slash`, () => {
    const paths = createPaths(base);
    for (const [actual, expected] of [
      [paths.home, ''],
      [paths.articles, 'articles/'],
      [paths.search, 'search/'],
      [paths.about, 'about/'],
      [paths.corrections('d2031-04-01', '2031/'), 'corrections/2031/#d2031-04-01'],
      [paths.favicon, 'favicon.svg'],
      [paths.offline, 'offline/'],
      [paths.manifest, 'manifest.webmanifest'],
      [paths.icon('192'), 'icons/192.png'],
      [paths.sitemap, 'sitemap-index.xml'],
      [paths.openSearch, 'opensearch.xml'],
      [paths.feed('rss'), 'feed.xml'],
      [paths.feed('json', 'kursk'), 'kursk/feed.json'],
      [paths.socialPicture('articles/x'), 'social/articles/x.png'],
      [paths.region('kursk'), 'kursk/'],
      [paths.region('belarus', 'putin-in-minsk'), 'belarus/#putin-in-minsk'],
      [paths.article('kursk-post-putin-succession'), 'articles/kursk-post-putin-succession/'],
      [paths.article('kursk-post-putin-succession', 'p7'), 'articles/kursk-post-putin-succession/#p7'],
      [paths.timeline('first-raid'), 'timeline/#first-raid'],
      [paths.timeline('first-raid', '2024/2/'), 'timeline/2024/2/#first-raid'],
      [paths.people('vladimir-putin'), 'people/#vladimir-putin'],
      [paths.people('vladimir-putin', 'p/'), 'people/names/p/#vladimir-putin'],
      [paths.person('vladimir-putin', '2024/'), 'people/vladimir-putin/2024/'],
      [paths.regionArticles('kursk'), 'kursk/articles/'],
      [
        paths.searchFor('Шойгу & “so”?'),
        'search/?q=%D0%A8%D0%BE%D0%B9%D0%B3%D1%83%20%26%20%E2%80%9Cso%E2%80%9D%3F',
      ],
    ] as const)
      assert.equal(actual, base + expected);
  });
