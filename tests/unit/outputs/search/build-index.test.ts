import assert from 'node:assert/strict';
import { test } from 'node:test';
import { close, createIndex } from 'pagefind';
import { ruleTable } from '../../../../src/outputs/search/aliases.ts';
import { aliasRules, buildIndex, indexRecords } from '../../../../src/outputs/search/build-index.ts';
import { findPassages } from '../../../../src/browser/search/find-passages.ts';
import type { FoundRecord, IndexedRecord } from '../../../../src/library/search/found-record.ts';
import { indexedRecord } from '../../../../src/outputs/search/indexed-record.ts';
import { ourRecords } from '../../../../src/outputs/search/our-records.ts';
import { parseQuery } from '../../../../src/browser/search/parse-query.ts';
import { recordHtml } from '../../../../src/outputs/search/record-html.ts';
import type { SearchRecord } from '../../../../src/library/search/search-record.ts';
import { sourceRecords } from '../../../../src/outputs/search/source-records.ts';
import { vocabulary } from '../../../../src/outputs/search/vocabulary.ts';
import { LIBRARY } from '../../../support/read-fixture.ts';
import { shown } from '../../../support/search-fixtures.ts';

const RECORDS = [...sourceRecords(LIBRARY), ...ourRecords(LIBRARY)];
const { start, files, records } = await buildIndex(LIBRARY);

function json(name: string): unknown {
  return JSON.parse(new TextDecoder().decode(files.get(name)));
}

/** All records, in the form that search uses. */
const FOUND = RECORDS.map((_, number): FoundRecord => ({
  ...(json(`record/${number}.json`) as IndexedRecord),
  voice: number < start.articles ? 'source' : 'ours',
  score: 1,
}));

test('every record is in a file of its own, named by its number; those of articles come first', () => {
  assert.equal(records, RECORDS.length);
  assert.equal([...files.keys()].filter((name) => name.startsWith('record/')).length, RECORDS.length);
  for (const [number, { passages }] of RECORDS.entries())
    assert.deepEqual(
      FOUND[number]?.passages.map(({ href, text }) => [href, text]),
      passages.map(({ href, text }) => [href, text]),
    );
  assert.equal(start.articles, LIBRARY.articles.length);
  assert.deepEqual(
    RECORDS.map(({ filters: { voice } }) => voice),
    RECORDS.map((_, number) => [number < start.articles ? 'source' : 'ours']),
  );
});

test('Pagefind’s files are those that its API makes, byte for byte, without its interfaces, worker and fragments', async () => {
  const { index } = await createIndex({ forceLanguage: 'unknown' });
  assert.ok(index);
  const rules = ruleTable(aliasRules(LIBRARY));
  for (const [number, record] of RECORDS.entries()) {
    const content = recordHtml(record, indexedRecord(record, rules), number);
    await index.addHTMLFile({ url: `/${number}`, content });
  }
  const made = await index.getFiles();
  await close();
  const published = new Map(made.files.map(({ path, content }) => [path, Buffer.from(content)]));
  const theirs = [...files].filter(([name]) => !/^record\/|^vocabulary|^quotable/.test(name));
  for (const [name, content] of theirs)
    assert.ok(published.get(name)?.equals(content), `${name} is as Pagefind makes it.`);
  assert.deepEqual([...new Set(theirs.map(([name]) => name.replace(/_?[0-9a-f]{6,}/, '')))].sort(), [
    ...['filter/unknown.pf_filter', 'index/unknown.pf_index', 'pagefind-entry.json', 'pagefind.js'],
    ...['pagefind.unknown.pf_meta', 'wasm.unknown.pagefind'],
  ]);
});

test('“search.json” has what a first search needs', () => {
  const needed = [...files.keys()].filter((name) => /^pagefind|^wasm|\.pf_index$/.test(name));
  assert.deepEqual([...start.first].sort(), needed.sort());
});

test('of an index in many parts a first search fetches none beforehand', async () => {
  const words = Array.from(
    { length: 40_000 },
    (_, number) => `w${number.toString(36)}${(number * 7919).toString(36)}`,
  );
  const many = Array.from({ length: 40 }, (_, part): SearchRecord => {
    const text = words.slice(part * 1000, (part + 1) * 1000).join(' ');
    return {
      id: `x${part}`,
      passages: [{ href: '/x/', label: 'X', text }],
      filters: { voice: ['source'], region: [], kind: [], outlet: [], year: [], person: [] },
      date: '2031-01-01',
    };
  });
  const index = await indexRecords(many, many.length, []);
  const isPart = (name: string): boolean => name.endsWith('.pf_index');
  assert.ok([...index.files.keys()].filter(isPart).length > 3);
  assert.deepEqual(index.start.first.filter(isPart), []);
});

test('the folder of an index is named by what is in it: the same for one content, another for a changed word', async () => {
  assert.match(start.id, /^[0-9a-f]{10}$/);
  assert.equal((await buildIndex(LIBRARY)).start.id, start.id);
  const [first, ...others] = LIBRARY.regions;
  assert.ok(first);
  const changed = { ...first, summary: { ...first.summary, text: 'Another summary.' } };
  assert.notEqual((await buildIndex({ ...LIBRARY, regions: [changed, ...others] })).start.id, start.id);
});

test('the words for “did you mean” are in the index', () => {
  assert.deepEqual(json('vocabulary.json'), vocabulary(LIBRARY));
});

for (const [typed, record, text] of [
  ['Oldmill', 'articles/bread-for-the-night-train/', 'Kruse calls the place [Altmühl,]'],
  ['Олдмилл', 'articles/bread-for-the-night-train/', 'A bakery at [Oldmill] fills two trays'],
  ['Kruze', 'articles/bread-for-the-night-train/', 'said Berta [Kruse.]'],
  ['Берта Крузе', 'articles/bread-for-the-night-train/', 'said [Berta Kruse.]'],
  ['Крузе', 'people/berta-kruse/', 'Berta [Kruse.] Baker'],
  ['neighbors', 'articles/bread-for-the-night-train/', 'as her [neighbour] does'],
  ['mill', 'articles/bread-for-the-night-train/', undefined],
] as const)
  test(`in the index “${typed}” finds ${text === undefined ? 'nothing' : `“${text}”`} of ${record}`, () => {
    const records = FOUND.filter(({ passages: [first] }) => first?.href.startsWith(`/${record}`));
    const own = record.startsWith('people') ? records : records.filter(({ voice }) => voice === 'source');
    assert.equal(own.length, 1);
    const texts = shown(findPassages(own, parseQuery(typed)).full);
    if (text === undefined) assert.deepEqual(texts, []);
    else
      assert.ok(
        texts.some((one) => one.includes(text)),
        texts.join('\n'),
      );
  });

test('a word inside words with a grave note comes with the note', () => {
  const found = findPassages(FOUND, parseQuery('Muster of trains')).full.flatMap(({ passages }) => passages);
  assert.deepEqual(found.find(({ href }) => href === '/articles/bread-for-the-night-train/#p1')?.notes, [
    {
      says: 'Wrong person. “Muster”: should be “row”.',
      href: '/articles/bread-for-the-night-train/#n1',
    },
  ]);
});
