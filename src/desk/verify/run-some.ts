import { OddPageError } from '../../outputs/evidence/page-places.ts';
import type { Fault } from './fault.ts';
import { UnreadableError } from './open-site.ts';

/** Number of files read at a time. */
const AT_ONCE = 4;

/** Runs a few tasks at a time; the first error stops everything. */
export async function runSome(tasks: readonly (() => Promise<void>)[]): Promise<void> {
  const queue = tasks.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const task of queue) await task();
    }),
  );
}

/** The faults that a check finds; a file that cannot be read or parsed is a fault itself. */
export async function faultsOf(page: string, check: () => Promise<Fault[]>): Promise<Fault[]> {
  try {
    return await check();
  } catch (error) {
    if (!(error instanceof UnreadableError || error instanceof OddPageError)) throw error;
    return [{ page, place: '', what: error.message }];
  }
}
