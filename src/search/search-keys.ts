/**
 * On every page: “/”, Ctrl K and ⌘ K lead to search, and whoever goes to a search field has the index fetched meanwhile.
 * The dialog and what it needs come when they are first wanted.
 */
import { IN_EVERY_INDEX } from './every-index.ts';

const data = document.querySelector<HTMLElement>('[data-search]')?.dataset;

/** The field of a page that is made for searching; there the keys lead to it. */
const ownField = document.querySelector<HTMLInputElement>('site-search input[type=search]');

let isWarm = false;
let isOpening = false;

document.addEventListener('keydown', (event) => {
  const isShortcut =
    ((event.ctrlKey || event.metaKey) &&
      !event.altKey &&
      !event.shiftKey &&
      event.key.toLowerCase() === 'k') ||
    (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target));
  if (!isShortcut || data === undefined) return;
  event.preventDefault();
  if (ownField !== null) ownField.focus();
  else {
    warm();
    void openDialog(data);
  }
});

document.addEventListener('focusin', ({ target }) => {
  if (target instanceof HTMLInputElement && target.type === 'search') warm();
});

// An address with words in it is a search that begins by itself.
if (ownField !== null && new URLSearchParams(location.search).has('q')) warm();

/** Opens the dialog. What is typed while its program is on the way is not lost. */
async function openDialog(data: DOMStringMap): Promise<void> {
  if (isOpening) return;
  isOpening = true;
  let typed = '';
  const keep = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key.length === 1) typed += event.key;
    else if (event.key === 'Backspace') typed = typed.slice(0, -1);
    else return;
    event.preventDefault();
  };
  document.addEventListener('keydown', keep);
  try {
    // Both at once: the one needs the other.
    const [dialog] = await Promise.all([import('./open-dialog.ts'), import('./site-search.ts')]);
    await dialog.openDialog(data, () => typed);
  } catch {
    // Its program is missing, as after a newer deployment has taken the place of this page’s: the search page is not.
    const { base = '/' } = data;
    location.assign(`${base}search/${typed === '' ? '' : `?q=${encodeURIComponent(typed)}`}`);
  } finally {
    document.removeEventListener('keydown', keep);
    isOpening = false;
  }
}

/**
 * Fetches the files of a first search, all at once, into the browser’s cache; Pagefind asks for them one after the other.
 * They are read to their ends: while one is not, the browser keeps its place in the cache locked for whoever asks next.
 */
function warm(): void {
  if (isWarm || data === undefined) return;
  isWarm = true;
  const { base = '/', id = '', first = '' } = data;
  for (const file of [...IN_EVERY_INDEX, ...first.split(' ')]) {
    const address = `${base}pagefind/${id}/${file}`;
    if (file.endsWith('.js'))
      document.head.append(
        Object.assign(document.createElement('link'), { rel: 'modulepreload', href: address }),
      );
    else
      fetch(file.endsWith('entry.json') ? `${address}?ts=${id}` : address)
        .then((response) => response.arrayBuffer())
        .catch(() => undefined);
  }
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
