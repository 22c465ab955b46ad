import { readFileSync } from 'node:fs';
import { listFiles } from '../content/list-files.ts';
import { allowedNames } from '../content/nearest-name.ts';
import type { Problem } from '../content/problem.ts';
import { stage, type Say } from '../content/stage.ts';
import type { KeptCopies } from '../keeping/kept-copies.ts';
import { readSiteAddress } from '../site-address.ts';
import { readArticle, type Article } from './read-article.ts';

/**
 * Reads every copy with its capture.
 * @param kept copies that need not be read again.
 * @returns the copies that hold, latest first, and the ids of those that do not.
 */
export function readArticles(
  contentDir: string,
  problems: Problem[],
  say: Say = () => undefined,
  kept?: KeptCopies<Article>,
): { articles: Article[]; broken: Set<string> } {
  const { base } = readSiteAddress(process.env);
  const captures = new Map(
    listFiles(contentDir, 'captures', '.txt', problems).map((file) => [file.id, file]),
  );
  const files = listFiles(contentDir, 'articles', '.md', problems);
  const ids = new Set(files.map(({ id }) => id));
  for (const [id, capture] of captures)
    if (!ids.has(id))
      problems.push({
        file: capture.file,
        what: `There is no article content/articles/${id}.md for this capture.`,
        todo: `Write the article, or give the capture the name of one. ${allowedNames(id, [...ids])}`,
      });
  for (const { id, file } of files)
    if (/^\d{4}$/.test(id))
      problems.push({
        file,
        what: `An article cannot be called “${id}”: that is the address of the list of articles of a year.`,
        todo: 'Give article and capture a name with a word in it.',
      });
  const tell = stage(say, 'Reading articles', files.length);
  const articles = files
    .flatMap((file, index) => {
      tell(index);
      return readArticle(file, captures.get(file.id), base, problems, kept) ?? [];
    })
    .sort((a, b) => b.published.date.localeCompare(a.published.date, 'en') || a.id.localeCompare(b.id, 'en'));
  const broken = new Set(ids);
  for (const article of articles) {
    broken.delete(article.id);
    if (article.copyOf !== undefined && !articles.some(({ id }) => id === article.copyOf))
      problems.push({
        file: article.file,
        line: lineOfField(files.find(({ id }) => id === article.id)?.path, 'copyOf'),
        field: 'copyOf',
        what: `There is no article “${article.copyOf}”.`,
        todo: allowedNames(
          article.copyOf,
          articles.map(({ id }) => id),
        ),
      });
  }
  return { articles, broken };
}

/** The line (1-based) of a field of the front matter, looked up when there is a problem with it. */
function lineOfField(path: string | undefined, field: string): number | undefined {
  const lines = path === undefined ? [] : readFileSync(path, 'utf8').split('\n');
  return lines.findIndex((line) => line.startsWith(`${field}:`)) + 1 || undefined;
}
