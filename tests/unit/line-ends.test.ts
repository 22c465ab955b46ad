import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

test(
  'Git checks out every text with the line ends that it was committed with, on Windows too',
  { skip: !existsSync(`${ROOT}.git`) },
  () => {
    const files = execFileSync('git', ['ls-files', '-z', '--eol'], { cwd: ROOT, encoding: 'utf8' });
    const changed = files
      .split('\0')
      .filter((line) => /^i\/(?:crlf|mixed)|^i\/lf.*attr\/(?!-text|.*eol=lf)/.test(line));
    assert.deepEqual(changed, []);
  },
);
