import { execFile, spawnSync } from 'node:child_process';
import { join } from 'node:path';

const PROJECT = join(import.meta.dirname, '../..');
const MAIN = join(PROJECT, 'src/desk/main.mjs');

/** A command’s output and exit code. */
export interface Ended {
  code: number | null;
  /** The signal that killed it, if any. */
  signal: NodeJS.Signals | null;
  out: string;
  err: string;
  /** Both outputs, `out` first. */
  said: string;
}

/** Settings of the process, and options of Node for it. */
interface Surroundings {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  node?: readonly string[];
}

/** Runs a command as its npm script does. @param args its name and arguments. */
export function runMain(
  args: readonly string[],
  { cwd = PROJECT, env, node = [] }: Surroundings = {},
): Ended {
  const { status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    ['--no-warnings', ...node, MAIN, ...args],
    { encoding: 'utf8', cwd, env: { ...process.env, GITHUB_ACTIONS: 'false', ...env } },
  );
  return { code: status, signal, out: stdout, err: stderr, said: `${stdout}${stderr}` };
}

/** Runs a command on a content folder. */
export function runDesk(contentDir: string, command: string, ...args: readonly string[]): Ended {
  return runMain([command, ...args], { env: { CONTENT_DIR: contentDir } });
}

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
