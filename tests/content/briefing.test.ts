import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { citableBlocks } from '../../src/library/copies/read-article.ts';
import { weekday } from '../../src/library/basics/dates.ts';
import { markedHtml } from '../../src/library/notes/passage-markup.ts';
import { nameIndex } from '../../src/outputs/search/name-index.ts';
import { vocabulary } from '../../src/outputs/search/vocabulary.ts';
import { atRoot } from '../support/html-of.ts';
import { CONTENT, LIBRARY } from '../support/read-content.ts';
import { visibleText } from '../support/visible-text.ts';

const { articles, events, inShort, notes, profiles, questions, quoted, words } = LIBRARY;

test('every article has one summary, which quotes only that article', () => {
  assert.deepEqual([...inShort.keys()].sort(), articles.map(({ id }) => id).sort());
  for (const [id, { text, quotations }] of inShort) {
    assert.match(text, /^[^.]+\.$/, id);
    assert.ok(quotations.length > 0 && quotations.every(({ source }) => source.id === id), id);
  }
});

test('every answer that says something quotes its own article, and no other', () => {
  for (const { positions } of questions)
    for (const { article, silent, quotations, href } of positions) {
      assert.ok(silent || quotations.length > 0, href);
      assert.ok(
        quotations.every(({ source }) => source === article),
        href,
      );
    }
});

test('every weekday that an event quotes is that of its date by the calendar, or the entry says that it differs', () => {
  for (const { id, date, until = date, weekdayDiffers, quotations } of events) {
    const printed = quotations.flatMap(
      ({ quote }) => quote.match(/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g) ?? [],
    );
    // An entry with only a month, or with a range of days, has all weekdays.
    if (weekdayDiffers || date.length < 10 || Date.parse(until) - Date.parse(date) > 86_400_000) continue;
    for (const day of printed) assert.ok([date, until].map(weekday).includes(day), `${id}: ${day}`);
  }
});

test('every mention of a profile prints one of its spellings', () => {
  for (const { id, spellings, mentions } of profiles) {
    assert.ok(mentions.length > 0, id);
    for (const { text } of mentions.flatMap(({ blocks }) => blocks))
      assert.ok(
        spellings.some((spelling) => text.includes(spelling)),
        id,
      );
  }
});

test('every quotation of a person or organisation is from an article that names it', () => {
  for (const { id, type, mentions, quotations } of profiles)
    for (const { source } of type === 'error' ? [] : quotations)
      assert.ok(
        mentions.some(({ article }) => article === source),
        `${id} is not named in ${source.id}.`,
      );
});

test('every note is beside the words that it quotes, in the order of the text', () => {
  for (const { id, blocks } of articles) {
    const places = (notes.get(id) ?? []).map(({ id: note, place, quote, omitted }) => {
      assert.equal(place === undefined, omitted, `${id} ${note}`);
      if (place === undefined) return Infinity;
      assert.equal(place.block.text.slice(place.start, place.end), quote, `${id} ${note}`);
      return blocks.indexOf(place.block) * 1e6 + place.start;
    });
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
      id,
    );
  }
});

test('no mark changes a word of an article, and every quoted passage is marked once', () => {
  for (const { id, blocks } of articles) {
    const passages = quoted.get(id) ?? [];
    const marked = blocks.map((block) => ({
      block,
      html: markedHtml(block, passages, notes.get(id) ?? [], atRoot),
    }));
    for (const { block, html } of marked)
      assert.equal(visibleText(html).replaceAll('\n', ' '), block.text, `${id}#${block.id}`);
    const ids = marked.flatMap(({ html }) => [...html.matchAll(/<mark id="([^"]+)"/g)].map(([, own]) => own));
    assert.deepEqual(ids.sort(), passages.map((passage) => passage.id).sort());
  }
});

test(
  'counting letter by letter gives the same number for every counted word',
  { skip: words.length === 0 },
  () => {
    const groups = parse(readFileSync(join(CONTENT, 'words.yaml'), 'utf8')) as {
      terms: { term: string; match: string[] }[];
    }[];
    for (const [index, { terms }] of words.entries())
      for (const [number, { term, counts }] of terms.entries()) {
        const forms = groups[index]?.terms[number]?.match ?? [];
        for (const { article, count, blocks } of counts) {
          const byHand = citableBlocks(article)
            .map((block) => ({ block, times: countByHand(block.text, forms) }))
            .filter(({ times }) => times > 0);
          const context = `“${term}” in ${article.id}`;
          assert.equal(
            count,
            byHand.reduce((sum, { times }) => sum + times, 0),
            context,
          );
          assert.deepEqual(
            blocks,
            byHand.map(({ block }) => block),
            context,
          );
        }
      }
  },
);

/** Counts words without a regular expression: letter by letter, the longest form at each place. */
function countByHand(text: string, forms: readonly string[]): number {
  const isLetter = (char: string | undefined): boolean =>
    char !== undefined && (char.toLowerCase() !== char.toUpperCase() || (char >= '0' && char <= '9'));
  const lower = text.toLowerCase();
  const wanted = forms.map((form) => form.toLowerCase()).sort((a, b) => b.length - a.length);
  let total = 0;
  for (let at = 0; at < lower.length;) {
    const found = wanted.find(
      (form) => lower.startsWith(form, at) && !isLetter(lower[at - 1]) && !isLetter(lower[at + form.length]),
    );
    total += found === undefined ? 0 : 1;
    at += found?.length ?? 1;
  }
  return total;
}

test('every name in the index links to passages that have it, and no name occurs twice', () => {
  const entries = nameIndex(LIBRARY);
  assert.equal(new Set(entries.map(({ name }) => name)).size, entries.length);
  for (const { name, places } of entries) {
    assert.ok(places.length > 0, name);
    for (const { article, blocks } of places)
      assert.ok(blocks.length > 0 && blocks.every((block) => article.blocks.includes(block)), name);
  }
});

test('“did you mean” knows every name and every spelling', () => {
  const known = new Set(vocabulary(LIBRARY).map((word) => word.toLowerCase()));
  const names = profiles.flatMap(({ name, spellings, alsoWritten }) => [name, ...spellings, ...alsoWritten]);
  for (const text of [...names, ...LIBRARY.spellings.flat()])
    for (const word of text.split(/[^\p{L}\p{N}]+/u).filter(({ length }) => length > 2))
      assert.ok(known.has(word.toLowerCase()), word);
});
