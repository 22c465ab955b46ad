import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { importPage } from '../../src/desk/import/import-page.ts';
import { CONTENT, LIBRARY } from '../support/read-content.ts';

const captureFile = (id: string, extension: string): string => join(CONTENT, 'captures', `${id}${extension}`);

for (const { id } of LIBRARY.articles) {
  const page = ['.html', '.mhtml'].find((extension) => existsSync(captureFile(id, extension)));

  test(`an import of the capture of ${id} accounts for every word of it, and keeps it byte for byte`, () => {
    const bytes = readFileSync(captureFile(id, page ?? '.txt'));
    const { files, differences } = importPage({ name: `${id}${page ?? '.txt'}`, bytes });
    assert.deepEqual(differences, []);
    assert.deepEqual(files.capture.bytes, bytes);
    // The text beside a captured page must be the text extracted from it.
    if (page !== undefined)
      assert.equal(
        Buffer.from(files.text?.bytes ?? []).toString(),
        readFileSync(captureFile(id, '.txt'), 'utf8'),
      );
  });
}
