import { cachePrefix } from './deployment.ts';
import type { WorkerScope } from './worker-scope.ts';

/** The service worker of a site that is built without one: it deletes what an earlier one has kept, and itself. */
const scope = globalThis as unknown as WorkerScope;

scope.addEventListener('install', (event) => {
  event.waitUntil(scope.skipWaiting());
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(remove());
});

async function remove(): Promise<void> {
  const prefix = cachePrefix(__DEPLOYMENT__.base);
  for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
  await scope.registration.unregister();
}
