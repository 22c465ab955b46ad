import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readLibrary } from '../../../../src/library/library.ts';
import { sha256 } from '../../../../src/library/reading/sha256.ts';
import { collectEvidence } from '../../../../src/outputs/evidence/collect-evidence.ts';
import { csv, originalOutputs, tableOutputs } from '../../../../src/outputs/evidence/downloads.ts';
import { copyFixtureLibrary, VALID_CONTENT } from '../../../support/fixture-library.ts';

const HERE = { site: 'https://news.example', base: '/news/briefing/' };
const { library: LIBRARY } = readLibrary(VALID_CONTENT);

test('each copy and each capture can be downloaded byte for byte, with the checksum that the evidence has', async () => {
  const files = new Map(originalOutputs(LIBRARY).map(({ path, body }) => [path as string, body]));
  assert.equal(files.size, 2 * LIBRARY.articles.length);
  for (const { id, checksums } of collectEvidence(LIBRARY, HERE).articles) {
    const copy = await files.get(`/originals/${id}.md`)?.();
    const capture = await files.get(`/originals/${id}.txt`)?.();
    assert.ok(copy !== undefined && capture !== undefined, id);
    assert.deepEqual(copy, readFileSync(join(VALID_CONTENT, `articles/${id}.md`)));
    assert.deepEqual([sha256(copy), sha256(capture)], [checksums.copy, checksums.capture]);
  }
});

test('a byte order mark and Windows line ends are in the download as they are in the file', async (t) => {
  const { contentDir, read, write } = copyFixtureLibrary(t);
  const file = 'content/articles/lamps-at-the-crossing.md';
  const written = `\uFEFF${read(file).replaceAll('\n', '\r\n')}`;
  write(file, written);
  const { library, problems } = readLibrary(contentDir);
  assert.deepEqual(problems, []);
  const output = originalOutputs(library).find(({ path }) => path === '/originals/lamps-at-the-crossing.md');
  assert.deepEqual(Buffer.from((await output?.body()) as Uint8Array), Buffer.from(written));
});

test('a publisher who does not show the copies whole gives none to download', () => {
  for (const copies of ['excerpts', 'off'] as const)
    assert.deepEqual(originalOutputs({ ...LIBRARY, copies }), []);
});

test('a table follows RFC 4180, and no text in it is a formula', () => {
  const rows = [
    ['a,b', 'say "no"', 'two\nlines', undefined, ''],
    ['=1+1', '+1', '-1', '@SUM(A1)', '\tx'],
    ['\rx', '=HYPERLINK("x","y")', -5, 0, false],
  ];
  assert.equal(
    csv(['one', 'two', 'three', 'four', 'five'], rows),
    [
      'one,two,three,four,five',
      '"a,b","say ""no""","two\nlines",,',
      "'=1+1,'+1,'-1,'@SUM(A1),'\tx",
      '"\'\rx","\'=HYPERLINK(""x"",""y"")",-5,0,false',
      '',
    ].join('\r\n'),
  );
});

test('there is a row for each claim, each date and each quotation, with its address', async () => {
  const tables = new Map(
    await Promise.all(
      tableOutputs(LIBRARY, HERE).map(
        async ({ path, body }) => [path as string, String(await body()).split('\r\n')] as const,
      ),
    ),
  );
  const at = 'https://news.example/news/briefing/';
  const [header = '', ...claims] = tables.get('/figures.csv') ?? [];
  assert.equal(header, 'address,topic,region,value,what,from,to,unit,attribution,by,date,note');
  assert.equal(
    claims.filter((row) => row.startsWith(`${at}statements/figures/`)).length,
    LIBRARY.figures.length,
  );
  assert.ok(
    (tables.get('/timeline.csv') ?? []).some((row) =>
      row.startsWith(`${at}statements/timeline/three-lamps/,`),
    ),
  );
  const quoted = tables.get('/citations.csv') ?? [];
  assert.ok(
    quoted.some(
      (row) =>
        row.startsWith(`${at}statements/kursk/k1/,`) &&
        /,paragraph \d+,https:\/\/news\.example\/news\/briefing\/articles\/[\w-]+\/#p\d+\.\d+-\d+$/.test(row),
    ),
  );
});
