import { execFile } from 'node:child_process';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, '../../src/desk/main.mjs');

/** Runs “npm run verify” while this process goes on, so that it can serve the site. */
export function runVerify(
  contentDir: string,
  ...args: readonly string[]
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const env = { PATH: process.env['PATH'], CONTENT_DIR: contentDir };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [MAIN, 'verify', ...args], { env }, (_, stdout, stderr) => {
      resolve({ code: child.exitCode, stdout, stderr });
    });
  });
}
