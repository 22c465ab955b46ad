import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode, encode } from 'cborg';
import { fileOfRecord, voiceOf } from '../../../src/search/found-record.ts';
import { repackIndex } from '../../../src/search/repack-index.ts';

const HEAD = 'pagefind_dcd';
const sealed = (body: string | Uint8Array): Uint8Array =>
  Buffer.concat([Buffer.from(HEAD), Buffer.from(body)]);
const opened = (content: Uint8Array | undefined): Buffer => Buffer.from(content ?? []).subarray(HEAD.length);

const RECORDS = [
  { name: 'o0', words: 3 },
  { name: 's1', words: 900 },
];
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
]);

test('records are listed by the names they were indexed under', () => {
  const files = repackIndex(FILES, RECORDS);
  assert.deepEqual([...files.keys()], ['pagefind.js', 'pagefind.en_1.pf_meta', 'index/en_c.pf_index']);
  assert.deepEqual(decode(opened(files.get('pagefind.en_1.pf_meta'))), [
    '1.6.0',
    [
      ['o0', 3, ''],
      ['s1', 900, ''],
    ],
    [['sea', 'shore', 'en_c']],
    ['region'],
  ]);
});

test('the name of a record tells its voice', () => {
  const names = [fileOfRecord('ours', 0), fileOfRecord('source', 40)];
  assert.deepEqual(names, ['o0', 's14']);
  assert.deepEqual(names.map(voiceOf), ['ours', 'source']);
});

test('of a word its records, its weights and how often it stands there are kept, not where', () => {
  assert.deepEqual(decode(opened(repackIndex(FILES, RECORDS).get('index/en_c.pf_index'))), [
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

test('numbers and words of every length are taken for what they are', () => {
  const lengths = [0, 1, 23, 24, 255, 256, 65_535, 65_536, 2 ** 32 - 1];
  const index = (places: readonly number[]): Uint8Array =>
    encode([
      lengths
        .slice(0, 7)
        .map((length) => ['z'.repeat(length), lengths.map((record) => [record, places, [record]]), []]),
    ]);
  const [weights, found] = [lengths.map((number) => -1 - number), lengths.map(() => 1)];
  const files = new Map([['index/en_d.pf_index', sealed(index([...weights, ...lengths]))]]);
  const repacked = repackIndex(files, []).get('index/en_d.pf_index');
  assert.ok(opened(repacked).equals(index([...weights, ...found])));
});

test('what is no part of the index is left alone, and nothing of what came in is changed', () => {
  const before = new Map([...FILES].map(([name, content]) => [name, Buffer.from(content)]));
  assert.deepEqual(repackIndex(FILES, RECORDS).get('pagefind.js'), Buffer.from('program'));
  assert.deepEqual(FILES, before);
});

test('an index that is not as this version of Pagefind writes it is refused by the file’s name', () => {
  const whole = FILES.get('index/en_c.pf_index') ?? Buffer.of();
  for (const other of [
    Buffer.from('something else'),
    whole.subarray(0, -1),
    Buffer.concat([whole, Buffer.of(1)]),
    sealed(encode({})),
    sealed(encode([[['sea', [[0]], []]]])),
    sealed(encode([[['sea', [[0, ['1'], []]], []]]])),
    sealed(encode([[['sea', [[0, [2 ** 40], []]], []]]])),
  ])
    assert.throws(
      () => repackIndex(new Map([...FILES, ['index/en_c.pf_index', other]]), RECORDS),
      /index\/en_c\.pf_index is not as Pagefind 1\.6 writes it\. Install the version of pagefind/,
    );
  const [first, second] = RECORDS;
  assert.ok(first && second);
  for (const records of [[first], [second, first], [...RECORDS, first]])
    assert.throws(
      () => repackIndex(FILES, records),
      /does not list the records as they were added\. Install the version of pagefind/,
    );
});
