import { latest } from '../parts/divide.ts';
import type { RegionId } from '../site.ts';
import type { TimelineEvent } from './read-events.ts';
import { weighEvent } from './timeline-parts.ts';

/** The dates that a region’s page shows, and how many there are. */
export interface RegionDates {
  shown: TimelineEvent[];
  all: number;
}

/** Bytes that a region’s page has for dates: as long as all fit, and for the latest where they do not. */
const ROOM = { whole: 3000, part: 1500 };

const known = new WeakMap<readonly TimelineEvent[], ReadonlyMap<RegionId, RegionDates>>();

/** What the page of a region shows of the timeline: not what the articles only recall, and of much the latest. */
export function regionDates(region: RegionId, events: readonly TimelineEvent[]): RegionDates {
  const byRegion = known.get(events) ?? chooseDates(events);
  known.set(events, byRegion);
  return byRegion.get(region) ?? { shown: [], all: 0 };
}

function chooseDates(events: readonly TimelineEvent[]): Map<RegionId, RegionDates> {
  const own = Map.groupBy(
    events.filter(({ background }) => !background),
    ({ region }) => region,
  );
  return new Map(
    [...own].map(([region, dates]) => [
      region,
      { shown: latest(dates, weighEvent, ROOM), all: dates.length },
    ]),
  );
}
