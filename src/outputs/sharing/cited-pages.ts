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
export function citedPages({
  articles,
  front,
  known,
  inShort,
  regions,
  questions,
  events,
  figures,
  profiles,
}: Library): CitedPage[] {
  return [
    {
      id: 'front-page',
      name: 'Front page',
      href: paths.home,
      statements: [
        ...(front === undefined ? [] : [front.standfirst, ...front.stories]),
        ...known.known,
        ...known.claimed,
      ].map(byText),
    },
    ...regions.map(({ id, name, summary, story, points }) => ({
      id,
      name,
      href: paths.region(id),
      statements: [summary, ...story, ...points].map(byText),
    })),
    { id: 'timeline', name: 'Timeline', href: paths.timeline(), statements: events.map(byText) },
    {
      id: 'compare',
      name: 'Questions',
      href: paths.compare(),
      statements: questions.flatMap(({ question, positions }) =>
        positions.map((statement) => ({
          statement,
          title: `${question} ${statement.article.name}: ${statement.text}`,
        })),
      ),
    },
    {
      id: 'figures',
      name: 'Claims',
      href: paths.figures(),
      statements: figures.map((statement) => {
        const about = regions.find(({ id }) => id === statement.region);
        const from = listed(quotedArticles(statement).map(sourceName));
        return {
          statement,
          title: `Claim${about === undefined ? '' : ` about ${about.name}`} from ${from}: ${statement.text}`,
        };
      }),
    },
    {
      id: 'people',
      name: 'People',
      href: paths.people(),
      statements: profiles.map((statement) => ({
        statement,
        title: `${statement.name}: ${statement.text}`,
      })),
    },
    {
      id: 'in-short',
      name: 'Articles in short',
      href: paths.articles,
      statements: articles.flatMap(({ id }) => inShort.get(id) ?? []).map(byText),
    },
  ].filter(({ statements }) => statements.length > 0);
}

function byText(statement: Statement): CitedStatement {
  return { statement, title: statement.text };
}
