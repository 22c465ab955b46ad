import type { CorrectionComment, Graph, WebPage, WebSite } from 'schema-dts';
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
