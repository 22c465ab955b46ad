import type { RegionId } from '../site.ts';
import type { TimelineEvent } from './read-events.ts';

/** One entry as a bar: its month counted from the first January, and how many bars of its lane stand below it. */
export interface Bar {
  month: number;
  level: number;
  /** The day is known. */
  known: boolean;
}

/** The timeline as lanes of bars, from January of the first year to the last month that has an entry. */
export interface Lanes {
  months: number;
  /** Years with their number of months drawn. */
  years: { year: number; months: number }[];
  rows: { region: RegionId; bars: Bar[] }[];
}

/** Stacks the entries of each region by month. */
export function lanes(events: readonly TimelineEvent[], regions: readonly RegionId[]): Lanes {
  const [first] = yearsOf(events);
  const monthOf = ({ date }: TimelineEvent): number =>
    (Number(date.slice(0, 4)) - first) * 12 + Number(date.slice(5, 7)) - 1;
  const months = events.length === 0 ? 0 : Math.max(...events.map(monthOf)) + 1;
  const years = Array.from({ length: Math.ceil(months / 12) }, (_, index) => ({
    year: first + index,
    months: Math.min(12, months - index * 12),
  }));
  const rows = regions.map((region) => {
    const levels = new Map<number, number>();
    const own = events.filter((event) => event.region === region);
    // Known days at the bottom, so that outlines never lie between solid bars.
    const bars = own
      .toSorted((a, b) => b.date.length - a.date.length)
      .map((event): Bar => {
        const month = monthOf(event);
        const level = levels.get(month) ?? 0;
        levels.set(month, level + 1);
        return { month, level, known: event.date.length === 10 };
      });
    return { region, bars };
  });
  return { months, years, rows };
}

function yearsOf(events: readonly TimelineEvent[]): [first: number, last: number] {
  const years = events.map(({ date }) => Number(date.slice(0, 4)));
  const [first = 0] = years;
  return years.reduce(([from, to], year) => [Math.min(from, year), Math.max(to, year)], [first, first]);
}
