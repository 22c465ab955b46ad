import {
  linkSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: into a file beside it first. A file that was not there is never written over, nor one that has
 * changed since it was read.
 * @param before its bytes as they were read; undefined where there was none.
 * @returns whether it was written.
 */
export function putInPlace(path: string, before: Buffer | undefined, after: Buffer): boolean {
  const target = before === undefined ? path : realpathSync(path);
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}`);
  mkdirSync(dirname(target), { recursive: true });
  try {
    writeFileSync(
      beside,
      after,
      before === undefined ? { flag: 'wx' } : { flag: 'wx', mode: statSync(target).mode },
    );
    if (before === undefined) linkSync(beside, target);
    else if (before.equals(readFileSync(target))) renameSync(beside, target);
    else return false;
    return true;
  } catch (error) {
    if (before === undefined && (error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(beside, { force: true });
  }
}
