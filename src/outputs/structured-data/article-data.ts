import type { Article as ArticleThing, Organization, Person } from 'schema-dts';
import type { Article } from '../../library/copies/read-article.ts';
import { surePublicationDate } from '../../library/basics/dates.ts';
import type { Library } from '../../library/library.ts';

/** Kinds of text by their types in schema.org; what is neither opinion nor of a blog is a news article. */
const TYPES = {
  analysis: 'NewsArticle',
  'blog post': 'BlogPosting',
  interview: 'NewsArticle',
  opinion: 'OpinionNewsArticle',
  report: 'NewsArticle',
} as const satisfies Record<Article['kind'], string>;

/**
 * An article as schema.org knows it: the copy on our page, published first by its outlet, and step by step what it is
 * based on. An altered copy has no author of its own; the author is that of the text it is based on. A licence is an
 * address there, and none is known; what the captured page says of rights is its notice.
 * @param address full address of its page.
 * @param sentence what the article says, in one sentence of ours.
 * @param organisations names of those of its authors that are organisations.
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
    inLanguage: 'en',
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
  /** What was done with the text there, in our words. */
  description: string;
  url?: string;
  isBasedOn?: Origin;
}

/** The captured page, based on what it was made from, and so on to the first who had the text. */
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

/** Every name that the briefing knows as an organisation’s. */
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
