import { z } from 'astro/zod';
import { paths } from '../basics/paths.ts';
import { listed } from '../basics/wording.ts';
import { citationSchema } from '../citations/citation.ts';
import type { Desk } from '../citations/desk.ts';
import type { Statement } from '../citations/statement.ts';
import type { SitePath } from '../../site.ts';
import type { Article } from '../copies/read-article.ts';
import { articleId, becauseField, draftField, numberedId, summing, text } from '../reading/fields.ts';
import { readKind, type Kind } from '../reading/read-yaml.ts';

/** `content/questions/<n>-<slug>.yaml`: one question and what each article answers. */
export const questionSchema = z
  .strictObject({
    id: numberedId('q', 'a question', 'kind'),
    question: summing.describe('the question, as a reader would ask it.'),
    articles: z
      .array(articleId)
      .min(1)
      .optional()
      .describe('a list of the articles that the question is put to, by their ids; left out, all of them.'),
    agree: summing.describe('where the sources agree, in a sentence in our words that names them.'),
    differ: summing.describe('where they differ.'),
    positions: z
      .array(
        z
          .strictObject({
            article: articleId.meta({ unique: 'file' }),
            answer: text.describe('its answer, in one sentence in our words.'),
            silent: z.boolean().default(false).describe('true where the article does not say.'),
            group: z
              .string()
              .regex(/^[a-c]$/, 'A group is “a”, “b” or “c”.')
              .optional()
              .describe('a letter that articles with the same answer share.'),
            citations: z
              .array(citationSchema)
              .default([])
              .describe('a list of citations; empty only where the article is silent.'),
            because: becauseField,
          })
          .refine(({ silent, group }) => !silent || group === undefined, {
            error: 'An article that does not answer belongs to no group.',
            path: ['group'],
          })
          .refine(({ silent, citations }) => silent || citations.length > 0, {
            error: 'An answer needs at least one citation, or “silent: true”.',
            path: ['citations'],
          }),
      )
      .min(1)
      .describe('a list with one answer for each article.'),
    because: becauseField,
    draft: draftField,
  })
  .describe('a question and the answer of every article.');

export const QUESTION_FILES = { name: 'question', at: 'questions/', schema: questionSchema } satisfies Kind;

export type QuestionText = z.output<typeof questionSchema>;

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
  const { articles, drafts, wrote } = desk;
  const questions = readKind(QUESTION_FILES, desk).map(({ file, yaml, data, report }) => {
    const number = data.id.slice(1);
    const asked = data.articles === undefined ? undefined : new Set(data.articles);
    for (const [index, { article }] of data.positions.entries())
      if (asked?.has(article) === false)
        report(['positions', index, 'article'], {
          what: `The question is not put to ${article}.`,
          todo: 'Add the article to “articles”, or take its answer out.',
        });
    const putTo = articles.toReversed().filter(({ id }) => asked?.has(id) ?? true);
    const positions = putTo.flatMap((article): Position[] => {
      const index = data.positions.findIndex((position) => position.article === article.id);
      const { answer, silent, group, citations = [] } = data.positions[index] ?? {};
      if (answer === undefined || silent === undefined) {
        if (!drafts.articles.has(article.id))
          report(['positions'], {
            what: `The article ${article.id} has no answer.`,
            todo: 'Give every article one answer; where it does not say, “silent: true” and an answer that says so.',
          });
        return [];
      }
      for (const [place, citation] of citations.entries())
        if (citation.article !== article.id)
          report(['positions', index, 'citations', place, 'article'], {
            what: `The answer of ${article.id} quotes ${citation.article}.`,
            todo: 'An answer quotes its own article only: quote that, or give the answer to the other article.',
          });
      return [
        wrote(
          {
            kind: 'position',
            article,
            silent,
            group,
            href: paths.compare(`${data.id}-${article.id}`),
            label: `Questions, no. ${number}`,
            text: answer,
            citations,
          },
          { file, yaml, path: ['positions', index, 'answer'] },
        ),
      ];
    });
    const { id, question, agree, differ, draft } = data;
    return { id, question, agree, differ, draft, href: paths.compare(id), positions };
  });
  return questions.sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
}

/** Says which sources give the same answer, so that the bar is not the only cue: “Leans the same way as Christian Baghai”. */
export function companions(position: Position, positions: readonly Position[]): string | undefined {
  if (position.group === undefined) return undefined;
  const names = positions
    .filter((other) => other !== position && other.group === position.group)
    .map(({ article }) => article.name);
  if (names.length === 0) return undefined;
  return `Leans the same way as ${names.length === positions.length - 1 ? 'all the others' : listed(names)}`;
}
