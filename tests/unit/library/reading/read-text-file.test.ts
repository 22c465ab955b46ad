import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { Problem } from '../../../../src/library/reading/problem.ts';
import { readTextFile, type TextFile } from '../../../../src/library/reading/read-text-file.ts';
import { sha256 } from '../../../../src/library/reading/sha256.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

function read(t: TestContext, bytes: Buffer): { file: TextFile | undefined; problems: Problem[] } {
  const folder = tempFolder(t, { 'x.txt': bytes });
  const problems: Problem[] = [];
  return { file: readTextFile(join(folder, 'x.txt'), 'content/captures/x.txt', problems), problems };
}

test('a file is read as it is, line ends included, with the checksum of its bytes', (t) => {
  const bytes = Buffer.from('Erdoğan – “so”\r\n');
  assert.deepEqual(read(t, bytes), {
    file: {
      file: 'content/captures/x.txt',
      text: 'Erdoğan – “so”\r\n',
      bytes,
      sha256: sha256(bytes),
    },
    problems: [],
  });
});

test('a byte order mark is taken off the text and stays in the checksum', (t) => {
  const bytes = Buffer.from('\ufeffWords');
  const { file } = read(t, bytes);
  assert.equal(file?.text, 'Words');
  assert.equal(file.sha256, sha256(bytes));
});

for (const [name, bytes, line] of [
  [
    'Latin-1 on the third line',
    Buffer.concat([Buffer.from('One\nTwö\n'), Buffer.from('Dreï\nVier', 'latin1')]),
    3,
  ],
  ['Latin-1 at the end of the first line', Buffer.from('caf\xe9\nx', 'latin1'), 1],
  ['Latin-1 at the very end', Buffer.from('One\ncaf\xe9', 'latin1'), 2],
  ['UTF-16', Buffer.from('\ufeffWords', 'utf16le'), 1],
] as const)
  test(`${name} is not UTF-8: the problem names the line`, (t) => {
    const { file, problems } = read(t, bytes);
    assert.equal(file, undefined);
    assert.deepEqual(
      problems.map((problem) => [problem.file, problem.line, problem.what]),
      [['content/captures/x.txt', line, 'The file is not UTF-8 text.']],
    );
  });
