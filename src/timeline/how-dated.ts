import type { EventEntry } from './event-schema.ts';

/** How an entry’s date is known, in a few words: “Date worked out, probable”. */
export function howDated({ kind, dated, probable }: Pick<EventEntry, 'kind' | 'dated' | 'probable'>): string {
  const what = { event: '', statement: 'Statement. ', forecast: 'Forecast. ' }[kind];
  const how = {
    printed: 'Date printed in the article',
    'worked out': 'Date worked out',
    corrected: 'Date corrected',
  }[dated];
  return `${what}${how}${probable ? ', probable' : ''}`;
}
