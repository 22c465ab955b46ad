import type {
  CorrectionComment,
  Graph,
  Thing,
  WebPage,
  WebSite,
  SearchAction,
  WithActionConstraints,
} from 'schema-dts';
import type { Article } from '../../library/copies/read-article.ts';
import type { Correction } from '../../library/citations/statement.ts';
import type { Dossier } from '../../library/kinds/site.ts';
import type { Library } from '../../library/library.ts';
import { paths } from '../../library/basics/paths.ts';
import { fullHref, type SiteAddress, type SitePath } from '../../site.ts';
import { articleData } from './article-data.ts';

/** The main subject of a page, if it has one. */
export interface PageSubject {
  article?: Article;
  /** Our one-sentence summary of the article. */
  sentence?: string | undefined;
  /** Names of its authors that are organisations. */
  organisations?: readonly string[];
  region?: Library['regions'][number];
  profile?: Library['profiles'][number];
}

/** A page’s description of itself. */
export interface DescribedPage {
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
  const { type, entity } = subjectData(page.subject, address, site);
  const self: WebPage = {
    '@type': type,
    '@id': address,
    url: address,
    name: page.title,
    description: page.description,
    inLanguage: 'en',
    ...(changed !== undefined && { dateModified: changed }),
    ...(corrections.length > 0 && { correction: corrections.map(correctionData) }),
    isPartOf: website,
    ...(entity !== undefined && { mainEntity: entity }),
  };
  const search: WithActionConstraints<SearchAction> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${fullHref(paths.search, site)}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  };
  const home: WebSite = {
    '@type': 'WebSite',
    ...website,
    url: fullHref(paths.home, site),
    name: dossier.name,
    ...(page.path === paths.home && {
      description: dossier.description,
      inLanguage: 'en',
      potentialAction: search,
    }),
  };
  return { '@context': 'https://schema.org', '@graph': [home, self] };
}

/** @see https://schema.org/CorrectionComment */
function correctionData({ date, text }: Correction): CorrectionComment {
  return { '@type': 'CorrectionComment', datePublished: date, text };
}

function subjectData(
  { article, sentence, organisations = [], region, profile }: PageSubject,
  address: string,
  site: SiteAddress,
): { type: 'CollectionPage' | 'ProfilePage' | 'WebPage'; entity?: Thing } {
  if (article !== undefined) {
    const said = sentence ?? article.about;
    return { type: 'WebPage', entity: articleData(article, address, said, organisations) };
  }
  if (region !== undefined) {
    const articles = region.articles.map(({ id }) => fullHref(paths.article(id), site));
    return {
      type: 'CollectionPage',
      entity: {
        '@type': 'ItemList',
        name: `Articles on ${region.name}`,
        numberOfItems: region.articles.length,
        itemListElement: articles.map((url, index) => ({ '@type': 'ListItem', position: index + 1, url })),
      },
    };
  }
  if (profile !== undefined) {
    const { type, name, alsoWritten } = profile;
    const names = { name, ...(alsoWritten.length > 0 && { alternateName: alsoWritten }) };
    return {
      type: 'ProfilePage',
      entity: type === 'person' ? { '@type': 'Person', ...names } : { '@type': 'Organization', ...names },
    };
  }
  return { type: 'WebPage' };
}
