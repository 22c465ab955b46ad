import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Library } from '../../../src/library.ts';
import { ruleTable } from '../../../src/search/aliases.ts';
import { aliasRules, buildIndex, type SearchIndex } from '../../../src/search/build-index.ts';
import { IN_EVERY_INDEX } from '../../../src/search/every-index.ts';
import { findPassages } from '../../../src/search/find-passages.ts';
import {
  fileOfRecord,
  voiceOf,
  type FoundRecord,
  type IndexedRecord,
} from '../../../src/search/found-record.ts';
import { indexedRecord } from '../../../src/search/indexed-record.ts';
import { ourRecords } from '../../../src/search/our-records.ts';
import { parseQuery } from '../../../src/search/parse-query.ts';
import { recordHtml } from '../../../src/search/record-html.ts';
import { sourceRecords } from '../../../src/search/source-records.ts';
import { vocabulary } from '../../../src/search/vocabulary.ts';
import { REAL_LIBRARY } from '../../support/real-comparisons.ts';
import { recordOf, shown } from './search-fixtures.ts';

const HEAD = 'pagefind_dcd';
let built: Promise<SearchIndex> | undefined;

/** The index of the real content, made once for all of these tests. */
function realIndex(): Promise<SearchIndex> {
  built ??= buildIndex(REAL_LIBRARY, '/');
  return built;
}

/** All records as search gets them, called by their first address. */
async function realRecords(): Promise<FoundRecord[]> {
  return [...(await realIndex()).files].flatMap(([path, content]) => {
    const [, name] = /^record\/(\w+)\.json$/.exec(path) ?? [];
    if (name === undefined) return [];
    const { passages } = JSON.parse(new TextDecoder().decode(content)) as IndexedRecord;
    return [recordOf(passages, { title: passages[0]?.h, voice: voiceOf(name) })];
  });
}

/** The real library with one word of its first key point changed. */
function changedLibrary(): Library {
  const [first, ...others] = REAL_LIBRARY.regions;
  const [point, ...points] = first?.points ?? [];
  if (first === undefined || point === undefined) throw new Error('There is no key point.');
  const changed = { ...point, text: point.text.replace(/\w+/, 'Zebrafish') };
  return { ...REAL_LIBRARY, regions: [{ ...first, points: [changed, ...points] }, ...others] };
}

test('two indexes of one content are the same, and one of a changed statement has another name', async () => {
  const [one, again] = [await realIndex(), await buildIndex(REAL_LIBRARY, '/')];
  assert.match(one.id, /^[0-9a-f]{10}$/);
  assert.equal(again.id, one.id);
  assert.deepEqual(again.files, one.files);
  assert.notEqual((await buildIndex(changedLibrary(), '/')).id, one.id);
});

test('every record lies in a file of its own, named by its voice', async () => {
  const { records, files } = await realIndex();
  const all = [...sourceRecords(REAL_LIBRARY), ...ourRecords(REAL_LIBRARY)];
  assert.equal(records, all.length);
  for (const [number, { voice, passages }] of all.entries()) {
    const content = files.get(`record/${fileOfRecord(voice, number)}.json`);
    const kept = JSON.parse(new TextDecoder().decode(content)) as IndexedRecord;
    assert.deepEqual(
      kept.passages.map(({ h, t }) => [`/${h}`, t]),
      passages.map(({ href, text }) => [href, text]),
    );
  }
});

test('the files of a first search exist: the program, its parts, no filter, and no record', async () => {
  const { first: named, files } = await realIndex();
  const first = [...IN_EVERY_INDEX, ...named];
  assert.equal(new Set(first).size, first.length);
  for (const name of first) assert.ok(files.has(name), name);
  for (const name of files.keys())
    if (/\.pf_(?:meta|index)$/.test(name)) assert.ok(first.includes(name), name);
    else if (/^record|\.pf_filter$/.test(name)) assert.ok(!first.includes(name), name);
});

test('Pagefind’s files are inflated, so that a host may compress them', async () => {
  const { files } = await realIndex();
  const packed = [...files].filter(([name]) => /\.pf_\w+$|^wasm/.test(name));
  assert.ok(packed.length > 7);
  for (const [name, content] of packed)
    assert.equal(new TextDecoder().decode(content.subarray(0, HEAD.length)), HEAD, name);
});

test('there is no worker and nothing of Pagefind’s own interface', async () => {
  const { files } = await realIndex();
  assert.deepEqual(
    [...files.keys()].filter((name) => !/\.pf_|^record/.test(name)),
    ['pagefind-entry.json', 'pagefind.js', 'wasm.en.pagefind', 'vocabulary.json'],
  );
});

test('the words for “did you mean” lie with the index', async () => {
  const { files } = await realIndex();
  const json = new TextDecoder().decode(files.get('vocabulary.json'));
  assert.deepEqual(JSON.parse(json), vocabulary(REAL_LIBRARY));
});

test('every word that a passage carries as an alias is among those that its record is found by', () => {
  const joined = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const rules = ruleTable(aliasRules(REAL_LIBRARY));
  for (const record of [...sourceRecords(REAL_LIBRARY), ...ourRecords(REAL_LIBRARY)]) {
    const kept = indexedRecord(record, rules, '/');
    const searched = joined(recordHtml(record, kept).replace(/<[^>]*>/g, ' '));
    for (const { h, a = [] } of kept.passages)
      for (const [, ...others] of a)
        for (const other of others) {
          assert.notEqual(joined(other), '', h);
          assert.ok(searched.includes(joined(other)), `${record.id} ${other}`);
        }
  }
});

for (const [typed, record, text] of [
  ['Kyiv', 'articles/kursk-post-putin-succession/', '[Kiev’s] floor forces'],
  ['Київ', 'articles/putins-muscle-flex-in-belarus/', 'another shot at capturing [Kyiv,]'],
  ['Shoygu', 'articles/belgorod-incursion-test-of-leadership/', 'Minister Sergei [Shoigu’s] position'],
  ['Сергей Шойгу', 'articles/belgorod-incursion-test-of-leadership/', 'Minister [Sergei Shoigu’s] position'],
  ['Лукашенко', 'articles/putins-muscle-flex-in-belarus/', 'if [Lukashenko] has so far'],
  ['Andriy Yusov', 'articles/belgorod-incursion-russias-military/', '[Andrei Yusov,] a spokesman'],
  ['Andrei Yusov', 'people/andriy-yusov/', '[Andriy Yusov.] Spokesman'],
  ['defences', 'articles/belgorod-incursion-russias-military/', 'the [defenses] created along'],
  ['counterterrorism', 'articles/kursk-post-putin-succession/', undefined],
  ['Milei', 'articles/ukraine-invasion-blow-to-putins-power/', undefined],
  ['invade', 'articles/ukraine-invasion-blow-to-putins-power/', undefined],
] as const)
  test(`in the real content “${typed}” finds ${text === undefined ? 'nothing' : `“${text}”`}`, async () => {
    const records = (await realRecords()).filter(
      ({ title, voice }) =>
        title?.startsWith(record) === true && (voice === 'source' || record.startsWith('people')),
    );
    assert.equal(records.length, 1);
    const texts = shown(findPassages(records, parseQuery(typed)).full);
    if (text === undefined) assert.deepEqual(texts, []);
    else
      assert.ok(
        texts.some((one) => one.includes(text)),
        texts.join('\n'),
      );
  });

for (const [typed, says] of [
  ['Trump', 'Wrong person. For “Trump” read “Putin”.'],
  [
    'weakening',
    'Opposite meaning. For “a strengthening of Ukraine and the West” read “a weakening of Ukraine and the West”.',
  ],
  [
    '“strengthening of Ukraine”',
    'Opposite meaning. For “a strengthening of Ukraine and the West” read “a weakening of Ukraine and the West”.',
  ],
] as const)
  test(`in the real content “${typed}” comes with the grave note on it`, async () => {
    const found = findPassages(await realRecords(), parseQuery(typed)).full.filter(
      ({ record }) => record.voice === 'source',
    );
    const notes = found.flatMap(({ passages }) => passages.flatMap((passage) => passage.notes));
    assert.ok(
      notes.some((note) => note.says === says),
      JSON.stringify(notes),
    );
  });

test('a record of an index below a base has the same passages as one at the root', async () => {
  for (const { passages } of await realRecords()) for (const { h } of passages) assert.doesNotMatch(h, /^\//);
});
