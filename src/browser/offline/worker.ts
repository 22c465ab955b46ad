import {
  cachePrefix,
  checksum,
  CHOSEN,
  type Deployment,
  type KeepFault,
  type Report,
} from '../../library/basics/deployment.ts';

/**
 * The service worker, built by `write-worker.ts`. Registered by “Keep for offline” as `sw.js?keep`, it fetches the whole site
 * before it is installed, and then responds in place of the server if that fails. A new deployment has another worker: the
 * browser installs it in the same way, and this one stays until its copy is complete. As `sw.js`, which earlier versions of
 * this site registered on every visit, and in a build with OFFLINE=off, it deletes the copy and itself.
 */
declare const __DEPLOYMENT__: Deployment;
const scope = globalThis as unknown as WorkerScope;
const { site, base, id, files, bytes } = __DEPLOYMENT__;
const root = new URL(base, location.href).href;
const copy = cachePrefix(site, base) + id;

/** Milliseconds after which the cached page is shown if the server has not responded. */
const TIMEOUT = 4000;
/** Files fetched at a time. */
const AT_ONCE = 6;
/** Files whose names change with their content, so that a cached one is never out of date. */
const NAMED_BY_CONTENT = /^_astro\//;
/** The page shown instead of one that is neither cached nor reachable. */
const OFFLINE_PAGE = 'offline/';

/** Client ids of open pages that came from the cache. */
const pagesFromCopy = new Set<string>();

if (id !== '' && location.search.startsWith(CHOSEN)) {
  scope.addEventListener('install', (event) => {
    event.waitUntil(keepAll().then(() => scope.skipWaiting()));
  });
  scope.addEventListener('activate', (event) => {
    event.waitUntil(deleteCaches((name) => name !== copy).then(() => scope.clients.claim()));
  });
  scope.addEventListener('fetch', (event) => {
    const { method, mode, url } = event.request;
    if (method !== 'GET' || !url.startsWith(root)) return;
    if (mode === 'navigate' || Object.hasOwn(files, addressOf(url))) event.respondWith(answer(event));
  });
} else {
  scope.addEventListener('install', (event) => {
    event.waitUntil(scope.skipWaiting());
  });
  scope.addEventListener('activate', (event) => {
    event.waitUntil(deleteCaches(() => true).then(() => scope.registration.unregister()));
  });
}

/** Fills the cache of this deployment with its files and checks each; on any error deletes the cache and throws. */
async function keepAll(): Promise<void> {
  const channel = new BroadcastChannel(cachePrefix(site, base));
  const report = (report: Report): void => {
    channel.postMessage(report);
  };
  const cache = await caches.open(copy);
  const older = (await cacheNames()).filter((name) => name !== copy);
  const missing = Object.entries(files);
  const of = missing.length;
  let done = 0;
  const keepNext = async (): Promise<void> => {
    for (let file = missing.pop(); file !== undefined; file = missing.pop()) {
      const [address, expected] = file;
      if ((await cache.match(base + address)) === undefined)
        await cache.put(base + address, await findFile(address, expected, older));
      report({ done: ++done, of, bytes });
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, keepNext));
  } catch (error) {
    missing.length = 0;
    await caches.delete(copy);
    report({ fault: faultOf(error) });
    throw error;
  }
}

/** A file on the server differs from the list. */
class ChangedError extends Error {}

/**
 * A file of this deployment: from an earlier cache if unchanged, otherwise from the server.
 * @param older names of the caches of earlier deployments.
 * @throws ChangedError if the server has another version; TypeError if the server cannot be reached or fails.
 */
async function findFile(address: string, expected: string, older: string[]): Promise<Response> {
  for (const cacheName of older) {
    const kept = await caches.match(base + address, { cacheName });
    if (kept !== undefined && (await checksum(await kept.clone().arrayBuffer())) === expected) return kept;
  }
  const response = await fetch(base + address, { cache: 'no-cache' });
  if (response.status >= 500) throw new TypeError(`${address}: status ${response.status}`);
  const content = await response.arrayBuffer();
  if (!response.ok || (await checksum(content)) !== expected) throw new ChangedError(address);
  // A new response, because browsers reject a redirected one for a navigation.
  return new Response(content, { headers: response.headers });
}

function faultOf(error: unknown): KeepFault {
  if (error instanceof ChangedError) return 'changed';
  if (error instanceof TypeError) return 'unreachable';
  return error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'refused';
}

/**
 * The response to a request. Network first, and the cache if the server fails or is slow: so a correction is seen at once, and
 * a page from the server gets no older script or search index while the server responds. Two kinds of files come from the
 * cache first: those named by their content, and those requested by a page that came from the cache, because they match
 * that page, and the reader does not have to wait again for a server that does not respond.
 */
async function answer({ request, clientId, resultingClientId }: FetchEvent): Promise<Response> {
  const address = addressOf(request.url);
  const isPage = request.mode === 'navigate';
  const kept = await fromCopy(address);
  const isAtOnce = NAMED_BY_CONTENT.test(address) || (!isPage && pagesFromCopy.has(clientId));
  if (kept !== undefined && isAtOnce) return kept;
  const fetched = fetch(request).catch(() => undefined);
  const response = await (kept === undefined ? fetched : Promise.race([fetched, timeout()]));
  if (response !== undefined && (kept === undefined || response.status < 500)) return response;
  if (!isPage) return kept ?? Response.error();
  pagesFromCopy.add(resultingClientId);
  return kept ?? (await fromCopy(OFFLINE_PAGE)) ?? Response.error();
}

/** A cached file, or the page of an address without its trailing slash. */
async function fromCopy(address: string): Promise<Response | undefined> {
  const kept = await caches.match(base + address, { cacheName: copy });
  return kept ?? caches.match(`${base}${address}/`, { cacheName: copy });
}

function timeout(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, TIMEOUT, undefined));
}

/** The address of a file below the base, without the query, since no file depends on that. */
function addressOf(url: string): string {
  return new URL(url).pathname.slice(base.length);
}

async function cacheNames(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(cachePrefix(site, base)));
}

async function deleteCaches(isToBeDeleted: (name: string) => boolean): Promise<void> {
  for (const name of (await cacheNames()).filter(isToBeDeleted)) await caches.delete(name);
}

/** The part of a service worker’s scope that we use. One TypeScript project cannot have the types of workers and of pages. */
interface WorkerScope {
  addEventListener: {
    (type: 'install' | 'activate', listen: (event: ExtendableEvent) => void): void;
    (type: 'fetch', listen: (event: FetchEvent) => void): void;
  };
  clients: { claim: () => Promise<void> };
  registration: { unregister: () => Promise<boolean> };
  skipWaiting: () => Promise<void>;
}
interface ExtendableEvent {
  waitUntil: (promise: Promise<unknown>) => void;
}
interface FetchEvent {
  request: Request;
  /** The requesting page; for a navigation, the new page is `resultingClientId`. */
  clientId: string;
  resultingClientId: string;
  respondWith: (response: Promise<Response>) => void;
}
