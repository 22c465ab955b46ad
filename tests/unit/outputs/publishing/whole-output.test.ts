import assert from 'node:assert/strict';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { openOutput } from '../../../../src/outputs/publishing/whole-output.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

for (const [left, isBlocked] of [
  ['', false],
  ['nobody', false],
  [String(process.ppid), true],
] as const)
  test(`a lock file with “${isBlocked ? 'the id of a running process' : left}” ${isBlocked ? 'blocks a build' : 'blocks no build'}`, (t) => {
    const folder = tempFolder(t, { 'dist.lock': left });
    const open = () => openOutput(pathToFileURL(join(folder, 'dist/')), () => undefined);
    if (isBlocked) {
      assert.throws(open, /Another build is writing .*dist\. .*delete dist\.lock first\.$/);
      return;
    }
    const { partial, replace } = open();
    mkdirSync(partial);
    replace();
    assert.ok(existsSync(join(folder, 'dist')));
  });
