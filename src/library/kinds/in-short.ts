import { basename, join } from 'node:path';
import { z } from 'astro/zod';
import { paths } from '../basics/paths.ts';
import { citationsSchema } from '../citations/citation.ts';
import type { Desk } from '../citations/desk.ts';
import type { Statement } from '../citations/statement.ts';
import { sourceName } from '../copies/describe-article.ts';
import { articleId, becauseField, text } from '../reading/fields.ts';
import { isThere } from '../reading/read-bytes.ts';
import { readKind, type Kind } from '../reading/read-yaml.ts';

/** `content/in-short.yaml`: a one-sentence summary of each article. */
export const inShortSchema = z
  .array(
    z.strictObject({
      article: articleId.meta({ unique: 'kind' }),
      text: text.describe('what the article says, in one sentence in our words.'),
      citations: citationsSchema,
      because: becauseField,
    }),
  )
  .describe('a list with a sentence for each article.');

export const IN_SHORT_FILE = { name: 'in-short', at: 'in-short.yaml', schema: inShortSchema } satisfies Kind;

/** Our one-sentence summary of each article, by article id. A published article without one is a problem. */
export function readInShort(desk: Desk): Map<string, Statement> {
  const { contentDir, problems, articles, drafts, wrote } = desk;
  const file = `${basename(contentDir)}/${IN_SHORT_FILE.at}`;
  const files = readKind(IN_SHORT_FILE, desk);
  const sentences = new Map<string, Statement>();
  for (const { yaml, data, report } of files)
    for (const [index, { article, text, citations }] of data.entries()) {
      const source = articles.find(({ id }) => id === article);
      for (const [place, citation] of citations.entries())
        if (source !== undefined && citation.article !== article)
          report([index, 'citations', place, 'article'], {
            what: `The sentence on ${article} quotes ${citation.article}.`,
            todo: 'A sentence on an article quotes that article only.',
          });
      const href = paths.article(article, 'in-short');
      const label = `${source === undefined ? article : sourceName(source)}, in short`;
      const said = { kind: 'in short', href, label, text, citations } as const;
      sentences.set(article, wrote(said, { file, yaml, path: [index, 'text'] }));
    }
  for (const { id } of articles)
    if (
      !sentences.has(id) &&
      !drafts.articles.has(id) &&
      (files.length > 0 || !isThere(join(contentDir, IN_SHORT_FILE.at)))
    )
      problems.push({
        file,
        what: `The article ${id} has no sentence in ${IN_SHORT_FILE.at}.`,
        todo: 'Add one with “article”, “text” and “citations”: it is shown at the top of the article’s page.',
      });
  return sentences;
}
