import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ruleTable } from '../../../src/search/aliases.ts';
import { indexedRecord } from '../../../src/search/indexed-record.ts';
import { recordHtml } from '../../../src/search/record-html.ts';
import type { SearchPassage, SearchRecord } from '../../../src/search/search-record.ts';
import { unescaped } from './search-fixtures.ts';

const RULES = ruleTable([{ printed: ['Kyiv', 'Kiev'], others: ['Kyiv', 'Kiev', 'Київ'] }]);

function recordOf(passages: Partial<SearchPassage>[], fields: Partial<SearchRecord> = {}): SearchRecord {
  return {
    id: 'x/',
    voice: 'source',
    passages: passages.map((passage) => ({ href: '/base/x/#p1', label: 'X ¶1', text: 'War', ...passage })),
    filters: { voice: ['source'], region: ['kursk'], kind: [], outlet: [], year: [], person: [] },
    date: '2024-08-06',
    ...fields,
  };
}

function htmlOf(record: SearchRecord, base = '/'): string {
  return recordHtml(record, indexedRecord(record, RULES, base));
}

/** What of a record can be searched: the text of each element that has any. */
function searched(record: SearchRecord, base = '/'): string[] {
  return [...htmlOf(record, base).matchAll(/<(p|h\d)>([^<]*)<\/\1>/g)].map(
    ([, tag = '', text = '']) => `${tag}: ${unescaped(text)}`,
  );
}

for (const [name, text, expected] of [
  ['without stop words and marks, in lower case', 'The War, and “its” End.', 'p: war end'],
  ['each word once', 'War, war, War’s', 'p: war'],
  ['without possessives', "Putin’s 'Moscow's", 'p: putin moscow'],
  ['with joined words as they are printed', 'A counter-terrorist unit', 'p: counter-terrorist unit'],
  ['without what has no letter', 'war – … peace', 'p: war peace'],
  ['with the aliases of its words', 'Near Kiev', 'p: near kiev kyiv київ'],
] as const)
  test(`a passage is searched ${name}`, () => {
    assert.deepEqual(searched(recordOf([{ text }])), [expected]);
  });

for (const [voice, passages] of [
  ['source', ['p: war', 'p: war', 'p: ']],
  ['ours', ['p: war', 'p: ', 'p: ']],
] as const)
  test(`of words of the ${voice} side a word is searched in ${passages.filter((text) => text !== 'p: ').length} passages at most`, () => {
    const three = ['War', 'the war', 'war, war'].map((text) => ({ text }));
    assert.deepEqual(searched(recordOf(three, { voice }), '/base/'), passages);
  });

test('an alias is searched once in a record and kept with every passage', () => {
  const record = recordOf([{ text: 'Kiev' }, { text: 'of Kiev' }]);
  assert.deepEqual(searched(record), ['p: kiev kyiv київ', 'p: kiev']);
  assert.deepEqual(
    indexedRecord(record, RULES, '/').passages.map(({ a }) => a),
    [[[0, 'Kyiv', 'Київ']], [[1, 'Kyiv', 'Київ']]],
  );
});

test('words weigh what their record says, otherwise 1', () => {
  const weightOf = (record: SearchRecord): string | undefined =>
    /<body[^>]* data-pagefind-weight="([^"]*)">/.exec(htmlOf(record))?.[1];
  assert.deepEqual([weightOf(recordOf([{}])), weightOf(recordOf([{}], { weight: 3 }))], ['1', '3']);
});

test('a stop word is not searched, but what a note reads for it is', () => {
  const notes = [{ start: 1, end: 2, wrong: 'he', read: 'Putin', href: '/base/x/#n1' }];
  assert.deepEqual(searched(recordOf([{ text: 'war he began', notes }]), '/base/'), ['p: war began putin']);
});

test('headings stay headings of their level', () => {
  const record = recordOf([
    { text: 'War', heading: 1 },
    { text: 'Raid', heading: 3 },
  ]);
  assert.deepEqual(searched(record), ['h1: war', 'h3: raid']);
});

test('a passage is kept as it is printed, with addresses below the base', () => {
  const notes = [
    { start: 0, end: 2, wrong: 'A War', read: 'to Kiev', href: '/base/x/#n1', label: 'Wrong place' },
  ];
  const record = recordOf([{ text: 'A War.', notes }]);
  assert.deepEqual(indexedRecord(record, RULES, '/base/').passages, [
    {
      h: 'x/#p1',
      l: 'X ¶1',
      t: 'A War.',
      n: [[0, 2, 'A War', 'to Kiev', 'x/#n1', ['Kyiv', 'Київ'], 'Wrong place']],
    },
  ]);
});

test('a record is the same wherever its site lies', () => {
  const [one, other] = ['/', '/a/b/'].map((base) => {
    const record = recordOf([{ href: `${base}x/#p1` }]);
    return { kept: indexedRecord(record, RULES, base), searched: htmlOf(record, base) };
  });
  assert.deepEqual(one, other);
});

test('what an article prints stays text: no mark of it becomes markup', () => {
  const text = '"><script data-pagefind-ignore>&quot;</p>&amp;lt; \\" \u2028 <b>';
  const record = recordOf([{ text, label: text, alsoFoundBy: [text], href: '/x' }], { title: text });
  const html = htmlOf({ ...record, filters: { ...record.filters, person: [text] } });
  assert.deepEqual([...new Set([...html.matchAll(/<(\w+)/g)].map(([, tag]) => tag))].sort(), [
    'body',
    'html',
    'p',
    'span',
  ]);
});

test('filters and date are told to the index; nothing is metadata, to be found by', () => {
  const filters = {
    voice: ['source'],
    region: ['kursk', 'belgorod'],
    kind: ['Analysis'],
    outlet: [],
    year: ['2024'],
    person: ['A "B" C'],
  };
  const record = recordOf([{}], { title: 'T', about: 'A', filters });
  const { name, about, filters: kept } = indexedRecord(record, RULES, '/');
  assert.deepEqual([name, about], ['T', 'A']);
  assert.deepEqual(kept, {
    region: ['kursk', 'belgorod'],
    kind: ['Analysis'],
    year: ['2024'],
    person: ['A "B" C'],
  });
  const told = [
    ...htmlOf(record).matchAll(/<span data-pagefind-(\w+)="(\w+)\[data-v\]" data-v="([^"]*)">/g),
  ].map(([, kind, key, value = '']) => `${kind ?? ''} ${key ?? ''} ${unescaped(value)}`);
  assert.deepEqual(told, [
    'filter voice source',
    'filter region kursk',
    'filter region belgorod',
    'filter kind Analysis',
    'filter year 2024',
    'filter person A "B" C',
    'sort date 2024-08-06',
  ]);
});
