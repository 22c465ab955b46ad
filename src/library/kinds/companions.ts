import { nameInSentence } from '../copies/describe-article.ts';
import { listed } from '../basics/wording.ts';
import type { Position } from './read-questions.ts';

/** Says which sources give the same answer, so that the bar is not the only cue: “Agrees with Christian Baghai”. */
export function companions(position: Position, positions: readonly Position[]): string | undefined {
  if (position.group === undefined) return undefined;
  const names = positions
    .filter((other) => other !== position && other.group === position.group)
    .map(({ article }) => nameInSentence(article));
  if (names.length === 0) return undefined;
  return `Agrees with ${names.length === positions.length - 1 ? 'all the others' : listed(names)}`;
}
