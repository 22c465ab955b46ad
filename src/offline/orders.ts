import type { KeepFault, KeptState } from './kept-files.ts';

/** What a page asks of the service worker. */
export type Order = 'state' | 'keep' | 'remove';

/** What the service worker tells: how far it has come, or what is kept in the end and what went wrong. */
export type Report = { done: number; of: number } | { state: KeptState; fault: KeepFault | undefined };

/** Whether a message from a page is an order. */
export function isOrder(message: unknown): message is Order {
  return message === 'state' || message === 'keep' || message === 'remove';
}
