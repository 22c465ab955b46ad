import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode, encode } from 'cborg';
import { isOfSources } from '../../../src/search/found-record.ts';
import { repackIndex } from '../../../src/search/repack-index.ts';

const HEAD = 'pagefind_dcd';
const sealed = (body: string | Uint8Array): Uint8Array =>
  Buffer.concat([Buffer.from(HEAD), Buffer.from(body)]);
const opened = (content: Uint8Array | undefined): Buffer => Buffer.from(content ?? []).subarray(HEAD.length);

const fragment = (voice: string, url: string): Uint8Array =>
  sealed(
    JSON.stringify({
      url,
      content: 'sea shore sea',
      word_count: 3,
      filters: { voice: [voice] },
      meta: {},
      anchors: [{ title: '[]' }],
    }),
  );
/** An index of two records as Pagefind writes it: a statement of ours, then an article that has “sea” twice. */
const FILES = new Map([
  ['pagefind.js', Buffer.from('program')],
  [
    'pagefind.en_1.pf_meta',
    sealed(
      encode([
        '1.6.0',
        [
          ['en_aaa', 3, ''],
          ['en_bbb', 900, ''],
        ],
        [['sea', 'shore', 'en_c']],
        ['region'],
      ]),
    ),
  ],
  [
    'index/en_c.pf_index',
    sealed(
      encode([
        [
          [
            'sea',
            [
              [0, [-25, 7], []],
              [1, [-25, 300, 41, -13, 8], [5]],
            ],
            [['séa', [[1, [-25, 60], []]]]],
          ],
        ],
      ]),
    ),
  ],
  ['fragment/en_aaa.pf_fragment', fragment('ours', '/kursk/')],
  ['fragment/en_bbb.pf_fragment', fragment('source', '/articles/a/')],
]);

test('a record’s file is named by its voice, and the list of records names it so', () => {
  const files = repackIndex(FILES);
  assert.deepEqual(
    [...files.keys()].filter((name) => name.startsWith('fragment/')),
    ['fragment/o0.pf_fragment', 'fragment/s1.pf_fragment'],
  );
  assert.deepEqual(decode(opened(files.get('pagefind.en_1.pf_meta'))), [
    '1.6.0',
    [
      ['o0', 3, ''],
      ['s1', 900, ''],
    ],
    [['sea', 'shore', 'en_c']],
    ['region'],
  ]);
  assert.deepEqual(['o0', 's1'].map(isOfSources), [false, true]);
});

test('of a record all is kept but its words once more', () => {
  assert.deepEqual(JSON.parse(opened(repackIndex(FILES).get('fragment/s1.pf_fragment')).toString()), {
    url: '/articles/a/',
    content: '',
    word_count: 3,
    filters: { voice: ['source'] },
    meta: {},
    anchors: [{ title: '[]' }],
  });
});

test('of a word its records, its weights and how often it stands there are kept, not where', () => {
  assert.deepEqual(decode(opened(repackIndex(FILES).get('index/en_c.pf_index'))), [
    [
      [
        'sea',
        [
          [0, [-25, 1], []],
          [1, [-25, 1, 1, -13, 1], [5]],
        ],
        [['séa', [[1, [-25, 1], []]]]],
      ],
    ],
  ]);
});

test('what is no part of the index is left alone, and nothing of what came in is changed', () => {
  const before = new Map([...FILES].map(([name, content]) => [name, Buffer.from(content)]));
  assert.deepEqual(repackIndex(FILES).get('pagefind.js'), Buffer.from('program'));
  assert.deepEqual(FILES, before);
});

test('an index that is not as this version of Pagefind writes it is refused by the file’s name', () => {
  const other = new Map([...FILES, ['index/en_c.pf_index', Buffer.from('something else')]]);
  assert.throws(() => repackIndex(other), /index\/en_c\.pf_index is not as Pagefind 1\.6 writes it/);
  const lacking = new Map([...FILES].filter(([name]) => !name.includes('en_bbb')));
  assert.throws(() => repackIndex(lacking), /lists en_bbb, which has no record with a voice/);
  const extra = new Map([...FILES, ['fragment/en_ccc.pf_fragment', fragment('ours', '/')]]);
  assert.throws(() => repackIndex(extra), /no list of records has en_ccc\. Install the version of pagefind/);
});
