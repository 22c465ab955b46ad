import type { Statement } from '../citations/statement.ts';
import type { Problem } from '../content/problem.ts';
import type { ReadLibrary } from '../library.ts';
import type { Position } from '../questions/read-questions.ts';
import { wordsInCommon } from './words-in-common.ts';

/** What is allowed in the content, and yet may be a slip: an editor looks at it and decides. Nothing here stops a build. */
export function findDoubts({ library, written, doubts }: ReadLibrary): Problem[] {
  const places = new Map(written.map(({ statement, where }) => [statement, where]));
  const placeOf = (statement: Statement): Pick<Problem, 'file' | 'line' | 'column' | 'field'> =>
    places.get(statement)?.() ?? { file: 'content' };
  return [
    ...library.articles
      .filter(({ id }) => (library.quoted.get(id) ?? []).length === 0)
      .map(({ file }) => ({
        file,
        what: 'Nothing in the briefing quotes this article.',
        todo: 'Quote it where it says something that we say, too, if only in its sentence in short.',
      })),
    ...library.questions.flatMap(({ question, positions }) =>
      positions
        .filter(({ silent }) => silent)
        .flatMap((position) => doubtOfSilence(question, position, placeOf(position))),
    ),
    ...doubts,
  ];
}

/** “Does not say”, though a passage of the article has words of the question. */
function doubtOfSilence(
  question: string,
  { article }: Position,
  where: Pick<Problem, 'file' | 'line' | 'column' | 'field'>,
): Problem[] {
  const [nearest] = article.blocks
    .filter(({ kind }) => kind !== 'title')
    .map(({ id, text }) => ({ id, words: wordsInCommon(question, text) }))
    .filter(({ words }) => words.length > 1)
    .sort((a, b) => b.words.length - a.words.length);
  if (nearest === undefined) return [];
  return [
    {
      ...where,
      what: `${article.id} is said to be silent, though its passage #${nearest.id} has words of the question: ${nearest.words.map((word) => `“${word}”`).join(', ')}.`,
      todo: 'Read the passage once more. If it answers the question, quote it and take “silent: true” out.',
    },
  ];
}
