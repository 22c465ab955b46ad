import { z } from 'astro/zod';
import { dayOrMonth, formatEventDate } from '../basics/dates.ts';
import { paths } from '../basics/paths.ts';
import { citationSchema } from '../citations/citation.ts';
import type { Desk } from '../citations/desk.ts';
import type { Statement } from '../citations/statement.ts';
import { becauseField, draftField, entryId, placeId, remark, text, verbatim } from '../reading/fields.ts';
import { readKind, type Kind } from '../reading/read-yaml.ts';

/** One dated entry of `content/events/<year>.yaml`. */
export const eventSchema = z
  .strictObject({
    id: entryId,
    date: dayOrMonth.describe('a day (2024-08-06) or a month (2024-08): when it was, or when it began.'),
    until: dayOrMonth
      .optional()
      .describe('its last day or month, as “date” is written, where it took more than one.'),
    region: placeId.describe('the region it belongs to; “background” where it belongs to none.'),
    kind: z.enum(['event', 'statement', 'forecast']).describe('what the entry is.'),
    what: text.describe('what happened, in one sentence in our words.'),
    dated: z
      .enum(['printed', 'worked out', 'corrected', 'public record'])
      .describe(
        'how the date is known: the article prints it; we worked it out of the article’s words; what the article prints is wrong; or it is not in the article at all.',
      ),
    printed: verbatim
      .optional()
      .describe('for a corrected date: what the article prints instead, as “recent” or “June 2024”.'),
    basis: remark.describe(
      'what the date rests on; unless the article prints it, the date itself is named here, too: “Monday” of “this week” is Monday 22 May 2023.',
    ),
    probable: z.boolean().default(false).describe('true where the date is likely, not sure.'),
    weekdayDiffers: z
      .boolean()
      .default(false)
      .describe('true where the quoted words name a weekday that the date was not; “basis” says so.'),
    record: remark
      .optional()
      .describe('what of the entry rests on the public record and not on an article, and on what.'),
    citations: z
      .array(citationSchema)
      .default([])
      .describe('a list of citations, each with “article” and “quote”; empty only with “record”.'),
    because: becauseField,
    draft: draftField,
  })
  .refine(({ date, until }) => until === undefined || (until.length === date.length && until > date), {
    error: '“until” must be later than “date”, and both days or both months.',
    path: ['until'],
  })
  .refine(({ record, citations }) => record !== undefined || citations.length > 0, {
    error: 'An entry without citations says in “record” what it rests on.',
    path: ['citations'],
  })
  .refine(({ dated, printed }) => (dated === 'corrected') === (printed !== undefined), {
    error: 'A corrected date says what the article has instead, in “printed”; no other date does.',
    path: ['printed'],
  })
  .refine(({ dated, probable }) => !(dated === 'printed' && probable), {
    error:
      'A date that the article prints is not “probable”. If the article leaves it open, it is worked out.',
    path: ['probable'],
  })
  .refine(({ dated, record }) => record === undefined || dated === 'public record', {
    error: 'An entry from the public record has its date from there: “dated: public record”.',
    path: ['dated'],
  });

/** A file of events. */
export const eventsSchema = z.array(eventSchema).min(1).describe('a list of events.');

export const EVENT_FILES = { name: 'events', at: 'events/', schema: eventsSchema } satisfies Kind;

export type EventEntry = z.output<typeof eventSchema>;

/** A dated entry with its quotations found. */
export interface TimelineEvent extends Statement, Omit<EventEntry, 'citations' | 'kind' | 'what'> {
  kind: 'event';
  /** Whether it is an event, a statement or a forecast. */
  sort: EventEntry['kind'];
}

/** Whether a statement is an entry of the timeline. */
export function isEvent(statement: Statement): statement is TimelineEvent {
  return statement.kind === 'event';
}

/** All entries in chronological order; see `sortingDay`. */
export function readEvents(desk: Desk): TimelineEvent[] {
  const events = readKind(EVENT_FILES, desk).flatMap(({ file, yaml, data }) =>
    data.map(({ kind, what, ...entry }, index): TimelineEvent =>
      desk.wrote(
        {
          ...entry,
          kind: 'event',
          sort: kind,
          text: what,
          href: paths.timeline(entry.id),
          label: `Timeline: ${formatEventDate(entry.date, entry.until)}`,
        },
        { file, yaml, path: [index, 'what'] },
      ),
    ),
  );
  return events.sort((a, b) => sortingDay(a).localeCompare(sortingDay(b), 'en'));
}

/**
 * The day that puts an entry in order. An entry with only a month comes before the first article of that month that it quotes, since an
 * article reports what came before it.
 * @param otherwise the day of an entry with only a month that quotes no article of that month; by default after all of its days.
 */
export function sortingDay(
  { date, quotations }: Pick<TimelineEvent, 'date' | 'quotations'>,
  otherwise = '-99',
): string {
  if (date.length === 10) return date;
  const [first] = quotations
    .map(({ source }) => source.published.date)
    .filter((day) => day.startsWith(date))
    .sort();
  return first ?? date.padEnd(10, otherwise);
}

/** How an entry’s date is known, in a few words; undefined where the article prints it. */
export function howDated({
  dated,
  probable,
  printed = '',
}: Pick<TimelineEvent, 'dated' | 'probable' | 'printed'>): string | undefined {
  if (dated === 'public record') return 'Date from the public record';
  if (dated === 'corrected') return `The article says “${printed}”`;
  if (probable) return 'Date: our estimate';
  return dated === 'worked out' ? 'Date worked out' : undefined;
}

/** The kind of an entry that is not a plain event: “Claim”. */
export function sortOfEntry({ sort, region }: Pick<TimelineEvent, 'sort' | 'region'>): string | undefined {
  const name = { event: undefined, statement: 'Claim', forecast: 'Feared or expected' }[sort];
  return name ?? (region === 'background' ? 'Background' : undefined);
}
