import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A test, or a file of tests: what it does at its end. */
export interface TestEnd {
  after: (end: () => void) => void;
}

/** Makes a folder with these files, by their paths in it. It is removed after the test. @returns its path. */
export function tempFolder(test: TestEnd, files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'border-briefing-'));
  test.after(() => {
    rmSync(folder, { recursive: true });
  });
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return folder;
}
