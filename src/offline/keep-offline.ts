import { describeKept, labelOf } from './describe-kept.ts';
import type { KeptState } from './kept-files.ts';
import { askWorker, registerWorker } from './register-worker.ts';

/**
 * On every page: sees to the service worker once the page has loaded, shows the buttons that keep the site or remove it,
 * and on the page for reading offline the links to what is kept.
 */
let state: KeptState | undefined;
let isBusy = false;

class KeepOffline extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => {
      void act();
    });
  }

  show(): void {
    const button = this.querySelector('button');
    if (button === null || state === undefined) return;
    button.textContent = labelOf(state);
    button.setAttribute('aria-disabled', String(isBusy));
    this.hidden = false;
  }
}
customElements.define('keep-offline', KeepOffline);

const buttons = (): KeepOffline[] => [...document.querySelectorAll<KeepOffline>('keep-offline')];

const base = buttons()[0]?.dataset['base'];
if (base !== undefined) {
  if (document.readyState === 'complete') void start(base);
  else addEventListener('load', () => void start(base));
}

async function start(base: string): Promise<void> {
  // Where there is no worker, or it must not be, nothing is offered.
  if (!(await registerWorker(base))) return;
  const refresh = async (): Promise<void> => {
    ({ state } = await askWorker('state'));
    show();
  };
  navigator.serviceWorker.addEventListener('controllerchange', () => void refresh());
  await refresh();
}

async function act(): Promise<void> {
  if (isBusy || state === undefined) return;
  isBusy = true;
  show();
  const order = state.isWhole ? 'remove' : 'keep';
  let quarter = -1;
  const answer = await askWorker(order, (done, of) => {
    // Told in quarters: every word is read out where a page is read out.
    if (Math.floor((4 * done) / of) === quarter) return;
    quarter = Math.floor((4 * done) / of);
    say(`Being kept: ${quarter * 25}%`);
  });
  ({ state } = answer);
  isBusy = false;
  show();
  say(describeKept(order, answer.fault));
}

function show(): void {
  for (const button of buttons()) button.show();
  // A link names its page, a heading the pages of all links under it; the address of the front page is empty.
  for (const place of document.querySelectorAll<HTMLElement>('[data-kept]'))
    place.hidden = !(place.dataset['kept'] ?? '').split(' ').some((page) => state?.pages.includes(page));
}

/** One of two buttons on a page is enough to tell it. */
function say(words: string): void {
  for (const status of document.querySelectorAll('keep-offline [role=status]')) status.textContent = words;
}
