/**
 * On every page: “/”, Ctrl K and ⌘ K lead to search, and whoever goes to a search field has the index fetched meanwhile.
 * The dialog and what it needs come when they are first wanted.
 */
const data = document.querySelector<HTMLElement>('[data-search]')?.dataset;

/** The field of a page that is made for searching; there the keys lead to it. */
const ownField = document.querySelector<HTMLInputElement>('site-search input[type=search]');

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
    void import('./open-dialog.ts').then(({ openDialog }) => {
      openDialog(data);
    });
  }
});

document.addEventListener('focusin', ({ target }) => {
  if (target instanceof HTMLInputElement && target.type === 'search') warm();
});

let isWarm = false;
/** Fetches the files of a first search into the browser’s cache. */
function warm(): void {
  if (isWarm || data === undefined) return;
  isWarm = true;
  const { base = '/', id = '', first = '' } = data;
  for (const file of first.split(' '))
    fetch(`${base}pagefind/${id}/${file}${file.endsWith('entry.json') ? `?ts=${id}` : ''}`).catch(
      () => undefined,
    );
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
