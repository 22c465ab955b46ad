import { z } from 'astro/zod';
import type { SitePath } from '../../site.ts';
import { paths } from '../basics/paths.ts';
import { citationsSchema, type Citation } from '../citations/citation.ts';
import type { Desk } from '../citations/desk.ts';
import type { Statement } from '../citations/statement.ts';
import type { FieldPath } from '../reading/field-path.ts';
import { becauseField, regionId, remark, summing, text } from '../reading/fields.ts';
import { readKind, type Kind } from '../reading/read-yaml.ts';
import type { TimelineEvent } from './events.ts';
import type { Question } from './questions.ts';

/** `content/front.yaml`: the front page’s own text. */
export const frontSchema = z
  .strictObject({
    headline: summing.describe('the headline of the whole, as news.'),
    standfirst: z
      .strictObject({
        text: text.describe('what a newcomer must know first, in two or three sentences.'),
        record: remark
          .optional()
          .describe('what of it rests on the public record and not on an article, and on what.'),
        citations: citationsSchema,
        because: becauseField,
      })
      .describe('the lines under the headline, with the words that support them.'),
    stories: z
      .array(
        z.strictObject({
          region: regionId
            .meta({ unique: 'file' })
            .describe('the region whose story it is; its headline is shown above.'),
          text: text.describe('two or three sentences, at most 70 words.'),
          citations: citationsSchema,
          because: becauseField,
        }),
      )
      .min(1)
      .describe('a list of stories, in the order in which they are shown.'),
    question: z
      .string()
      .regex(/^q[1-9]\d*$/, 'The id of a question is “q” and a number: q1.')
      .meta({ names: 'questions' })
      .optional()
      .describe('the id of a question whose answers the front page shows.'),
    dates: z
      .array(text.meta({ names: 'events' }))
      .default([])
      .describe('a list of the entries of the timeline that the front page shows, by their ids; about ten.'),
  })
  .describe('what the front page says.');

export const FRONT_FILE = { name: 'front', at: 'front.yaml', schema: frontSchema } satisfies Kind;

/** The front page’s text, with the words that support it. */
export interface Front {
  headline: string;
  standfirst: Statement;
  stories: (Statement & { region: string })[];
  /** The question whose answers the front page shows. */
  question: Question | undefined;
  /** Timeline entries that the front page shows, in chronological order. */
  dates: TimelineEvent[];
}

/** Reads `content/front.yaml`. Without it the front page has no text of its own. */
export function readFront(
  desk: Desk,
  { questions, events }: { questions: readonly Question[]; events: readonly TimelineEvent[] },
): Front | undefined {
  const [found] = readKind(FRONT_FILE, desk);
  if (found === undefined) return undefined;
  const { file, yaml, data } = found;
  const statement = <Part extends { text: string; citations: Citation[] }>(
    part: Part,
    fragment: string,
    path: FieldPath,
  ) => {
    const href: SitePath = `${paths.home}#${fragment}`;
    const said = { ...part, kind: 'front page', href, label: 'Front page' } as const;
    return desk.wrote(said, { file, yaml, path: [...path, 'text'] });
  };
  return {
    headline: data.headline,
    standfirst: statement(data.standfirst, 'standfirst', ['standfirst']),
    stories: data.stories.map((story, index) => statement(story, story.region, ['stories', index])),
    question: questions.find(({ id }) => id === data.question),
    dates: events.filter(({ id }) => data.dates.includes(id)),
  };
}
