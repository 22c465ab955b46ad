import { SITE_NAME } from '../site.ts';
import { sourceAddresses } from './describe-provenance.ts';
import type { ArticleFeed, FeedItem } from './library-feed.ts';
import { xmlDocument, xmlElement } from './xml-element.ts';

/** A feed as Atom 1.0 (RFC 4287): the captured page is where an entry came from (`via`), other addresses are `related`. */
export function writeAtom(feed: ArticleFeed): string {
  const { id, title, description, address, self, home, updated, rights, items } = feed;
  const children = [
    line('id', id),
    line('title', title),
    line('subtitle', description),
    line('updated', updated),
    line('rights', rights),
    xmlElement('author', { xml: [line('name', SITE_NAME), line('uri', home)] }),
    xmlElement('link', undefined, { rel: 'self', type: 'application/atom+xml', href: self.atom }),
    xmlElement('link', undefined, { rel: 'alternate', type: 'text/html', href: address }),
    ...items.map(atomEntry),
  ];
  return xmlDocument(
    xmlElement('feed', { xml: children }, { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' }),
  );
}

function atomEntry(item: FeedItem): string {
  const { id, address, title, authors, regions, published, updated, summary, html, article } = item;
  return xmlElement('entry', {
    xml: [
      line('id', id),
      line('title', title),
      line('published', published),
      line('updated', updated),
      ...authors.map((name) => xmlElement('author', { xml: [line('name', name)] })),
      xmlElement('link', undefined, { rel: 'alternate', type: 'text/html', href: address }),
      ...sourceAddresses(article.sources).map((source) =>
        xmlElement('link', undefined, { rel: source.relation, href: source.address, title: source.name }),
      ),
      ...regions.map((region) => xmlElement('category', undefined, { term: region.id, label: region.name })),
      line('rights', article.licence.note),
      line('summary', summary),
      xmlElement('content', { text: html }, { type: 'html' }),
    ],
  });
}

function line(name: string, text: string): string {
  return xmlElement(name, { text });
}
