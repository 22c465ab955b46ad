import {
  cachePrefix,
  checksum,
  CHOSEN,
  type Deployment,
  type Fault,
  type Report,
} from '../../library/offline/deployment.ts';

/**
 * The service worker, built by `write-worker.ts`. Registered by “Keep for offline”, at `sw.js?keep`, it fetches the whole
 * site before it is installed, and then answers for the server where that fails. A newer deployment has another worker:
 * the browser installs it in the same way, and until its copy is whole this one stays. At `sw.js`, where earlier versions
 * of this site registered one on every visit, and in a build with OFFLINE=off, it deletes what was kept and itself.
 */
declare const __DEPLOYMENT__: Deployment;
const scope = globalThis as unknown as WorkerScope;
const { base, id, files, bytes } = __DEPLOYMENT__;
const root = new URL(base, location.href).href;
const copy = cachePrefix(base) + id;

/** Milliseconds after which the kept page is shown instead of one that the server has not sent. */
const TIMEOUT = 4000;
/** Files fetched at a time. */
const AT_ONCE = 6;
/** Files whose names change with their content, so that a kept one is always the right one. */
const NAMED_BY_CONTENT = /^_astro\//;
/** The page shown instead of one that is neither kept nor within reach. */
const OFFLINE_PAGE = 'offline/';

/** Open pages, by their client id, that were answered from the copy. */
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

/** Fills the cache of this deployment with its files, each checked; on any fault deletes it and throws. */
async function keepAll(): Promise<void> {
  const channel = new BroadcastChannel(cachePrefix(base));
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

/** A file that the server does not have as it is in the list. */
class ChangedError extends Error {}

/**
 * A file of this deployment: as an earlier one has kept it, if it is still the same, otherwise from the server.
 * @param older names of the caches of earlier deployments.
 * @throws ChangedError if the server has another; TypeError if it cannot be reached or fails.
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
  // A new response, because browsers refuse one that was redirected as the answer to a navigation.
  return new Response(content, { headers: response.headers });
}

function faultOf(error: unknown): Fault {
  if (error instanceof ChangedError) return 'changed';
  if (error instanceof TypeError) return 'unreachable';
  return error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'refused';
}

/**
 * The answer to a request. The server is asked first, and the copy answers if the server fails or is slow: a correction is
 * seen at once, and a page from the server gets no older script or search index while the server answers. Two kinds of
 * files come from the copy at once: those named by their content, and whatever is asked for by a page that came from the
 * copy, because it fits that page, and the reader need not wait again for a silent server.
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

/** A kept file, or the page of an address that lacks its last slash. */
async function fromCopy(address: string): Promise<Response | undefined> {
  const kept = await caches.match(base + address, { cacheName: copy });
  return kept ?? caches.match(`${base}${address}/`, { cacheName: copy });
}

function timeout(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, TIMEOUT, undefined));
}

/** The address of a file below the base, without the query: no file depends on it. */
function addressOf(url: string): string {
  return new URL(url).pathname.slice(base.length);
}

async function cacheNames(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(cachePrefix(base)));
}

async function deleteCaches(isToBeDeleted: (name: string) => boolean): Promise<void> {
  for (const name of (await cacheNames()).filter(isToBeDeleted)) await caches.delete(name);
}

/** What is used of a service worker’s scope. TypeScript cannot describe it in one project with that of pages. */
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
  /** The page that asks; for a navigation, the page that is to come is the resulting one. */
  clientId: string;
  resultingClientId: string;
  respondWith: (response: Promise<Response>) => void;
}
