import { setTimeout as wait } from 'node:timers/promises';

/** Retries until it does not throw; after the deadline throws its last error. */
export async function eventually(attempt: () => void | Promise<void>, seconds = 30): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  for (;;)
    try {
      await attempt();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await wait(50);
    }
}
