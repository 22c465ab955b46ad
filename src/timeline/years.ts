import { yearOf, type Entry } from './timeline-parts.ts';

/** What stands in one year of the timeline, in order of time. */
export interface Year {
  year: string;
  entries: Entry[];
}

/** Entries by year. @param entries in order of time. */
export function years(entries: readonly Entry[]): Year[] {
  return [...Map.groupBy(entries, yearOf)].map(([year, own]) => ({ year, entries: own }));
}
