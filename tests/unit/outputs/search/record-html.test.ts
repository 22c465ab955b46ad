import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ruleTable } from '../../../../src/outputs/search/aliases.ts';
import { indexedRecord } from '../../../../src/outputs/search/indexed-record.ts';
import { recordHtml } from '../../../../src/outputs/search/record-html.ts';
import type { SearchPassage, SearchRecord } from '../../../../src/library/search/search-record.ts';
import { elementsOf, type HtmlElement } from '../../../support/html.ts';

const RULES = ruleTable([{ printed: ['Kyiv', 'Kiev'], others: ['Kyiv', 'Kiev', 'Київ'] }]);

function recordOf(passages: Partial<SearchPassage>[], fields: Partial<SearchRecord> = {}): SearchRecord {
  return {
    id: 'x/',
    passages: passages.map((passage) => ({ href: '/x/#p1', label: 'X ¶1', text: 'War', ...passage })),
    filters: { voice: ['source'], region: ['kursk'], kind: [], outlet: [], year: [], person: [] },
    date: '2024-08-06',
    ...fields,
  };
}

/** The elements of a record’s HTML, read by an independent parser. */
function partsOf(record: SearchRecord, number = 0): HtmlElement[] {
  const html = recordHtml(record, indexedRecord(record, RULES), number);
  // Outside of a document the parser drops the tags of html and body.
  return elementsOf(html.replaceAll('<body', '<main').replaceAll('</body>', '</main>'));
}

/** The searchable words of a record: those of its headings, and the others, in alphabetical order. */
function searched(record: SearchRecord): { headings: string; others: string } {
  const text = (wanted: string): string =>
    partsOf(record)
      .filter(({ name }) => name === wanted)
      .map((part) => part.text)
      .join('|');
  return { headings: text('h2'), others: text('p') };
}

for (const [name, text, expected] of [
  ['without stop words and marks, in lower case', 'The War, and “its” End.', 'end war'],
  ['each word once, by the alphabet', 'War, war, War’s, end', 'end war'],
  ['with the aliases of its words', 'Near Kiev', 'kiev kyiv near киів'],
] as const)
  test(`a passage is searched ${name}`, () => {
    assert.deepEqual(searched(recordOf([{ text }])), { headings: '', others: expected });
  });

test('a record has each word once, however many of its passages have it, and in whatever form', () => {
  const record = recordOf([
    { text: 'Kiev at war' },
    { text: 'the wars of Kyiv' },
    { text: 'War, and peace' },
  ]);
  assert.equal(searched(record).others, 'kiev kyiv peac war киів');
});

test('the words of headings are in a heading, and not a second time among the others', () => {
  const record = recordOf([
    { text: 'War', heading: 1 },
    { text: 'A war and a raid.' },
    { text: 'Raids', heading: 3 },
  ]);
  assert.deepEqual(searched(record), { headings: 'raid war', others: '' });
});

test('a record is found by its names and by what a note reads, with the aliases of that', () => {
  const notes = [
    { start: 1, end: 2, wrong: 'he', shouldBe: 'should be', read: 'Kiev', href: '/x/#n1' as const },
  ];
  const record = recordOf([{ text: 'war he began', notes, names: ['The Outlet'] }]);
  assert.equal(searched(record).others, 'began kiev kyiv outlet war киів');
});

test('the aliases of a passage are kept with their word, in every passage', () => {
  const record = recordOf([{ text: 'Kiev' }, { text: 'of Kiev' }]);
  assert.deepEqual(
    indexedRecord(record, RULES).passages.map(({ aliases }) => aliases),
    [[[0, 'Kyiv', 'Київ']], [[1, 'Kyiv', 'Київ']]],
  );
});

test('words weigh what their record says, otherwise 1', () => {
  const weightOf = (record: SearchRecord): string | undefined =>
    partsOf(record)[0]?.attributes['data-pagefind-weight'];
  assert.deepEqual([weightOf(recordOf([{}])), weightOf(recordOf([{}], { weight: 3 }))], ['1', '3']);
});

test('a passage is kept as it is printed', () => {
  const note = {
    start: 0,
    end: 2,
    wrong: 'A War',
    shouldBe: 'should be',
    read: 'to Kiev',
    label: 'Wrong place',
  };
  const record = recordOf([{ text: 'A War.', notes: [{ ...note, href: '/x/#n1' }] }]);
  assert.deepEqual(indexedRecord(record, RULES).passages, [
    {
      href: '/x/#p1',
      label: 'X ¶1',
      text: 'A War.',
      notes: [{ ...note, href: '/x/#n1', aliases: ['Kyiv', 'Київ'] }],
    },
  ]);
});

test('what an article prints stays text: no mark of it becomes markup', () => {
  const text = '"><script data-pagefind-ignore>&quot;</p>&amp;lt; \\" \u2028 <b>';
  const record = recordOf([{ text, label: text, names: [text] }], { title: text });
  const elements = partsOf({ ...record, filters: { ...record.filters, person: [text] } });
  assert.deepEqual([...new Set(elements.map(({ name }) => name))].sort(), ['h2', 'main', 'p', 'span']);
});

test('Pagefind gets filters, date and number; title and line under it are kept, and no metadata to be found by', () => {
  const filters = {
    voice: ['source'],
    region: ['kursk', 'belgorod'],
    kind: ['Analysis'],
    outlet: [],
    year: ['2024'],
    person: ['A "B" C'],
  };
  const record = recordOf([{}], { title: 'T', about: 'A', filters });
  const kept = indexedRecord(record, RULES);
  assert.deepEqual([kept.title, kept.about, kept.regions], ['T', 'A', filters.region]);
  const given = partsOf(record, 7)
    .filter(({ name }) => name === 'span')
    .map(({ attributes }) => Object.entries(attributes).flat().join(' '));
  assert.deepEqual(given, [
    'data-pagefind-filter voice[data-v] data-v source',
    'data-pagefind-filter region[data-v] data-v kursk',
    'data-pagefind-filter region[data-v] data-v belgorod',
    'data-pagefind-filter kind[data-v] data-v Analysis',
    'data-pagefind-filter year[data-v] data-v 2024',
    'data-pagefind-filter person[data-v] data-v A "B" C',
    'data-pagefind-sort date[data-v] data-v 2024-08-06',
    'data-pagefind-sort number[data-v] data-v 7',
  ]);
});
