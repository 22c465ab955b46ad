import { KeptFiles } from './kept-files.ts';
import { isOrder, type Order, type Report } from './orders.ts';
import type { WorkerScope } from './worker-scope.ts';

/** The service worker: events of the browser, handed to what keeps the files. Built by `write-worker.ts`. */
const scope = globalThis as unknown as WorkerScope;
const kept = new KeptFiles(__DEPLOYMENT__);

scope.addEventListener('install', (event) => {
  event.waitUntil(install());
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([kept.deleteOlder(), scope.clients.claim()]));
});

scope.addEventListener('fetch', (event) => {
  if (kept.isOurs(event.request))
    event.respondWith(
      kept.answer(event.request, (promise) => {
        event.waitUntil(promise);
      }),
    );
});

scope.addEventListener('message', (event) => {
  const [port] = event.ports;
  if (port !== undefined && isOrder(event.data)) event.waitUntil(obey(event.data, port));
});

async function install(): Promise<void> {
  const open = await scope.clients.matchAll({ includeUncontrolled: true });
  await kept.prepare(open.map(({ url }) => url));
  // A page that is open asks for nothing that could be mixed up: what it needs is named by its content.
  await scope.skipWaiting();
}

async function obey(order: Order, port: MessagePort): Promise<void> {
  const tell = (report: Report): void => {
    port.postMessage(report);
  };
  const fault =
    order === 'keep'
      ? await kept.keepAll((done, of) => {
          tell({ done, of });
        })
      : undefined;
  if (order === 'remove') await kept.removeAll();
  tell({ state: await kept.state(), fault });
}
