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
 * An article as schema.org data: the copy on our page, first published by its outlet, and the chain of texts that it is
 * based on. An altered copy has no author of its own; the author is given for the text it is based on. `license` must be
 * an address, and none is known; the captured page’s statement of rights is its `copyrightNotice`.
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
  const { kind, authors, rewritten, outlet, published, translatedFrom, licence } = article;
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
    ...(translatedFrom !== undefined && {
      translationOfWork: {
        '@type': 'CreativeWork',
        inLanguage: { '@type': 'Language', name: translatedFrom },
      },
    }),
    isBasedOn: origin(article, rewritten ? author : []),
    copyrightNotice: licence.note,
    isAccessibleForFree: true,
  };
}

/** A work in the chain behind a copy. */
interface Origin {
  '@type': 'CreativeWork';
  author?: (Organization | Person)[];
  publisher: Organization;
  /** What was done to the text there, in our words. */
  description: string;
  url?: string;
  isBasedOn?: Origin;
}

/** The captured page, what it was made from, and so on back to the first publication. */
function origin(
  { chain, sources: { captured, original } }: Article,
  author: (Organization | Person)[],
): Origin {
  const works = chain.map(({ by, what }, index): Origin => {
    const url = (index === 0 ? original : undefined) ?? (index === chain.length - 1 ? captured : undefined);
    return {
      '@type': 'CreativeWork',
      ...(index === 0 && author.length > 0 && { author }),
      publisher: organisation(by),
      description: what,
      ...(url !== undefined && { url }),
    };
  });
  return works.reduce((earlier, later) => ({ ...later, isBasedOn: earlier }));
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
