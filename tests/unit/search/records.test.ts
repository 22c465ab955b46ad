import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../../src/articles/read-article.ts';
import type { Statement } from '../../../src/citations/statement.ts';
import { ourRecords } from '../../../src/search/our-records.ts';
import { FILTERS, type SearchRecord } from '../../../src/search/search-record.ts';
import { readingOf, sourceRecords } from '../../../src/search/source-records.ts';
import { paths } from '../../../src/paths.ts';
import { REAL_LIBRARY } from '../../support/real-comparisons.ts';

const { articles, notes, profiles, statements, questions, events, limits } = REAL_LIBRARY;
const THEIRS = sourceRecords(REAL_LIBRARY);
const OURS = ourRecords(REAL_LIBRARY);
const ALL = [...THEIRS, ...OURS];

function recordOf(article: Article): SearchRecord {
  const found = THEIRS.find(({ id }) => id === `articles/${article.id}/`);
  if (found === undefined) throw new Error(`There is no record of ${article.id}.`);
  return found;
}

/** Of whom a record of ours tells: the statements that stand in it. */
function statementsIn({ passages }: SearchRecord): Statement[] {
  const errors = profiles.filter(({ type }) => type === 'error');
  return [...statements, ...errors].filter(({ href }) => passages.some((passage) => passage.href === href));
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function sorted(values: Iterable<string>): string[] {
  return [...new Set(values)].sort();
}

test('every article has one record in the sources’ voice, everything else is in ours', () => {
  assert.equal(THEIRS.length, articles.length);
  for (const article of articles) assert.equal(recordOf(article).voice, 'source');
  for (const record of OURS) assert.equal(record.voice, 'ours');
  for (const { voice, filters } of ALL) assert.deepEqual(filters.voice, [voice]);
});

test('no two records have one id', () => {
  assert.equal(new Set(ALL.map(({ id }) => id)).size, ALL.length);
});

test('every word of every passage of an article is in its record, at its address, in order; a supplied title is not', () => {
  for (const article of articles) {
    const quotable = article.blocks.filter(
      ({ kind }) => kind !== 'title' || article.titleSupplied === undefined,
    );
    assert.deepEqual(
      recordOf(article).passages.map(({ href, text }) => [href, ...words(text)]),
      quotable.map(({ id, text }) => [paths.article(article.id, id), ...words(text)]),
    );
  }
});

test('a title that we supply names the record in square brackets, and no other title has them', () => {
  const supplied = articles.filter(({ titleSupplied }) => titleSupplied !== undefined);
  assert.equal(supplied.length, 1);
  for (const article of articles)
    assert.equal(recordOf(article).title, supplied.includes(article) ? `[${article.title}]` : article.title);
});

test('the line under a title says who wrote it where, and marks a rewritten copy with a dagger', () => {
  for (const article of articles) {
    const { about = '' } = recordOf(article);
    for (const author of article.authors) assert.ok(about.includes(author));
    assert.equal(about.includes(`${article.outlet}†`), article.rewritten);
    assert.ok(about.includes(article.outlet) && about.includes(article.published.date.slice(0, 4)));
  }
});

test('headings of an article are told by their level, paragraphs have none', () => {
  for (const article of articles)
    for (const { href, heading } of recordOf(article).passages) {
      const block = article.blocks.find(({ id }) => href.endsWith(`#${id}`));
      assert.equal(heading, block?.kind === 'title' ? 1 : block?.depth, href);
    }
});

test('every note with a reading lies on the very words of its passage that it is about', () => {
  let count = 0;
  for (const article of articles) {
    const passages = recordOf(article).passages;
    for (const note of notes.get(article.id) ?? []) {
      const { place, read, grade, label } = note;
      const href = paths.article(article.id, note.id);
      const placed = passages.flatMap((passage) =>
        (passage.notes ?? []).filter((one) => one.href === href).map((one) => ({ ...one, passage })),
      );
      const isTitle = place?.block.kind === 'title' && article.titleSupplied !== undefined;
      if (place === undefined || read === undefined || isTitle) {
        assert.deepEqual(placed, [], href);
        continue;
      }
      const [only, ...more] = placed;
      assert.ok(only !== undefined && more.length === 0, href);
      assert.equal(only.passage.href, paths.article(article.id, place.block.id));
      const wrong = note.for ?? note.quote;
      const covered = words(only.passage.text).slice(only.start, only.end);
      assert.ok(covered.join(' ').includes(words(wrong).join(' ')), href);
      assert.equal(covered.length, words(wrong).length, href);
      assert.deepEqual([only.wrong, only.read, only.label], [wrong, read, label], href);
      assert.equal(only.label !== undefined, grade === 'A', href);
      count++;
    }
  }
  assert.ok(count > 50);
});

test('a note without a reading says what it is on', () => {
  const [note] = [...notes.values()].flat().filter(({ read }) => read === undefined);
  assert.ok(note !== undefined);
  assert.equal(readingOf({ ...note, for: 'late July' }), 'On “late July”.');
  assert.equal(readingOf({ ...note, for: undefined, quote: 'in late July' }), 'On “in late July”.');
  assert.equal(
    readingOf({ ...note, for: 'late July', read: 'early August' }),
    'For “late July” read “early August”.',
  );
});

test('every statement of ours is in exactly one passage, at its address', () => {
  const passages = OURS.flatMap((record) => record.passages);
  for (const { href, text, kind } of statements) {
    const own = passages.filter((passage) => passage.href === href);
    assert.equal(own.length, 1, `${kind} ${href}`);
    assert.ok(own[0]?.text.includes(text), `${kind} ${href}: ${text}`);
  }
});

test('every editor’s note is in exactly one passage, with its reading, at its address', () => {
  const passages = OURS.flatMap((record) => record.passages);
  for (const [id, own] of notes)
    for (const note of own) {
      const holding = passages.filter(({ href }) => href === paths.article(id, note.id));
      assert.equal(holding.length, 1, `${id} ${note.id}`);
      assert.equal(holding[0]?.text, `${readingOf(note)} ${note.says}`);
    }
});

test('questions with what agrees and differs, names with their notes and what cannot be told are ours to be found', () => {
  const texts = OURS.flatMap(({ passages }) => passages.map(({ text }) => text));
  const has = (...parts: string[]): boolean =>
    texts.some((text) => parts.every((part) => text.includes(part)));
  for (const { question, agree, differ } of questions) assert.ok(has(question, agree, differ), question);
  for (const { name, role = '', note = '' } of profiles) assert.ok(has(name, role, note), name);
  for (const limit of limits) assert.ok(texts.includes(limit), limit);
});

test('no record is empty, and every passage has an address, a label and words', () => {
  for (const { id, passages } of ALL) {
    assert.ok(passages.length > 0, id);
    for (const { href, label, text } of passages) {
      assert.ok(href.startsWith(paths.home), id);
      assert.ok(label !== '' && text !== '', href);
      assert.equal(text, text.trim(), href);
    }
  }
});

test('filters of an article are its own', () => {
  for (const article of articles) {
    const { filters, date } = recordOf(article);
    assert.deepEqual(filters.region, article.regions);
    assert.deepEqual(filters.outlet, [article.outlet]);
    assert.deepEqual(filters.year, [article.published.date.slice(0, 4)]);
    assert.equal(filters.kind.join().toLowerCase(), article.kind);
    assert.equal(date, article.published.date);
    const named = profiles.filter(
      ({ type, mentions }) =>
        type === 'person' && mentions.some((mention) => mention.article.id === article.id),
    );
    assert.deepEqual(sorted(filters.person), sorted(named.map(({ name }) => name)));
  }
});

test('a record of ours is filtered by the outlets, regions and years of what its statements rest on', () => {
  let count = 0;
  for (const record of OURS) {
    const [kind = ''] = record.filters.kind;
    if (!['Key point', 'Event', 'Comparison', 'Figure'].includes(kind)) continue;
    count++;
    const sources = statementsIn(record).flatMap(({ quotations }) => quotations.map(({ source }) => source));
    assert.deepEqual(sorted(record.filters.outlet), sorted(sources.map(({ outlet }) => outlet)), record.id);
    const regions = sources.flatMap((source) => source.regions);
    if (kind === 'Comparison') assert.deepEqual(sorted(record.filters.region), sorted(regions));
    else assert.equal(record.filters.region.length, 1, record.id);
    if (kind !== 'Event')
      assert.deepEqual(
        sorted(record.filters.year),
        sorted(sources.map(({ published }) => published.date.slice(0, 4))),
        record.id,
      );
  }
  assert.ok(count >= 3 + 3 + questions.length + 3);
});

test('events are filtered by their own region and year', () => {
  const records = OURS.filter(({ filters }) => filters.kind.includes('Event'));
  for (const event of events) {
    const own = records.find(({ passages }) => passages.some(({ href }) => href === event.href));
    assert.deepEqual(own?.filters.region, [event.region]);
    assert.deepEqual(own.filters.year, [event.date.slice(0, 4)]);
  }
});

test('a name is filtered by the articles that have it', () => {
  for (const profile of profiles.filter(({ type }) => type !== 'error')) {
    const own = OURS.find(({ id }) => id === `people/#${profile.id}`);
    const having = profile.mentions.map(({ article }) => article);
    assert.deepEqual(sorted(own?.filters.outlet ?? []), sorted(having.map(({ outlet }) => outlet)));
    assert.deepEqual(sorted(own?.filters.region ?? []), sorted(having.flatMap(({ regions }) => regions)));
    if (profile.type === 'person') assert.deepEqual(own?.filters.person, [profile.name]);
  }
});

test('a name that is printed by mistake is filtered by the articles that print it', () => {
  for (const { id, quotations } of profiles.filter(({ type }) => type === 'error'))
    assert.deepEqual(
      sorted(OURS.find((record) => record.id === `people/#${id}`)?.filters.outlet ?? []),
      sorted(quotations.map(({ source }) => source.outlet)),
    );
});

test('people that a record of ours is filtered by are named in it, and whoever is named is a filter', () => {
  for (const { id, passages, filters } of OURS) {
    if (id === 'about/' || id.startsWith('people/')) continue;
    const text = passages.map((passage) => passage.text).join('\n');
    const named = profiles.filter(
      ({ type, name, spellings }) =>
        type === 'person' && [name, ...spellings].some((form) => text.includes(form)),
    );
    assert.deepEqual(sorted(filters.person), sorted(named.map(({ name }) => name)), id);
  }
});

test('no value of a filter is given twice or is empty', () => {
  for (const { id, filters } of ALL)
    for (const filter of FILTERS) {
      assert.equal(new Set(filters[filter]).size, filters[filter].length, `${id} ${filter}`);
      assert.ok(filters[filter].every((value) => value !== ''));
    }
});

test('a date is a day, and one that exists; only what rests on no article has none', () => {
  for (const { id, date } of ALL) {
    if (id === 'about/') assert.equal(date, '0000-00-00');
    else assert.equal(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10), date, id);
  }
});

test('the addresses of passages lead to where they stand: a region’s to its page, a note’s to the article', () => {
  for (const { id, passages } of OURS) {
    if (!id.endsWith('/notes/') && !/^(?:belgorod|kursk|belarus)\/$/.test(id)) continue;
    const page = paths.home + id.replace(/notes\/$/, '');
    for (const { href } of passages) assert.equal(href.split('#')[0], page);
  }
});
