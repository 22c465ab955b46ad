import { escapeMarkup } from '../../library/basics/escape-markup.ts';
import { sourceLine } from '../../library/copies/describe-article.ts';
import type { Article } from '../../library/copies/read-article.ts';
import { lastChanged } from '../../library/kinds/last-changed.ts';
import type { Library } from '../../library/library.ts';
import { paths } from '../../library/basics/paths.ts';
import { fullHref, type SiteAddress, type SitePath } from '../../site.ts';
import { stableId } from './stable-id.ts';

/** A feed, from which every format is written. All addresses are absolute. */
export interface Feed {
  id: string;
  title: string;
  description: string;
  /** The page that the feed belongs to. */
  address: string;
  /** The site’s name, as author of the feed. */
  author: string;
  home: string;
  updated: Date;
  rights?: string | undefined;
  /** Latest first. */
  items: FeedItem[];
}

export interface FeedItem {
  id: string;
  address: string;
  title: string;
  /** For an article the named authors, or else the outlet. */
  authors: string[];
  /** The regions of an article, or the kind of a change. */
  categories: { id: string; name: string }[];
  published: Date;
  updated: Date;
  summary: string;
  /** What the text is, or what has changed, as HTML. */
  html: string;
  /** Only of an article. */
  article?: Article;
}

/** Maximum entries of a feed: feed readers fetch it often, and only want what is new. */
export const LATEST = 50;

/** The parts of a library that feeds need. */
export interface FeedLibrary extends Pick<Library, 'articles' | 'dossier' | 'inShort' | 'regions'> {
  changes: readonly Pick<Library['changes'][number], 'date' | 'pages'>[];
}

/**
 * The latest articles as a feed: for each, what it is, its author and its date; not its text, which belongs to the outlet.
 * @param region only the articles on it.
 */
export function libraryFeed(library: FeedLibrary, site: SiteAddress, region?: string): Feed {
  const { dossier } = library;
  const at = (path: SitePath): string => fullHref(path, site);
  const name = library.regions.find(({ id }) => id === region)?.name;
  const items = library.articles
    .filter(({ regions }) => region === undefined || regions.includes(region))
    .slice(0, LATEST)
    .map((article) => feedItem(article, library, site));
  return {
    id: stableId(region === undefined ? 'feed' : `feed/${region}`),
    title: name === undefined ? dossier.name : `${dossier.name}: ${name}`,
    description:
      name === undefined ? dossier.description : `The articles on ${name}, and where each comes from.`,
    address: at(region === undefined ? paths.home : paths.region(region)),
    author: dossier.name,
    home: at(paths.home),
    // Atom requires a time even if a feed has no entries.
    updated: new Date(Math.max(0, ...items.map(({ updated }) => updated.getTime()))),
    rights: `The articles belong to their authors and outlets. ${dossier.rights ?? ''}`.trimEnd(),
    items,
  };
}

function feedItem(
  article: Article,
  { changes, dossier, inShort, regions }: FeedLibrary,
  site: SiteAddress,
): FeedItem {
  const path = paths.article(article.id);
  const address = fullHref(path, site);
  const sentence = inShort.get(article.id)?.text ?? article.about;
  // Feeds need an exact day. The likely day keeps the order right; without a date, feed readers would show the entry as
  // published today. Summary and content say how well the date is known.
  const published = article.published.date;
  return {
    id: stableId(`articles/${article.id}`),
    address,
    title: article.title,
    // In Atom an entry without an author is attributed to the author of the feed.
    authors: article.authors.length === 0 ? [article.outlet] : article.authors,
    categories: regions
      .filter(({ id }) => article.regions.includes(id))
      .map(({ id, name }) => ({ id, name })),
    published: noon(published),
    updated: noon(lastChanged(changes, path) ?? published),
    summary: `${sentence} ${sourceLine(article)}`,
    html: [
      escapeMarkup(sentence),
      escapeMarkup(sourceLine(article)),
      ...(article.rewritten ? ['<b>Altered copy:</b> its words are not the author’s own.'] : []),
      `<a href="${escapeMarkup(address)}">Where the text comes from, at ${escapeMarkup(dossier.name)}</a>`,
    ]
      .map((line) => `<p>${line}</p>`)
      .join('\n'),
    article,
  };
}

/** Noon UTC is the same day nearly everywhere; midnight is still the day before in the Americas. */
export function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}
