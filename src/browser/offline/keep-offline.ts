import { cachePrefix, CHOSEN, type Fault, type Report } from '../../library/offline/deployment.ts';

/**
 * “Keep for offline”, on every page: a press registers the service worker, which keeps the whole site; a second press
 * removes both. Until a reader has pressed it, nothing is registered, fetched or opened.
 */
const FAULTS: Record<Fault, string> = {
  unreachable: 'the server cannot be reached. Try again later.',
  changed: 'the site is being changed on the server. Try again in a few minutes.',
  full: 'this device has no room for it.',
  refused: 'the browser refused or stopped it. Private windows may keep nothing.',
};

const elements = [...document.querySelectorAll<HTMLElement>('keep-offline')];
const base = elements[0]?.dataset['base'] ?? '/';
const workerAddress = new URL(`${base}sw.js${CHOSEN}`, location.href).href;
// The site’s Content-Security-Policy wants the address of a worker from the policy that it allows by this name.
const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('service-worker', {
  createScriptURL: (time) => `${workerAddress}=${time}`,
});

let isKept = false;
let isBusy = false;
/** What went wrong since the last press. */
let fault: Fault | undefined;
let channel: BroadcastChannel | undefined;
/** The element that says what happens: the one that was pressed, otherwise that in the foot. */
let speaker = elements.at(-1);

// Browsers have no service workers at an address without HTTPS.
if (elements.length > 0 && 'serviceWorker' in navigator) {
  for (const element of elements)
    element.querySelector('button')?.addEventListener('click', () => {
      speaker = element;
      if (!isBusy) void press();
    });
  navigator.serviceWorker.addEventListener('controllerchange', readState);
  readState();
}

/** Only a worker whose copy is whole controls a page. */
function readState(): void {
  isKept = navigator.serviceWorker.controller?.scriptURL.startsWith(workerAddress) === true;
  if (isKept) listen();
  show();
}

function show(): void {
  for (const element of elements) {
    const button = element.querySelector('button');
    if (button !== null) button.textContent = isKept ? 'Remove from this device' : 'Keep for offline';
    button?.setAttribute('aria-disabled', String(isBusy));
    element.hidden = false;
  }
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
  // After a removal Chromium takes up the old worker again while a page of it is open, unless the address is another.
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
  for (const name of await caches.keys()) if (name.startsWith(cachePrefix(base))) await caches.delete(name);
  isKept = false;
  say('Removed from this device.');
}

/** Hears how far the worker is, also one that the browser installs by itself because the site has changed. */
function listen(): void {
  channel ??= new BroadcastChannel(cachePrefix(base));
  channel.onmessage = ({ data }: MessageEvent<Report>) => {
    if ('fault' in data) fail(data.fault);
    else if (isBusy && fault === undefined) {
      // In quarters: a screen reader reads out every change.
      const percent = Math.floor((4 * data.done) / data.of) * 25;
      say(`Keeping the whole site (${(data.bytes / 1_000_000).toFixed(1)} MB): ${percent}%`);
    }
  };
}

function fail(reason: Fault): void {
  fault = reason;
  const outcome = isKept
    ? 'The copy on this device is older than the site and could not be renewed'
    : 'Not kept';
  say(`${outcome}: ${FAULTS[reason]}`);
}

function say(words: string): void {
  const status = speaker?.querySelector('[role=status]');
  if (status && status.textContent !== words) status.textContent = words;
}

/** What is used of Trusted Types, which TypeScript does not describe yet. */
interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (time: string) => string },
  ) => { createScriptURL: (time: string) => string };
}
