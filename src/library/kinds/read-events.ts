import type { Desk } from '../citations/desk.ts';
import type { Statement } from '../citations/statement.ts';
import { checkIds, writtenId, type WrittenId } from '../reading/check-ids.ts';
import { readYamlFolder } from '../reading/read-yaml.ts';
import { formatEventDate } from '../basics/dates.ts';
import { paths } from '../basics/paths.ts';
import { eventsSchema, type EventEntry } from './event-schema.ts';

/** A dated entry with its quotations found. */
export interface TimelineEvent extends Statement, Omit<EventEntry, 'citations' | 'kind' | 'what'> {
  kind: 'event';
  /** Whether it is an event, a statement or a forecast. */
  sort: EventEntry['kind'];
}

/** All entries in chronological order; an entry dated only to a month comes after the days of that month. */
export function readEvents(desk: Desk): TimelineEvent[] {
  const { problems, quotations, wrote } = desk;
  const ids: WrittenId[] = [];
  const events = readYamlFolder('events', eventsSchema, desk).flatMap(({ file, yaml, data }) => {
    ids.push(...data.map(({ id }, index) => writtenId(id, file, yaml, [index, 'id'])));
    return data.map(({ citations, kind, what, ...entry }, index) =>
      wrote<TimelineEvent>(
        {
          ...entry,
          kind: 'event',
          sort: kind,
          text: what,
          href: paths.timeline(entry.id),
          label: `Timeline: ${formatEventDate(entry.date, entry.until)}`,
          quotations: quotations(citations, { file, yaml, path: [index, 'citations'] }),
        },
        { file, yaml, path: [index, 'what'] },
      ),
    );
  });
  checkIds(ids, problems);
  const order = ({ date }: TimelineEvent): string => date.padEnd(10, '-99');
  return events.sort((a, b) => order(a).localeCompare(order(b), 'en'));
}
