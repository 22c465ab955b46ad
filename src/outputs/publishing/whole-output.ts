import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BuildError } from '../build-error.ts';

/** An output folder that a build replaces as a whole. */
export interface WholeOutput {
  /** The folder to build in. */
  partial: URL;
  /** Puts that folder in place of the output folder. */
  replace: () => void;
}

/** @throws BuildError if a folder has a sign in its path with which Astro takes another folder for it, and loses files. */
export function checkPath(folder: URL): void {
  const path = fileURLToPath(folder);
  const sign = /[%#?]/.exec(path)?.[0];
  if (sign !== undefined)
    throw new BuildError(
      `The site cannot be built in ${path}, because “${sign}” is in the path. Rename the folder, or copy the project to another one.`,
    );
}

/**
 * Prepares a build in a temporary folder: a build that fails or is stopped leaves the previous output. Clears up what a killed
 * build has left.
 * @param outDir the output folder.
 * @param report receives the message about a build that ends without an error before it is finished.
 * @throws BuildError if another build is writing this output.
 */
export function openOutput(outDir: URL, report: (message: string) => void): WholeOutput {
  const target = fileURLToPath(outDir).replace(/[\\/]$/, '');
  const partial = `${target}.partial`;
  const old = `${target}.old`;
  const lock = `${target}.lock`;
  takeLock(lock, target);
  // Killed between the two renames of `replace`: restore the previous output.
  if (existsSync(old) && !existsSync(target)) renameSync(old, target);
  for (const folder of [partial, old]) rmSync(folder, { recursive: true, force: true });

  let done = false;
  for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
  process.once('exit', (code) => {
    rmSync(lock, { force: true });
    if (done) return;
    removeForGood(partial);
    if (code !== 0 && code !== NOTHING_TO_WAIT_FOR) return;
    // Node exits this way if what it waits for has died, as Pagefind does when it runs out of memory.
    report(`The build stopped before its end. ${target} is as it was. Build again.`);
    process.exitCode = 1;
  });
  return {
    partial: new URL(`${outDir.href.replace(/\/$/, '')}.partial/`),
    replace: () => {
      if (existsSync(target)) renameSync(target, old);
      renameSync(partial, target);
      done = true;
      rmSync(old, { recursive: true, force: true });
    },
  };
}

/**
 * Makes the lock file with the id of this process. One that a killed build has left is replaced.
 * @throws BuildError if its process is running.
 */
function takeLock(lock: string, target: string): void {
  mkdirSync(dirname(lock), { recursive: true });
  if (existsSync(lock) && !isRunning(Number(readFileSync(lock, 'utf8')))) rmSync(lock, { force: true });
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new BuildError(
      `Another build is writing ${target}. Wait until it has ended, and build again. If there is none, delete ${basename(lock)} first.`,
    );
  }
}

function isRunning(processId: number): boolean {
  // A signal to process 0 reaches this process’s own group: an empty lock file names nobody.
  if (!(processId > 0) || processId === process.pid) return false;
  try {
    return process.kill(processId, 0);
  } catch (error) {
    // It belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Node’s exit code for an unsettled top-level await. */
const NOTHING_TO_WAIT_FOR = 13;

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
