import type { Statement } from '../citations/statement.ts';
import type { Front } from './front.ts';
import type { Known } from './known.ts';
import type { Profile } from './profiles.ts';
import type { Question } from './questions.ts';
import type { Region } from './regions.ts';

/** Every cited statement, in the order in which the site shows them. Names printed by mistake are explained, and not among them. */
export function everyStatement(parts: {
  front: Front | undefined;
  known: Known;
  inShort: ReadonlyMap<string, Statement>;
  regions: readonly Region[];
  events: readonly Statement[];
  questions: readonly Question[];
  profiles: readonly Profile[];
  figures: readonly Statement[];
}): Statement[] {
  const { front, known, inShort, regions, events, questions, profiles, figures } = parts;
  return [
    ...(front === undefined ? [] : [front.standfirst, ...front.stories]),
    ...known.known,
    ...known.claimed,
    ...inShort.values(),
    ...regions.flatMap(({ summary, story, points }) => [summary, ...story, ...points]),
    ...events,
    ...questions.flatMap(({ positions }) => positions),
    ...profiles.filter(({ type }) => type !== 'error'),
    ...figures,
  ];
}
