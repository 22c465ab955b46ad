import { join, basename } from 'node:path';
import { existsSync } from 'node:fs';
import type { Desk } from '../citations/desk.ts';
import type { Statement } from '../citations/statement.ts';
import { allowedNames } from '../reading/nearest-name.ts';
import { readYamlFile } from '../reading/read-yaml.ts';
import { paths } from '../basics/paths.ts';
import { inShortSchema } from './in-short-schema.ts';

/** Our one-sentence summary of each article, by article id. A published article without one is a problem. */
export function readInShort(desk: Desk): Map<string, Statement> {
  const { contentDir, problems, articles, broken, drafts, quotations, wrote } = desk;
  const path = join(contentDir, 'in-short.yaml');
  const file = `${basename(contentDir)}/in-short.yaml`;
  const found = existsSync(path)
    ? readYamlFile({ id: 'in-short', path, file }, inShortSchema, desk)
    : undefined;
  const sentences = new Map<string, Statement>();
  const known = new Set(articles.map(({ id }) => id));
  for (const [index, { article, text, citations }] of (found?.data ?? []).entries()) {
    const yaml = found?.yaml;
    if (yaml === undefined) break;
    if (!known.has(article) && !broken.has(article))
      problems.push({
        file,
        ...yaml.locate([index, 'article']),
        what: `There is no article “${article}”.`,
        todo: allowedNames(article, [...known]),
      });
    if (sentences.has(article))
      problems.push({
        file,
        ...yaml.locate([index, 'article']),
        what: `The article ${article} has two sentences.`,
        todo: 'Keep one of the two.',
      });
    for (const [place, citation] of citations.entries())
      if (known.has(article) && citation.article !== article)
        problems.push({
          file,
          ...yaml.locate([index, 'citations', place, 'article']),
          what: `The sentence on ${article} quotes ${citation.article}.`,
          todo: 'A sentence on an article quotes that article only.',
        });
    sentences.set(
      article,
      wrote<Statement>(
        {
          kind: 'in short',
          href: paths.article(article, 'in-short'),
          label: 'In short',
          text,
          quotations: quotations(citations, { file, yaml, path: [index, 'citations'] }),
        },
        { file, yaml, path: [index, 'text'] },
      ),
    );
  }
  for (const { id } of articles)
    if (!sentences.has(id) && !drafts.articles.has(id) && (found !== undefined || !existsSync(path)))
      problems.push({
        file,
        what: `The article ${id} has no sentence here.`,
        todo: 'Add one with “article”, “text” and “citations”: it is shown at the top of the article’s page.',
      });
  return sentences;
}
