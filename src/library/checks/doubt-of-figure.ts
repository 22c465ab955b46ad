import type { WrittenStatement } from '../citations/desk.ts';
import { editDistance } from '../reading/edit-distance.ts';
import type { Figure } from '../kinds/figures.ts';
import { doubtAt, type Doubt } from './answers.ts';
import { wordsInCommon } from './words-in-common.ts';

/** Maximum edit distance of two headings that are probably meant to be the same. */
const NEAR = 2;

/**
 * Doubts about a figure whose line repeats itself (“13 injured, two killed civilians injured”), that does not name what it counts,
 * or whose topic is nearly that of an earlier figure, so that there would be two headings.
 */
export function doubtOfFigure({ statement, at }: WrittenStatement, figures: readonly Figure[]): Doubt[] {
  const index = figures.findIndex((own) => own === statement);
  const figure = figures[index];
  if (figure === undefined) return [];
  const { value, what, unit, topic } = figure;
  const doubt = (field: string, about: string, text: string, todo: string): Doubt =>
    doubtAt(at, text, todo, { field: [...at.path.slice(0, -1), field], about });
  const doubts: Doubt[] = [];
  if (value !== undefined) {
    // “what” continues “value”; after a comma it begins a new phrase.
    const [twice] = wordsInCommon(value, what.split(/[,;]/)[0] ?? '');
    if (twice !== undefined)
      doubts.push(
        doubt(
          'value',
          twice,
          `“${value} ${what}” says “${twice}” twice.`,
          '“what” continues “value”: say it once.',
        ),
      );
    if (unit !== undefined && wordsInCommon(unit, `${value} ${what}`.replaceAll('-', ' ')).length === 0)
      doubts.push(
        doubt(
          'value',
          unit,
          `“from” and “to” count “${unit}”, which “${value} ${what}” does not name.`,
          'Name in “value” what is counted.',
        ),
      );
  }
  const near = figures
    .slice(0, index)
    .find((other) => other.topic !== topic && editDistance(other.topic, topic) <= NEAR);
  if (near !== undefined)
    doubts.push(
      doubt(
        'topic',
        topic,
        `The topic “${topic}” is nearly “${near.topic}”.`,
        'Write both in the same way, so that they are under one heading.',
      ),
    );
  return doubts;
}
