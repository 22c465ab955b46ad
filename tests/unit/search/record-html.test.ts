import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ruleTable } from '../../../src/search/aliases.ts';
import { recordHtml } from '../../../src/search/record-html.ts';
import type { SearchPassage, SearchRecord } from '../../../src/search/search-record.ts';
import { recordKept, unescaped } from './search-fixtures.ts';

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

/** What can be searched: the text of each element that has any. */
function searched(html: string): string[] {
  return [...html.matchAll(/<(p|h\d)>([^<]*)<\/\1>/g)].map(
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
    assert.deepEqual(searched(recordHtml(recordOf([{ text }]), RULES, '/')), [expected]);
  });

for (const [voice, passages] of [
  ['source', ['p: war', 'p: war', 'p: ']],
  ['ours', ['p: war', 'p: ', 'p: ']],
] as const)
  test(`of words of the ${voice} side a word is searched in ${passages.filter((text) => text !== 'p: ').length} passages at most`, () => {
    const three = ['War', 'the war', 'war, war'].map((text) => ({ text }));
    assert.deepEqual(searched(recordHtml(recordOf(three, { voice }), RULES, '/base/')), passages);
  });

test('an alias is searched once in a record and kept with every passage', () => {
  const html = recordHtml(recordOf([{ text: 'Kiev' }, { text: 'of Kiev' }]), RULES, '/');
  assert.deepEqual(searched(html), ['p: kiev kyiv київ', 'p: kiev']);
  assert.deepEqual(
    recordKept(html).passages.map(({ a }) => a),
    [[[0, 'Kyiv', 'Київ']], [[1, 'Kyiv', 'Київ']]],
  );
});

test('a stop word is not searched, but what a note reads for it is', () => {
  const notes = [{ start: 1, end: 2, wrong: 'he', read: 'Putin', href: '/base/x/#n1' }];
  assert.deepEqual(searched(recordHtml(recordOf([{ text: 'war he began', notes }]), RULES, '/base/')), [
    'p: war began putin',
  ]);
});

test('headings stay headings of their level', () => {
  const html = recordHtml(
    recordOf([
      { text: 'War', heading: 1 },
      { text: 'Raid', heading: 3 },
    ]),
    RULES,
    '/',
  );
  assert.deepEqual(searched(html), ['h1: war', 'h3: raid']);
});

test('a passage is kept as it is printed, with addresses below the base', () => {
  const notes = [
    { start: 0, end: 2, wrong: 'A War', read: 'to Kiev', href: '/base/x/#n1', label: 'Wrong place' },
  ];
  const html = recordHtml(recordOf([{ text: 'A War.', notes }]), RULES, '/base/');
  assert.deepEqual(recordKept(html).passages, [
    {
      h: 'x/#p1',
      l: 'X ¶1',
      t: 'A War.',
      n: [[0, 2, 'A War', 'to Kiev', 'x/#n1', ['Kyiv', 'Київ'], 'Wrong place']],
    },
  ]);
});

test('a record is the same wherever its site lies', () => {
  const passages = (base: string): SearchRecord => recordOf([{ href: `${base}x/#p1` }]);
  assert.equal(recordHtml(passages('/'), RULES, '/'), recordHtml(passages('/a/b/'), RULES, '/a/b/'));
});

test('what an article prints stays text: no mark of it becomes markup', () => {
  const text = '"><script data-pagefind-ignore>&quot;</p>&amp;lt; \\" \u2028 <b>';
  const html = recordHtml(
    recordOf([{ text, label: text, href: '/x' }], { title: text, about: text }),
    RULES,
    '/',
  );
  const [passage] = recordKept(html).passages;
  assert.deepEqual([passage?.t, passage?.l], [text, text]);
  assert.deepEqual([...new Set([...html.matchAll(/<(\w+)/g)].map(([, tag]) => tag))].sort(), [
    'body',
    'html',
    'p',
    'span',
  ]);
});

test('filters and date are told to the index; title and line under it are kept, and no metadata to be found by', () => {
  const filters = {
    voice: ['source'],
    region: ['kursk', 'belgorod'],
    kind: ['Analysis'],
    outlet: [],
    year: ['2024'],
    person: ['A "B" C'],
  };
  const html = recordHtml(recordOf([{}], { title: 'T', about: 'A', filters }), RULES, '/');
  const { name, about } = recordKept(html);
  assert.deepEqual([name, about], ['T', 'A']);
  const told = [...html.matchAll(/<span data-pagefind-(\w+)="(\w+)\[data-v\]" data-v="([^"]*)">/g)].map(
    ([, kind, key, value = '']) => `${kind ?? ''} ${key ?? ''} ${unescaped(value)}`,
  );
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
