import type {
  Article as ArticleThing,
  BreadcrumbList,
  CorrectionComment,
  Graph,
  Organization,
  Person,
  Thing,
  WebPage,
  WebSite,
  WithContext,
} from 'schema-dts';
import { surePublicationDate } from '../library/basics/dates.ts';
import { paths } from '../library/basics/paths.ts';
import type { Correction } from '../library/citations/statement.ts';
import type { Article } from '../library/copies/read-article.ts';
import type { Dossier } from '../library/kinds/site.ts';
import type { Library } from '../library/library.ts';
import { fullHref, type SiteAddress, type SitePath } from '../site.ts';

/** The main subject of a page, if it has one. */
export interface PageSubject {
  article?: Article;
  /** Our one-sentence summary of the article. */
  sentence?: string | undefined;
  /** Names of its authors that are organisations. */
  organisations?: readonly string[];
  region?: Library['regions'][number];
}

/** A page’s description of itself. */
interface DescribedPage {
  path: SitePath;
  title: string;
  description: string;
  subject: PageSubject;
}

/**
 * The page, the site it belongs to and its subject, as a schema.org graph.
 * @param dossier what the site is called.
 * @param history the day of its last change, if known, and the corrections of our words on it.
 */
export function pageData(
  page: DescribedPage,
  dossier: Pick<Dossier, 'name' | 'description'>,
  { changed, corrections }: { changed: string | undefined; corrections: readonly Correction[] },
  site: SiteAddress,
): Graph {
  const address = fullHref(page.path, site);
  const website = { '@id': fullHref(`${paths.home}#website`, site) };
  const { article, sentence, organisations = [] } = page.subject;
  const self: WebPage = {
    '@type': 'WebPage',
    '@id': address,
    url: address,
    name: page.title,
    description: page.description,
    inLanguage: 'en',
    ...(changed !== undefined && { dateModified: changed }),
    ...(corrections.length > 0 && { correction: corrections.map(correctionData) }),
    isPartOf: website,
    ...(article !== undefined && {
      mainEntity: articleData(article, address, sentence ?? article.about, organisations),
    }),
  };
  const home: WebSite = {
    '@type': 'WebSite',
    ...website,
    url: fullHref(paths.home, site),
    name: dossier.name,
    ...(page.path === paths.home && { description: dossier.description, inLanguage: 'en' }),
  };
  return { '@context': 'https://schema.org', '@graph': [home, self] };
}

/** @see https://schema.org/CorrectionComment */
function correctionData({ date, text }: Correction): CorrectionComment {
  return { '@type': 'CorrectionComment', datePublished: date, text };
}

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

/** A step of a breadcrumb trail; the last is the page itself and has no address. */
export interface TrailStep {
  name: string;
  href?: SitePath;
}

/** A page’s breadcrumb trail for search engines (schema.org). */
export function breadcrumbList(steps: readonly TrailStep[], site: SiteAddress): WithContext<BreadcrumbList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      ...(href !== undefined && { item: fullHref(href, site) }),
    })),
  };
}

/** JSON-LD 1.1 for a script element of a page: no word in it can end the element or begin a comment. */
export function jsonLd(data: Graph | WithContext<Thing>): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
