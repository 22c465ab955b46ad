import type { Article } from '../copies/read-article.ts';
import type { Desk } from '../citations/desk.ts';
import type { Statement } from '../citations/statement.ts';
import { missingArticle } from '../reading/drafts.ts';
import { checkIds, writtenId, type WrittenId } from '../reading/check-ids.ts';
import { readYamlFolder } from '../reading/read-yaml.ts';
import { paths } from '../basics/paths.ts';
import type { SitePath } from '../../site.ts';
import { questionSchema, type QuestionText } from './question-schema.ts';

/** One article’s answer to a question. */
export interface Position extends Statement {
  kind: 'position';
  article: Article;
  silent: boolean;
  group?: string | undefined;
}

/** A question with the answers of the articles it is put to, in order of publication. */
export interface Question extends Omit<QuestionText, 'articles' | 'positions'> {
  /** Its address. */
  href: SitePath;
  positions: Position[];
}

/** The questions by number. Every published article that a question is put to must have exactly one answer. */
export function readQuestions(desk: Desk): Question[] {
  const { problems, articles, broken, drafts, quotations, wrote } = desk;
  const byId = new Map(articles.toReversed().map((article) => [article.id, article]));
  const ids: WrittenId[] = [];
  const questions = readYamlFolder('questions', questionSchema, desk).map(({ file, yaml, data }) => {
    ids.push(writtenId(data.id, file, yaml, ['id']));
    const number = data.id.slice(1);
    const named = [
      ...(data.articles ?? []).map((article, index) => ({ article, path: ['articles', index] })),
      ...data.positions.map(({ article }, index) => ({ article, path: ['positions', index, 'article'] })),
    ];
    for (const { article, path } of named)
      if (!broken.has(article) && !byId.has(article))
        problems.push({
          file,
          ...yaml.locate(path),
          ...missingArticle(article, [...byId.keys()], drafts),
        });
    const asked = data.articles === undefined ? undefined : new Set(data.articles);
    for (const [index, { article }] of data.positions.entries())
      if (asked?.has(article) === false)
        problems.push({
          file,
          ...yaml.locate(['positions', index, 'article']),
          what: `The question is not put to ${article}.`,
          todo: 'Add the article to “articles”, or take its answer out.',
        });
    const putTo = [...byId.values()].filter(({ id }) => asked?.has(id) ?? true);
    const positions = putTo.flatMap((article): Position[] => {
      const indexes = data.positions.flatMap((position, index) =>
        position.article === article.id ? [index] : [],
      );
      const [index = -1] = indexes;
      const position = data.positions[index];
      if (position === undefined && drafts.articles.has(article.id)) return [];
      if (position === undefined || indexes.length > 1) {
        problems.push({
          file,
          ...yaml.locate(['positions', ...indexes.slice(1, 2)]),
          field: 'positions',
          what: `The article ${article.id} has ${indexes.length === 0 ? 'no answer' : 'two answers'}.`,
          todo: 'Give every article one answer; where it does not say, “silent: true” and an answer that says so.',
        });
        return [];
      }
      for (const [place, citation] of position.citations.entries())
        if (citation.article !== article.id)
          problems.push({
            file,
            ...yaml.locate(['positions', index, 'citations', place, 'article']),
            what: `The answer of ${article.id} quotes ${citation.article}.`,
            todo: 'An answer quotes its own article only: quote that, or give the answer to the other article.',
          });
      return [
        wrote<Position>(
          {
            kind: 'position',
            article,
            silent: position.silent,
            group: position.group,
            href: paths.compare(`${data.id}-${article.id}`),
            label: `Questions, no. ${number}`,
            text: position.answer,
            quotations: quotations(position.citations, {
              file,
              yaml,
              path: ['positions', index, 'citations'],
            }),
          },
          { file, yaml, path: ['positions', index, 'answer'] },
        ),
      ];
    });
    const { id, question, agree, differ, draft } = data;
    return { id, question, agree, differ, draft, href: paths.compare(id), positions };
  });
  checkIds(ids, problems);
  return questions.sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
}
