import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** Whether packages may be installed without asking: on Debian or Ubuntu as root, which is nearly always a container. */
export const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;
/** Progress lines of apt-get. */
export const APT_PROGRESS = /^(?:Get:|Fetched|Unpacking|Setting up|E:|W:)/;
/** Milliseconds without output after which a program counts as stuck. */
const SILENCE = 120_000;

/**
 * Installs Debian packages.
 * @returns undefined, or why it could not be done.
 */
export async function aptInstall(...packages: string[]): Promise<string | undefined> {
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const { code, lines } = await runShowing('apt-get', args, APT_PROGRESS);
    if (code === 0) continue;
    const reason = lines.findLast((line) => line.startsWith('E:')) ?? `exit ${code}`;
    return `apt-get ${args.join(' ')} failed (${reason}).`;
  }
  return undefined;
}

/**
 * Runs a program and prints its progress lines.
 * @returns its exit code, and all its output.
 */
export function runShowing(
  command: string,
  args: string[],
  progress: RegExp,
): Promise<{ code: number; lines: string[] }> {
  return new Promise((resolve) => {
    const lines: string[] = [];
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      env: {
        ...process.env,
        DEBIAN_FRONTEND: 'noninteractive',
        // Do not start installed services: a server would use a port of this machine.
        RUNLEVEL: '1',
        PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
      },
    });
    const stuck = (): void => {
      lines.push(`Error: no word from ${command} for ${SILENCE / 1000} s`);
      child.kill();
    };
    let timer = setTimeout(stuck, SILENCE);
    for (const stream of [child.stdout, child.stderr])
      createInterface(stream).on('line', (line) => {
        clearTimeout(timer);
        timer = setTimeout(stuck, SILENCE);
        lines.push(line.trim());
        if (progress.test(line)) console.log(`  ${line.trim()}`);
      });
    child.on('error', (error) => {
      lines.push(`Error: ${error.message}`);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, lines });
    });
  });
}
