import { cachePrefix, CHOSEN, type KeepFault, type Report } from '../../library/basics/deployment.ts';

/**
 * “Keep for offline”: pressing it registers the service worker, which caches the whole site; pressing it again removes both.
 * Until a reader presses it, nothing is registered, fetched or opened.
 */
const FAULTS: Record<KeepFault, string> = {
  unreachable: 'the server cannot be reached. Try again later.',
  changed: 'the site is being changed on the server. Try again in a few minutes.',
  full: 'this device has no room for it.',
  refused: 'the browser refused or stopped it. Private windows may keep nothing.',
};

const element = document.querySelector<HTMLElement>('keep-offline');
const button = element?.querySelector('button');
const status = element?.querySelector('[role=status]');
const site = element?.dataset['site'] ?? '';
const base = element?.dataset['base'] ?? '/';
const workerAddress = new URL(`${base}sw.js${CHOSEN}`, location.href).href;
// The Content-Security-Policy accepts a worker’s address only from the Trusted Types policy of this name.
const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('service-worker', {
  createScriptURL: (time) => `${workerAddress}=${time}`,
});

let isKept = false;
let isBusy = false;
/** The error since the last press, if any. */
let fault: KeepFault | undefined;
let channel: BroadcastChannel | undefined;

// Browsers provide service workers only over HTTPS.
if (element && 'serviceWorker' in navigator) {
  button?.addEventListener('click', () => {
    if (!isBusy) void press();
  });
  element.hidden = false;
  navigator.serviceWorker.addEventListener('controllerchange', readState);
  readState();
}

/** Only a worker with a complete copy controls a page. */
function readState(): void {
  isKept = navigator.serviceWorker.controller?.scriptURL.startsWith(workerAddress) === true;
  if (isKept) listen();
  show();
}

function show(): void {
  if (button) button.textContent = isKept ? 'Remove from this device' : 'Keep for offline';
  button?.setAttribute('aria-disabled', String(isBusy));
}

async function press(): Promise<void> {
  isBusy = true;
  fault = undefined;
  show();
  try {
    await (isKept ? remove() : keep());
  } catch (error) {
    fail(error instanceof TypeError ? 'unreachable' : 'refused');
  }
  isBusy = false;
  show();
}

async function keep(): Promise<void> {
  listen();
  // After a removal Chromium reuses the old worker while one of its pages is open, unless the address differs.
  const time = String(Date.now());
  const address = policy?.createScriptURL(time) ?? `${workerAddress}=${time}`;
  const { installing } = await navigator.serviceWorker.register(address, { scope: base });
  isKept = installing !== null && (await becomesActive(installing));
  if (isKept) say('Kept. The whole site can be read and searched without a connection.');
  else if (fault === undefined) fail('refused');
}

function becomesActive(worker: ServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') resolve(true);
      if (worker.state === 'redundant') resolve(false);
    });
  });
}

async function remove(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(base);
  if (registration?.active?.scriptURL.startsWith(workerAddress) === true) await registration.unregister();
  for (const name of await caches.keys())
    if (name.startsWith(cachePrefix(site, base))) await caches.delete(name);
  isKept = false;
  say('Removed from this device.');
}

/** Listens to the worker’s progress, also if the browser installs it by itself because the site has changed. */
function listen(): void {
  channel ??= new BroadcastChannel(cachePrefix(site, base));
  channel.onmessage = ({ data }: MessageEvent<Report>) => {
    if ('fault' in data) fail(data.fault);
    else if (isBusy && fault === undefined) {
      // In steps of a quarter: a screen reader reads out every change.
      const percent = Math.floor((4 * data.done) / data.of) * 25;
      say(`Keeping the whole site (${(data.bytes / 1_000_000).toFixed(1)} MB): ${percent}%`);
    }
  };
}

function fail(reason: KeepFault): void {
  fault = reason;
  const outcome = isKept
    ? 'The copy on this device is older than the site and could not be renewed'
    : 'Not kept';
  say(`${outcome}: ${FAULTS[reason]}`);
}

function say(words: string): void {
  if (status && status.textContent !== words) status.textContent = words;
}

/** The part of Trusted Types that we use; TypeScript has no types for it yet. */
interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (time: string) => string },
  ) => { createScriptURL: (time: string) => string };
}
