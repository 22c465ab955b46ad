import type { Article as ArticleThing, Organization, Person } from 'schema-dts';
import type { Article } from '../../library/copies/read-article.ts';
import { surePublicationDate } from '../../library/basics/dates.ts';
import type { Library } from '../../library/library.ts';

/** schema.org types by kind of text; what is neither opinion nor a blog post is a news article. */
const TYPES = {
  analysis: 'NewsArticle',
  'blog post': 'BlogPosting',
  interview: 'NewsArticle',
  opinion: 'OpinionNewsArticle',
  report: 'NewsArticle',
} as const satisfies Record<Article['kind'], string>;

/**
 * An article as schema.org data: the copy on our page, first published by its outlet. An altered copy has no author: its words
 * are not the author’s own.
 * @param address full address of its page.
 * @param sentence our one-sentence summary of the article.
 * @param organisations names of its authors that are organisations.
 */
export function articleData(
  article: Article,
  address: string,
  sentence: string,
  organisations: readonly string[],
): ArticleThing {
  const { kind, authors, rewritten, outlet, published } = article;
  const datePublished = surePublicationDate(published);
  const author = authors.map((name) => (organisations.includes(name) ? organisation(name) : person(name)));
  return {
    '@type': TYPES[kind],
    '@id': `${address}#article`,
    url: address,
    headline: article.title,
    description: sentence,
    ...(author.length > 0 && !rewritten && { author }),
    publisher: organisation(outlet),
    ...(datePublished !== undefined && { datePublished }),
    inLanguage: article.language ?? 'en',
    isAccessibleForFree: true,
  };
}

/** All names of organisations in the briefing. */
export function organisationNames(profiles: Library['profiles']): ReadonlySet<string> {
  return new Set(
    profiles.flatMap(({ type, name, spellings }) => (type === 'organisation' ? [name, ...spellings] : [])),
  );
}

function person(name: string): Person {
  return { '@type': 'Person', name };
}

function organisation(name: string): Organization {
  return { '@type': 'Organization', name };
}
