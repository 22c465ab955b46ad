import { escapeMarkup } from '../parts/escape-markup.ts';
import type { ArticleFeed, FeedItem } from './library-feed.ts';
import { xmlDocument, xmlElement } from './xml-element.ts';

/**
 * A feed as RSS 2.0, after the RSS Advisory Board’s best practices: authors as `dc:creator`, since RSS’s own `author`
 * is an e-mail address; the content as `content:encoded`; the feed’s own address as `atom:link`.
 * @see https://www.rssboard.org/rss-profile
 */
export function writeRss({ title, description, address, self, updated, rights, items }: ArticleFeed): string {
  const channel = [
    line('title', title),
    line('link', address),
    line('description', description),
    line('language', 'en'),
    line('copyright', rights),
    line('lastBuildDate', rfc822(updated)),
    xmlElement('atom:link', undefined, { href: self.rss, rel: 'self', type: 'application/rss+xml' }),
    ...items.map(rssItem),
  ];
  return xmlDocument(
    xmlElement(
      'rss',
      { xml: [xmlElement('channel', { xml: channel })] },
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
    ),
  );
}

function rssItem({ id, address, title, authors, regions, published, summary, html }: FeedItem): string {
  return xmlElement('item', {
    xml: [
      line('title', title),
      line('link', address),
      xmlElement('guid', { text: id }, { isPermaLink: 'false' }),
      line('pubDate', rfc822(published)),
      ...authors.map((author) => line('dc:creator', author)),
      ...regions.map(({ name }) => line('category', name)),
      // This one is HTML, unlike the title.
      line('description', escapeMarkup(summary)),
      line('content:encoded', html),
    ],
  });
}

function line(name: string, text: string): string {
  return xmlElement(name, { text });
}

/** “Fri, 09 Aug 2024 12:00:00 GMT”, as RFC 822 with the years of RFC 1123. */
function rfc822(time: string): string {
  return new Date(time).toUTCString();
}
