import type { TimelineEvent } from './read-events.ts';

/** How an entry’s date is known, in a few words: “Date worked out, probable”. */
export function howDated({
  sort,
  dated,
  probable,
  background,
}: Pick<TimelineEvent, 'sort' | 'dated' | 'probable' | 'background'>): string {
  const what = { event: '', statement: 'Statement. ', forecast: 'Forecast. ' }[sort];
  const how = {
    printed: 'Date printed in the article',
    'worked out': 'Date worked out',
    corrected: 'Date corrected',
  }[dated];
  return `${background ? 'Background. ' : ''}${what}${how}${probable ? ', probable' : ''}`;
}
