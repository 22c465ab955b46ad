import { z } from 'astro/zod';
import { dayOrMonth } from '../basics/dates.ts';
import { paths } from '../basics/paths.ts';
import { citationsSchema } from '../citations/citation.ts';
import type { Desk } from '../citations/desk.ts';
import type { Statement } from '../citations/statement.ts';
import { becauseField, draftField, entryId, placeId, remark, summing, text } from '../reading/fields.ts';
import { readKind, type Kind } from '../reading/read-yaml.ts';

/** How an article attributes a claim. */
export const ATTRIBUTIONS = [
  'claim',
  'judgement',
  'unnamed',
  'unclear',
  'no source',
  'author’s figure',
  'author’s judgement',
] as const;
/** Attributions that say by whom. */
const BY_SOMEBODY: readonly string[] = ['claim', 'judgement', 'unnamed', 'unclear'];

/** One figure or claim of `content/figures/*.yaml`. */
export const figureSchema = z
  .strictObject({
    id: entryId,
    topic: text.describe(
      'a heading that claims on the same matter share, as readers see it: “The passengers”.',
    ),
    region: placeId.describe('the region it belongs to; “background” where it belongs to none.'),
    value: text
      .optional()
      .describe('the value as firm as the source and as a reader reads it: “about 100 men”.'),
    what: text.describe('what is counted or claimed, in words that follow the value.'),
    from: z.number().optional().describe('the value or its lower bound.'),
    to: z.number().optional().describe('the upper bound of the value.'),
    unit: text.optional().describe('what “from” and “to” count: “men”, “square kilometres”.'),
    attribution: z
      .enum(ATTRIBUTIONS)
      .describe(
        'how the article attributes it: a claim or a judgement of somebody named in “by”; of unnamed people or reports; probably of somebody, as the sentence names nobody; to nobody; or the author’s own.',
      ),
    by: summing
      .optional()
      .describe(
        'who says so, where somebody else than the author does: “Ada Muster, engineer”, “unnamed reports”.',
      ),
    date: dayOrMonth.optional().describe('the day (2024-08-06) or month (2024-08) that it applies to.'),
    citations: citationsSchema,
    note: remark.optional().describe('an editor’s remark.'),
    because: becauseField,
    draft: draftField,
  })
  .refine(({ attribution, by }) => BY_SOMEBODY.includes(attribution) === (by !== undefined), {
    error: `“by” names who says so with the attributions ${BY_SOMEBODY.join(', ')}, and with no other.`,
    path: ['by'],
  });

export const figuresSchema = z.array(figureSchema).min(1).describe('a list of figures and claims.');

export const FIGURE_FILES = { name: 'figures', at: 'figures/', schema: figuresSchema } satisfies Kind;

export type FigureText = z.output<typeof figureSchema>;

/** A figure or claim of an article. */
export interface Figure extends Statement, Omit<FigureText, 'citations'> {
  kind: 'figure';
}

/** Whether a statement is a figure or claim. */
export function isFigure(statement: Statement): statement is Figure {
  return statement.kind === 'figure';
}

/** All figures in the order of the files. */
export function readFigures(desk: Desk): Figure[] {
  return readKind(FIGURE_FILES, desk).flatMap(({ file, yaml, data }) =>
    data.map((figure, index): Figure =>
      desk.wrote(
        {
          ...figure,
          kind: 'figure',
          href: paths.figures(figure.id),
          label: `Claims: ${figure.topic}`,
          text: [figure.value, figure.what].filter((part) => part !== undefined).join(' '),
        },
        { file, yaml, path: [index, 'what'] },
      ),
    ),
  );
}

/** Figures on one topic. */
export interface Topic {
  topic: string;
  figures: Figure[];
}

/** Figures grouped by topic, in order of each topic’s first figure. */
export function topics(figures: readonly Figure[]): Topic[] {
  return [...Map.groupBy(figures, ({ topic }) => topic)].map(([topic, own]) => ({ topic, figures: own }));
}

/** The attribution as a line for readers: “Claimed by the Kremlin.” */
export function attributionLine({ attribution, by = '' }: Pick<FigureText, 'attribution' | 'by'>): string {
  return {
    claim: `Claimed by ${by}.`,
    judgement: `Judgement of ${by}.`,
    unnamed: `Source: ${by}.`,
    unclear: `Probably ${by}; the sentence names nobody.`,
    'no source': 'The article names no source.',
    'author’s figure': 'The author’s own statement.',
    'author’s judgement': 'The author’s own view.',
  }[attribution];
}
