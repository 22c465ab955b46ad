/**
 * Opens search: by “/”, by Ctrl K or ⌘ K, or by a link that is marked for it. On the search page it moves to the form there. The
 * search script and its index are fetched when search is first used; until then links and forms work as in HTML.
 */
import { START_FILE, type IndexStart } from '../../library/search/index-start.ts';
import type { SiteSearch } from './site-search.ts';
// As a worker’s file the program has an address. Vite would put 1.6 kB of its own into each page for `import('./site-search.ts')`.
import program from './site-search.ts?worker&url';
import styles from './search.css?url';

const search = document.querySelector<SiteSearch>('site-search');
if (search !== null) prepare(search);

function prepare(panel: SiteSearch): void {
  const base = panel.dataset['base'] ?? '/';
  const input = panel.querySelector<HTMLInputElement>('input[type=search]');
  const form = panel.querySelector<HTMLFormElement>('form[role=search]');
  const dialog = panel.closest('dialog');
  if (input === null || form === null) return;
  let loading: Promise<void> | undefined;

  const wake = async (): Promise<void> => {
    const isFirst = loading === undefined;
    loading ??= load();
    try {
      await loading;
    } catch {
      loading = undefined;
      // The script is missing, for instance after a new deployment: go to the form on the search page.
      if (isFirst && dialog?.open === true) location.assign(address());
    }
  };
  const load = async (): Promise<void> => {
    const located = locate();
    // If it fails, the first search reports that.
    located.catch(() => undefined);
    if (dialog !== null)
      document.head.append(
        Object.assign(document.createElement('link'), { rel: 'stylesheet', href: styles }),
      );
    await import(/* @vite-ignore */ program);
    let isAsked = false;
    panel.start(() => {
      if (isAsked) return locate();
      isAsked = true;
      return located;
    });
  };
  /** Asks which index is current, and fetches the files that every first search needs. */
  const locate = async (): Promise<IndexStart> => {
    const response = await fetch(base + START_FILE, { cache: 'no-cache' });
    if (!response.ok) throw new Error(`${START_FILE} answers ${response.status}.`);
    const start = (await response.json()) as IndexStart;
    for (const file of start.first) prefetch(`${base}pagefind/${start.id}/${file}`, start.id);
    return start;
  };
  const address = (): string =>
    form.action + (input.value === '' ? '' : `?q=${encodeURIComponent(input.value)}`);

  if (dialog === null) {
    wakeOnSearchPage(panel, form, wake);
    onShortcut(() => {
      input.focus();
    });
  } else {
    const open = wakeDialog(dialog, input, wake);
    onShortcut(open);
  }
}

/**
 * Makes every marked link open the dialog. Closing the dialog returns the focus to the link.
 * @returns a function that opens the dialog.
 */
function wakeDialog(
  dialog: HTMLDialogElement,
  input: HTMLInputElement,
  wake: () => Promise<void>,
): () => void {
  const open = (): void => {
    if (dialog.open) return;
    dialog.showModal();
    input.select();
    void wake();
  };
  // In a search field Escape only clears the field in some browsers, and the dialog stays open.
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    dialog.close();
  });
  dialog.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    // The target of a click on the backdrop is the dialog itself. A result on this page would be covered by the dialog.
    if (target === dialog || target.closest('a, button[data-part=close]') !== null) dialog.close();
  });
  for (const link of document.querySelectorAll('a[data-opens-search]'))
    link.addEventListener('click', (event) => {
      const { ctrlKey, metaKey, shiftKey, altKey } = event as MouseEvent;
      // With a modifier key it opens another tab or window, as any link.
      if (ctrlKey || metaKey || shiftKey || altKey) return;
      event.preventDefault();
      open();
    });
  return open;
}

/** On the search page the script loads at once if the address has a query, otherwise when the form gets the focus. */
function wakeOnSearchPage(panel: HTMLElement, form: HTMLFormElement, wake: () => Promise<void>): void {
  const signs = ['focusin', 'pointerdown', 'pointerover'] as const;
  let isSent = false;
  // If the form is submitted before the script has loaded, keep the query and run it then.
  const keepQuery = (event: SubmitEvent): void => {
    event.preventDefault();
    isSent = true;
    panel.setAttribute('aria-busy', 'true');
  };
  const sleep = (): void => {
    panel.dataset['asleep'] = '';
    for (const sign of signs) panel.addEventListener(sign, begin);
  };
  const begin = (): void => {
    for (const sign of signs) panel.removeEventListener(sign, begin);
    // From now on a missing script is an error, which the style sheet shows.
    delete panel.dataset['asleep'];
    form.addEventListener('submit', keepQuery);
    void wake().then(goOn);
  };
  const goOn = (): void => {
    form.removeEventListener('submit', keepQuery);
    if (customElements.get('site-search') !== undefined) return;
    panel.removeAttribute('aria-busy');
    for (const sign of signs) panel.addEventListener(sign, begin);
    if (isSent) form.submit();
  };
  if (location.search !== '') {
    panel.setAttribute('aria-busy', 'true');
    begin();
  } else if (panel.contains(document.activeElement)) begin();
  else sleep();
}

/** Calls back for “/”, except while the reader is typing, and for Ctrl K and ⌘ K. */
function onShortcut(open: () => void): void {
  document.addEventListener('keydown', (event) => {
    const { key, code, target, ctrlKey, metaKey, altKey, shiftKey } = event;
    const isOneKey = key === '/' && !ctrlKey && !metaKey && !altKey && !isTyping(target);
    // On a keyboard without Latin letters, as the Russian one, the key is known by its place.
    const letter = /^[a-z]$/i.test(key) ? key.toLowerCase() : code === 'KeyK' && 'k';
    const isTwoKeys = letter === 'k' && (ctrlKey || metaKey) && !altKey && !shiftKey;
    if (!isOneKey && !isTwoKeys) return;
    event.preventDefault();
    open();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)))
  );
}

/**
 * Fetches a file into the browser’s cache, since Pagefind requests files one after the other. Reads it to its end: until then
 * the browser locks its cache entry.
 */
function prefetch(address: string, id: string): void {
  if (address.endsWith('.js'))
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'modulepreload', href: address }),
    );
  else
    fetch(address.endsWith('entry.json') ? `${address}?ts=${id}` : address)
      .then((response) => response.arrayBuffer())
      .catch(() => undefined);
}
