import type { TimelineEvent } from '../../../../src/library/kinds/events.ts';

/** An entry of the timeline with this date; its text is the date, unless given. */
export function eventOn(date: string, fields: Partial<TimelineEvent> = {}): TimelineEvent {
  return {
    id: date,
    kind: 'event',
    sort: 'event',
    date,
    region: 'kursk',
    dated: 'printed',
    basis: 'Printed.',
    probable: false,
    weekdayDiffers: false,
    href: `/timeline/#${date}`,
    label: date,
    text: date,
    quotations: [],
    ...fields,
  };
}
