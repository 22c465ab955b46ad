import { sourceName } from '../copies/describe-article.ts';
import type { Article } from '../copies/read-article.ts';
import type { Statement } from '../citations/statement.ts';
import type { Note } from '../notes/note-schema.ts';
import type { Profile } from './profiles.ts';
import type { Question } from './questions.ts';
import type { Region } from './regions.ts';
import { paths } from '../basics/paths.ts';
import { SECTIONS, type SitePath } from '../../site.ts';
import type { Changeable, Correctable } from './changes.ts';

/**
 * Collects the pages and statements that a change can refer to, except pages that repeat others for citing or searching.
 * @param statements all cited statements, including those on names printed by mistake.
 */
export function changeable({
  articles,
  regions,
  notes,
  profiles,
  questions,
  statements,
}: {
  articles: readonly Article[];
  regions: readonly Region[];
  notes: ReadonlyMap<string, readonly Note[]>;
  profiles: readonly Profile[];
  questions: readonly Question[];
  statements: readonly Statement[];
}): Changeable {
  const noted = articles.filter(({ id }) => (notes.get(id) ?? []).length > 0);
  const summed = new Map(articles.map((article) => [paths.article(article.id, 'in-short'), article]));
  const things: Correctable[] = [
    ...statements.map((thing) => {
      // All one-sentence summaries have the same label; use the article’s name.
      const article = thing.kind === 'in short' ? summed.get(thing.href) : undefined;
      const name = article === undefined ? thing.label : `${sourceName(article)}, in short`;
      return { href: thing.href, name, thing };
    }),
    ...questions.map((thing) => ({ href: thing.href, name: thing.question, thing })),
    ...noted.flatMap((article) =>
      (notes.get(article.id) ?? []).map((thing) => ({
        href: paths.article(article.id, thing.id),
        name: `${sourceName(article)}, note ${thing.id.slice(1)}`,
        thing,
      })),
    ),
  ];
  return {
    pages: new Map([
      [paths.home, 'Front page'],
      ...regions.map(({ id, name }): [SitePath, string] => [paths.region(id), name]),
      ...Object.values(SECTIONS)
        .flat()
        .map(({ id, name }): [SitePath, string] => [paths.section(id), name]),
      ...articles.map((article): [SitePath, string] => [paths.article(article.id), sourceName(article)]),
      ...noted.map((article): [SitePath, string] => [
        paths.notes(article.id),
        `${sourceName(article)}, notes`,
      ]),
      ...profiles
        .filter(({ type }) => type !== 'error')
        .map(({ id, name }): [SitePath, string] => [paths.person(id), name]),
    ]),
    statements: new Map(things.map((thing) => [thing.href, thing])),
  };
}
