import type { TimelineEvent } from './events.ts';

/** The fields of an entry that are drawn. */
export type LaneEvent = Pick<TimelineEvent, 'date' | 'region'>;

/** One entry as a bar: its month, counted from the first one drawn, and the number of bars below it in its lane. */
export interface Bar {
  month: number;
  level: number;
  /** The day is known. */
  known: boolean;
}

/** The timeline as lanes of bars, from the month of the first entry to that of the last. */
export interface Lanes {
  months: number;
  /** Years, and the month in which each begins; the first begins at 0. */
  years: { year: number; month: number }[];
  rows: { region: string; bars: Bar[] }[];
}

/** Stacks the entries of each region by month. */
export function lanes(events: readonly LaneEvent[], regions: readonly string[]): Lanes {
  const count = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
  const all = events.map(({ date }) => count(date));
  const [first, last] = all.length === 0 ? [0, -1] : [Math.min(...all), Math.max(...all)];
  const firstYear = Math.floor(first / 12);
  const years = Array.from(
    { length: all.length === 0 ? 0 : Math.floor(last / 12) - firstYear + 1 },
    (_, index) => ({
      year: firstYear + index,
      month: Math.max(0, (firstYear + index) * 12 - first),
    }),
  );
  const rows = regions.map((region) => {
    const levels = new Map<number, number>();
    const own = events.filter((event) => event.region === region);
    // Known days at the bottom, so that outlined bars are never between solid ones.
    const bars = own
      .toSorted((a, b) => b.date.length - a.date.length)
      .map(({ date }): Bar => {
        const month = count(date) - first;
        const level = levels.get(month) ?? 0;
        levels.set(month, level + 1);
        return { month, level, known: date.length === 10 };
      });
    return { region, bars };
  });
  return { months: last - first + 1, years, rows };
}
