import type { Order, Report } from './orders.ts';
import type { KeptState, KeepFault } from './kept-files.ts';

/** What of Trusted Types is used; TypeScript does not describe them yet. */
interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ) => { createScriptURL: (address: string) => string };
}

/**
 * Registers the service worker of the site.
 * @param base path the site is served from, which the worker is confined to.
 * @returns whether it is there and runs; not where the browser has none, keeps nothing, or the address is not secure.
 */
export async function registerWorker(base: string): Promise<boolean> {
  try {
    await navigator.serviceWorker.register(trusted(`${base}sw.js`), { scope: base, updateViaCache: 'none' });
    await navigator.serviceWorker.ready;
    return true;
  } catch {
    return false;
  }
}

/**
 * Gives the worker an order.
 * @param tell is told how far it has come.
 * @returns what is kept in the end, and what went wrong.
 */
export async function askWorker(
  order: Order,
  tell: (done: number, of: number) => void = () => undefined,
): Promise<{ state: KeptState; fault: KeepFault | undefined }> {
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<Report>) => {
      if ('done' in data) tell(data.done, data.of);
      else {
        port1.close();
        resolve(data);
      }
    };
    active?.postMessage(order, [port2]);
  });
}

/**
 * Where a page takes no plain string for the address of a program (Trusted Types), this policy, which the site’s
 * Content-Security-Policy allows by name, makes the one address that there is.
 */
function trusted(worker: string): string {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  if (types === undefined) return worker;
  return types.createPolicy('service-worker', { createScriptURL: () => worker }).createScriptURL('');
}
