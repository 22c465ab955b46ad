import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What a command printed, and with what it ended. */
export interface Ended {
  code: number | null;
  said: string;
}

/** Runs a command of editors as a program. @param command name of its module in `src/desk/`. */
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
