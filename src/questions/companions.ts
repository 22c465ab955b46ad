import { citationName } from '../articles/describe-article.ts';
import type { Position } from './read-questions.ts';

/** With whom an answer agrees, in words, so that the bar is not the only carrier: “With Baghai and Insider†”. */
export function companions(position: Position, positions: readonly Position[]): string | undefined {
  if (position.group === undefined) return undefined;
  const names = positions
    .filter((other) => other !== position && other.group === position.group)
    .map(({ article }) => citationName(article));
  if (names.length === 0) return undefined;
  if (names.length === positions.length - 1) return 'With all the others';
  const last = names.at(-1) ?? '';
  return `With ${names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`}`;
}
