import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entryDate, timelineYears, type Entry } from '../../../../src/library/kinds/entries.ts';
import { LAMPS, LIBRARY } from '../../../support/read-fixture.ts';
import { eventOn } from './timeline-event.ts';

/** Dates by year; those of articles with a star. */
function show(dates: string[], published: string[]): Record<string, string[]> {
  const articles = published.map((date) => ({ ...LAMPS, published: { ...LAMPS.published, date } }));
  const events = dates.map((date) => eventOn(date));
  return Object.fromEntries(
    timelineYears(events, articles).map(({ year, entries }) => [
      year,
      entries.map(({ event, article }) => (event ? event.date : `${article.published.date}*`)),
    ]),
  );
}

test('events and publications are grouped by year, earliest first', () => {
  assert.deepEqual(show(['2024-08-06', '2022-12-19', '2023-05-22'], ['2023-05-24', '2022-12-21']), {
    2022: ['2022-12-19', '2022-12-21*'],
    2023: ['2023-05-22', '2023-05-24*'],
    2024: ['2024-08-06'],
  });
});

test('an entry with only a month comes after the days of that month, and before the next', () => {
  assert.deepEqual(show(['2024-08', '2024-09-01', '2024-08-31'], ['2024-08-09']), {
    2024: ['2024-08-09*', '2024-08-31', '2024-08', '2024-09-01'],
  });
});

test('an entry with only a month comes before the article of that month that it quotes', () => {
  const [quotation] = LIBRARY.events.flatMap(({ quotations }) => quotations);
  assert.ok(quotation);
  const quoted = { ...LAMPS, published: { ...LAMPS.published, date: '2024-08-17' } };
  const event = eventOn('2024-08', { quotations: [{ ...quotation, source: quoted }] });
  const earlier = { ...LAMPS, published: { ...LAMPS.published, date: '2024-08-09' } };
  assert.deepEqual(
    timelineYears([event], [earlier, quoted]).flatMap(({ entries }) =>
      entries.map((entry) => entry.event ?? entry.article),
    ),
    [earlier, event, quoted],
  );
});

test('on the same day events come before publications', () => {
  assert.deepEqual(show(['2024-08-06'], ['2024-08-06']), { 2024: ['2024-08-06', '2024-08-06*'] });
});

test('entries with the same date keep their order', () => {
  const entries = ['a', 'b', 'c'].map((id) => eventOn('2024-08-06', { id }));
  assert.deepEqual(
    timelineYears(entries, []).flatMap((year) => year.entries.map(({ event }) => event?.id)),
    ['a', 'b', 'c'],
  );
});

test('without entries there are no years', () => {
  assert.deepEqual(timelineYears([], []), []);
});

test('an entry says its weekday or that the day is not known, and how its date is known', () => {
  const said = (entry: Entry) => {
    const { words, remarks, how } = entryDate(entry);
    return [words, ...remarks, how?.known].filter(Boolean).join(', ');
  };
  const [about, known] = (['about', 'day'] as const).map((precision) => ({
    ...LAMPS,
    published: { ...LAMPS.published, precision, date: '2024-08-09' },
  }));
  assert.ok(about && known);
  assert.deepEqual(
    [
      { event: eventOn('2024-08-06', { dated: 'printed' }) },
      { event: eventOn('2024-08-06', { dated: 'printed', until: '2024-08-08' }) },
      { event: eventOn('2024-08', { dated: 'public record' }) },
      { article: about },
      { article: known },
    ].map(said),
    [
      '6 August 2024, Tuesday',
      '6–8 August 2024',
      'August 2024, day not known, Date from the public record',
      'About 9 August 2024, Article, Date: our estimate',
      '9 August 2024, Article',
    ],
  );
});
