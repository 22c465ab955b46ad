import { SITE_NAME } from '../site.ts';
import type { ArticleFeed, FeedItem } from './library-feed.ts';

/**
 * A feed as JSON Feed 1.1. What is known of a text’s origin stands in `_provenance` too, for programs: an extension, as
 * the format allows them.
 * @param about full address of a page that explains the extension.
 * @see https://www.jsonfeed.org/version/1.1/
 */
export function writeJsonFeed(feed: ArticleFeed, about: string): string {
  const { title, description, address, self, home, items } = feed;
  return `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title,
      home_page_url: address,
      feed_url: self.json,
      description,
      language: 'en',
      authors: [{ name: SITE_NAME, url: home }],
      items: items.map((item) => jsonItem(item, about)),
    },
    null,
    2,
  )}\n`;
}

function jsonItem(item: FeedItem, about: string): object {
  const { id, address, title, authors, regions, published, updated, summary, html, article } = item;
  const { outlet, kind, rewritten, translatedFrom, capturedAt, chain, sources, licence } = article;
  const { original = sources.captured } = sources;
  return {
    id,
    url: address,
    ...(original !== undefined && { external_url: original }),
    title,
    content_html: html,
    summary,
    date_published: published,
    date_modified: updated,
    authors: authors.map((name) => ({ name })),
    tags: regions.map(({ name }) => name),
    language: 'en',
    _provenance: {
      about,
      outlet,
      kind,
      rewritten,
      ...(translatedFrom !== undefined && { translatedFrom }),
      published: article.published,
      capturedAt,
      chain,
      sources,
      licence,
    },
  };
}
