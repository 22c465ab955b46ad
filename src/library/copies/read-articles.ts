import { listFiles } from '../reading/list-files.ts';
import { newDrafts, type Drafts } from '../reading/drafts.ts';
import { allowedNames } from '../reading/nearest-name.ts';
import type { Problem } from '../reading/problem.ts';
import type { ReadFile } from '../reading/read-yaml.ts';
import { readArticle, type Article, type CaptureFiles } from './read-article.ts';

/** File extensions of a captured page next to its text. */
const PAGES = ['.html', '.mhtml'];

/**
 * Reads every copy with its capture.
 * @param read receives the front matter of each valid copy.
 * @returns the valid copies, latest first, and the ids of those with problems.
 */
export function readArticles(
  contentDir: string,
  problems: Problem[],
  drafts: Drafts = newDrafts(),
  read: ReadFile[] = [],
): { articles: Article[]; broken: Set<string> } {
  const captures = readCaptures(contentDir, problems);
  const files = listFiles(contentDir, 'articles', '.md', problems);
  const ids = new Set(files.map(({ id }) => id));
  for (const [id, { text, page }] of captures) {
    const file = (text ?? page)?.file ?? '';
    if (!ids.has(id))
      problems.push({
        file,
        what: `There is no article content/articles/${id}.md for this capture.`,
        todo: `Write the article, or give the capture the name of one. ${allowedNames(id, [...ids])}`,
      });
    else if (text === undefined)
      problems.push({
        file,
        what: 'The text of this page is missing: the copy is compared with it.',
        todo: `Put content/captures/${id}.txt back as the import has written it, or import the page under another name.`,
      });
  }
  const articles = files
    .flatMap(
      (file) => readArticle(file, captures.get(file.id) ?? {}, { problems, drafts, files: read }) ?? [],
    )
    .sort((a, b) => b.published.date.localeCompare(a.published.date, 'en') || a.id.localeCompare(b.id, 'en'));
  const broken = new Set(ids);
  if (!drafts.shown) for (const id of drafts.articles) broken.delete(id);
  for (const article of articles) {
    broken.delete(article.id);
    const original = articles.find(({ id }) => id === article.copyOf);
    if (original?.copyOf !== undefined)
      problems.push({
        file: article.file,
        ...read.find(({ file }) => file === article.file)?.yaml.locate(['copyOf']),
        what:
          original === article
            ? 'The article is said to be a copy of itself.'
            : `“${original.id}” is a copy itself, of “${original.copyOf}”.`,
        todo: 'Name in “copyOf” the article that is not a copy of another here, or take it out.',
      });
  }
  return { articles, broken };
}

/** The captures by id: texts, and the pages that some of them were made from. */
function readCaptures(contentDir: string, problems: Problem[]): Map<string, CaptureFiles> {
  const texts = listFiles(contentDir, 'captures', '.txt', problems, PAGES);
  const captures = new Map<string, CaptureFiles>(texts.map((text) => [text.id, { text }]));
  for (const extension of PAGES) {
    const found: Problem[] = [];
    const others = [...PAGES, '.txt'].filter((other) => other !== extension);
    const pages = listFiles(contentDir, 'captures', extension, found, others);
    // Problems with the folder, and with files of other kinds, have been reported.
    problems.push(...found.filter(({ file }) => file.endsWith(extension)));
    for (const page of pages) {
      const there = captures.get(page.id);
      if (there?.page !== undefined)
        problems.push({
          file: page.file,
          what: `The text ${page.id}.txt can be made of one page only, and ${there.page.file} is there as well.`,
          todo: 'Keep the one that was imported, and take the other out.',
        });
      else captures.set(page.id, { ...there, page });
    }
  }
  return captures;
}
