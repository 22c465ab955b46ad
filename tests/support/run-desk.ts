import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** A command’s output and exit code. */
export interface Ended {
  code: number | null;
  said: string;
}

/** Runs an editors’ command as a process. @param command name of its module in `src/desk/`. */
export function runDesk(contentDir: string, command: string, ...args: readonly string[]): Ended {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--no-warnings', `src/desk/${command}.ts`, ...args],
    {
      encoding: 'utf8',
      cwd: join(import.meta.dirname, '../..'),
      env: { ...process.env, GITHUB_ACTIONS: 'false', CONTENT_DIR: contentDir },
    },
  );
  return { code: status, said: `${stdout}${stderr}` };
}
