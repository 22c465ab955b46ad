import { weighStatement } from '../citations/weigh-statement.ts';
import { divide, isDivided, PART, type Part } from '../parts/divide.ts';
import type { Position, Question } from './read-questions.ts';

/** One article’s answer, with its question. */
export interface Answer {
  question: Question;
  position: Position;
}

/** Bytes that an answer’s frame, and the words of a question, add to a page, compressed, as measured. */
const FRAME = 30;
const QUESTION = 200;
/** So many answers stand side by side on a question’s own page. */
const COLUMNS = 6;
/** Bytes of answers that fit on the only page. */
const WHOLE = 10_600;

/**
 * The pages of the answers: one as long as everything fits, else one for each question, and more for a question that is put
 * to many articles.
 */
export function questionParts(questions: readonly Question[]): Part<Answer>[] {
  const answers = questions.flatMap((question) =>
    question.positions.map((position) => ({ question, position })),
  );
  const groupOf = ({ question }: Answer): string => question.id;
  const parts = divide(answers, { groupOf, weigh, whole: WHOLE });
  return isDivided(parts)
    ? divide(answers, { groupOf, weigh: (answer) => Math.max(PART / COLUMNS, weigh(answer)), whole: 0 })
    : parts;
}

/** The pages of the list of questions, where each has a page of its own. */
export function questionListParts(questions: readonly Question[]): Part<Question>[] {
  return divide(questions, {
    groupOf: () => '',
    weigh: ({ question }) => 110 + question.length / 2,
    whole: PART,
  });
}

/** A question as one page shows it. */
export interface ShownQuestion extends Question {
  /** The answers of all articles; `positions` are those on the page. */
  all: Position[];
}

/** Questions with the answers that stand on one page. */
export function questionsOn({ items }: Part<Answer>): ShownQuestion[] {
  return [...Map.groupBy(items, ({ question }) => question)].map(([question, answers]) => ({
    ...question,
    all: question.positions,
    positions: answers.map(({ position }) => position),
  }));
}

function weigh({ question, position }: Answer): number {
  const isFirst = question.positions[0] === position;
  const verdict = question.question.length + question.agree.length + question.differ.length;
  return FRAME + weighStatement(position) + (isFirst ? QUESTION + verdict * 0.4 : 0);
}
