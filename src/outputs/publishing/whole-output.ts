import { existsSync, renameSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Builds in a temporary folder and replaces the output folder only when everything has succeeded: a build that fails or is
 * stopped leaves the previous output. Must come after every integration that writes pages.
 */
export function wholeOutput(): AstroIntegration {
  let target = '';
  let partial = '';
  let old = '';
  let done = false;
  return {
    name: 'whole-output',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig, logger }) => {
        if (command !== 'build') return;
        target = fileURLToPath(config.outDir).replace(/[\\/]$/, '');
        partial = `${target}.partial`;
        old = `${target}.old`;
        clearUp(target, partial, old);
        for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const)
          process.once(signal, () => process.exit(128 + constants.signals[signal]));
        process.once('exit', (code) => {
          if (done) return;
          removeForGood(partial);
          if (code !== 0 && code !== NOTHING_TO_WAIT_FOR) return;
          // Node exits this way if what it waits for has died, as Pagefind does when it runs out of memory.
          logger.error(`The build stopped before its end. ${target} is as it was. Build again.`);
          process.exitCode = 1;
        });
        updateConfig({ outDir: new URL(`${config.outDir.href.replace(/\/$/, '')}.partial/`) });
      },
      'astro:build:done': () => {
        if (existsSync(target)) renameSync(target, old);
        renameSync(partial, target);
        done = true;
        rmSync(old, { recursive: true, force: true });
      },
    },
  };
}

/** Node’s exit code for an unsettled top-level await. */
const NOTHING_TO_WAIT_FOR = 13;

/** Removes what a killed build has left; if it was killed between the two renames, restores its old output. */
function clearUp(target: string, partial: string, old: string): void {
  if (existsSync(old) && !existsSync(target)) renameSync(old, target);
  for (const folder of [partial, old]) rmSync(folder, { recursive: true, force: true });
}

/** Milliseconds within which a pending write ends, even on a busy machine. */
const LATE_WRITE = 100;

/** Removes a folder that a pending write may create again: an exit handler cannot cancel that write. */
function removeForGood(folder: string): void {
  for (let attempt = 0; attempt < 3; attempt++) {
    rmSync(folder, { recursive: true, force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LATE_WRITE);
    if (!existsSync(folder)) return;
  }
}
