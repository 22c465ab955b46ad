/**
 * What of a service worker’s surroundings is used (W3C, Service Workers). TypeScript’s own description of them cannot
 * stand beside that of pages in one project: both describe the same global names, differently.
 */
export interface WorkerScope {
  addEventListener: {
    (type: 'install' | 'activate', listen: (event: LastingEvent) => void): void;
    (type: 'fetch', listen: (event: RequestEvent) => void): void;
    (type: 'message', listen: (event: OrderEvent) => void): void;
  };
  /** Pages of this origin that are open; only those under the worker’s scope matter to it. */
  clients: {
    claim: () => Promise<void>;
    matchAll: (options: { includeUncontrolled: boolean }) => Promise<readonly { url: string }[]>;
  };
  registration: { unregister: () => Promise<boolean> };
  skipWaiting: () => Promise<void>;
}

/** An event for which the browser keeps the worker alive until a promise settles. */
export interface LastingEvent {
  waitUntil: (promise: Promise<unknown>) => void;
}
export interface RequestEvent extends LastingEvent {
  request: Request;
  respondWith: (response: Promise<Response>) => void;
}
export interface OrderEvent extends LastingEvent {
  data: unknown;
  ports: readonly MessagePort[];
}
