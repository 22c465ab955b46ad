import { sourceName } from '../../library/copies/describe-article.ts';
import { quotedArticles, type Statement } from '../../library/citations/statement.ts';
import { listed } from '../../library/basics/wording.ts';
import type { Library } from '../../library/library.ts';
import { paths } from '../../library/basics/paths.ts';
import type { SitePath } from '../../site.ts';
import type { CitedStatement } from './cite-statement.ts';

/** The statements of a page, which share citation files. */
export interface CitedPage {
  /** Last path segment of the citations’ address: `north`. */
  id: string;
  /** The page’s name in running text. */
  name: string;
  href: SitePath;
  statements: CitedStatement[];
}

/** Every page with statements. All profiles count as one page, and so do the summaries of the articles. */
export function citedPages(library: Library): CitedPage[] {
  const { statements, profiles, regions } = library;
  const titles = longerTitles(library);
  // A name printed by mistake is a profile that can be cited, too.
  const byPage = Map.groupBy([...statements, ...profiles.filter(({ type }) => type === 'error')], pageOf);
  return [
    { id: 'front-page', name: 'Front page', href: paths.home },
    ...regions.map(({ id, name }) => ({ id, name, href: paths.region(id) })),
    { id: 'timeline', name: 'Timeline', href: paths.timeline() },
    { id: 'compare', name: 'Questions', href: paths.compare() },
    { id: 'figures', name: 'Claims', href: paths.figures() },
    { id: 'people', name: 'People', href: paths.people() },
    { id: 'in-short', name: 'Articles in short', href: paths.articles },
  ].flatMap((page) => {
    const own = byPage.get(page.href);
    if (own === undefined) return [];
    return {
      ...page,
      statements: own.map((statement) => ({ statement, title: titles.get(statement) ?? statement.text })),
    };
  });
}

/** The address of the page under which a statement is cited. */
function pageOf({ kind, href }: Statement): string {
  if (kind === 'profile') return paths.people();
  return kind === 'in short' ? paths.articles : href.replace(/#.*/, '');
}

/** The titles of the statements whose text alone says too little. */
function longerTitles({ questions, figures, profiles, regions }: Library): Map<Statement, string> {
  const titles = new Map<Statement, string>();
  for (const { question, positions } of questions)
    for (const position of positions)
      titles.set(position, `${question} ${position.article.name}: ${position.text}`);
  for (const figure of figures) {
    const about = regions.find(({ id }) => id === figure.region);
    const from = listed(quotedArticles(figure).map(sourceName));
    titles.set(
      figure,
      `Claim${about === undefined ? '' : ` about ${about.name}`} from ${from}: ${figure.text}`,
    );
  }
  for (const profile of profiles) titles.set(profile, `${profile.name}: ${profile.text}`);
  return titles;
}
