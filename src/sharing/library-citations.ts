import { articleParts } from '../articles/article-parts.ts';
import type { Copies } from '../articles/copies.ts';
import { citationName } from '../articles/describe-article.ts';
import type { Article } from '../articles/read-article.ts';
import type { Statement } from '../citations/statement.ts';
import type { Library } from '../library.ts';
import { createPaths } from '../paths.ts';
import type { SiteAddress } from '../site-address.ts';
import { citationKeys } from './citation-keys.ts';
import { citeArticle, type SourceCitation } from './source-citation.ts';
import { citeStatement, type CitedStatement } from './statement-citation.ts';

/** A page’s statements, which are cited together. */
export interface CitedPage {
  /** Last step of the citations’ address: `kursk`. */
  id: string;
  /** What the page is called in a line. */
  name: string;
  href: string;
  statements: CitedStatement[];
}

/** The keys of all articles, made once and not for each. */
const madeKeys = new WeakMap<readonly Article[], Map<string, string>>();

/** What the citation of one of the articles is called. */
export function articleKey(articles: readonly Article[], { id }: Article): string {
  const keys = madeKeys.get(articles) ?? citationKeys(articles);
  madeKeys.set(articles, keys);
  return keys.get(id) ?? id;
}

/** The citation of an article. @param key what it is called. */
export function articleCitation(
  article: Article,
  key: string,
  copies: Copies,
  { site, base }: SiteAddress,
): SourceCitation {
  return citeArticle(article, key, site + createPaths(base).article(article.id), copies);
}

/** The citations of statements, in their order. */
export function statementCitations(
  statements: readonly CitedStatement[],
  { site, base }: SiteAddress,
): SourceCitation[] {
  return statements.map((cited) => {
    const { href } = cited.statement;
    return citeStatement(cited, href.slice(base.length), site + href);
  });
}

/**
 * Every page that has statements; those of all profiles are one, and so are the sentences on the articles. Where such a page
 * is divided, the citations are, too: each page’s statements are cited together.
 */
export function citedPages(
  { articles, inShort, regions, questions, events, figures, profiles }: Library,
  { base }: Pick<SiteAddress, 'base'>,
): CitedPage[] {
  const paths = createPaths(base);
  const divided = (name: string, list: string, statements: PlacedStatement[]): CitedPage[] =>
    [...Map.groupBy(statements, ({ href }) => href.replace(/#.*/, ''))].map(([href, own]) => ({
      id: href.slice(base.length, -1),
      name: [
        name,
        ...href
          .slice(list.length)
          .split('/')
          .filter((step) => step !== ''),
      ].join(', '),
      href,
      statements: own,
    }));
  return [
    ...regions.map(({ id, name, summary, points }) => ({
      id,
      name,
      href: paths.region(id),
      statements: [summary, ...points].map(byText),
    })),
    ...divided('Timeline', paths.timeline(), events.map(byText)),
    ...divided(
      'Compare',
      paths.compare(),
      questions.flatMap(({ question, positions }) =>
        positions.map((statement) => ({
          statement,
          title: `${question} ${citationName(statement.article)}: ${statement.text}`,
          href: statement.href,
        })),
      ),
    ),
    ...divided('Figures', paths.figures(), figures.map(byText)),
    ...divided(
      'Who’s who',
      paths.people(),
      profiles.map((statement) => ({
        statement,
        title: `${statement.name}: ${statement.text}`,
        href: statement.listed,
      })),
    ),
    ...articleParts(articles.toReversed()).map(({ path, items }) => ({
      id: inShortPage(path),
      name: ['Articles in short', ...path.split('/').filter((step) => step !== '')].join(', '),
      href: paths.articlesOf(path),
      statements: items.flatMap(({ id }) => inShort.get(id) ?? []).map(byText),
    })),
  ].filter(({ statements }) => statements.length > 0);
}

/** A statement to be cited, and the page that it is cited with. */
interface PlacedStatement extends CitedStatement {
  href: string;
}

/** The page that cites our sentence on an article, as an id of a page of citations. */
export function inShortPageOf({ articles }: Pick<Library, 'articles'>, article: Article): string {
  const pages = inShortPages.get(articles) ?? placesOf(articles);
  inShortPages.set(articles, pages);
  return pages.get(article) ?? inShortPage('');
}

const inShortPages = new WeakMap<readonly Article[], ReadonlyMap<Article, string>>();

function placesOf(articles: readonly Article[]): Map<Article, string> {
  return new Map(
    articleParts(articles.toReversed()).flatMap(({ path, items }) =>
      items.map((article): [Article, string] => [article, inShortPage(path)]),
    ),
  );
}

function inShortPage(path: string): string {
  return `in-short/${path}`.slice(0, -1);
}

function byText(statement: Statement): PlacedStatement {
  return { statement, title: statement.text, href: statement.href };
}
