import { element } from './show-results.ts';
import { SiteSearch } from './site-search.ts';
import styles from './search.css?url';

let dialog: HTMLDialogElement | undefined;

/**
 * Opens the search over the page; what had the focus gets it back when it closes.
 * @param data attributes of the search element: where the index lies, the names of the regions.
 * @param typed says what has been typed since it was asked for.
 */
export async function openDialog(data: DOMStringMap, typed: () => string): Promise<void> {
  dialog ??= await createDialog(data);
  if (dialog.open) return;
  dialog.showModal();
  const input = dialog.querySelector<HTMLInputElement>('input[type=search]');
  if (input === null) return;
  input.focus();
  input.select();
  if (typed() === '') return;
  input.value = typed();
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

async function createDialog(data: DOMStringMap): Promise<HTMLDialogElement> {
  const sheet = element('link', { rel: 'stylesheet', href: styles });
  await new Promise((resolve) => {
    // Without its style sheet it is plain, and works.
    sheet.onload = sheet.onerror = resolve;
    document.head.append(sheet);
  });

  const page = `${data['base'] ?? '/'}search/`;
  const search = new SiteSearch();
  Object.assign(search.dataset, data);
  const input = element('input', {
    id: 'dialog-q',
    type: 'search',
    name: 'q',
    autocomplete: 'off',
    maxLength: 200,
  });
  const close = element('button', { type: 'button' }, ['Close']);
  const status = element('div', { className: 'status' }, [
    part('p', 'headline', { className: 'say' }),
    part('p', 'detail', { className: 'xs' }),
  ]);
  status.setAttribute('role', 'status');
  const form = element('form', { className: 'find', action: page }, [
    element('label', { htmlFor: 'dialog-q', className: 'vh' }, ['Search the articles and the briefing']),
    element('div', {}, [input, close]),
  ]);
  form.setAttribute('role', 'search');
  const retry = part('button', 'retry', { type: 'button', className: 'btn', hidden: true }, ['Try again']);
  search.append(
    form,
    status,
    part('p', 'offers', { className: 'say', hidden: true }),
    retry,
    part('div', 'results', { hidden: true }),
    element('p', { className: 'keys small' }, [
      part('a', 'all', { href: page }, ['All results, with filters']),
      element('span', {}, [
        element('kbd', {}, ['↑']),
        ' ',
        element('kbd', {}, ['↓']),
        ' move, ',
        element('kbd', {}, ['Enter']),
        ' open, ',
        element('kbd', {}, ['Esc']),
        ' close',
      ]),
    ]),
  );
  const made = element('dialog', { className: 'dlg', ariaLabel: 'Search' }, [search]);
  close.addEventListener('click', () => {
    made.close();
  });
  // A press beside the dialog falls on the dialog element itself.
  made.addEventListener('click', ({ target }) => {
    if (target === made) made.close();
  });
  // A hit on this very page would be covered.
  search.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a') !== null) made.close();
  });
  document.body.append(made);
  return made;
}

function part<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  role: string,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[Name] {
  const made = element(name, properties, children);
  made.dataset['part'] = role;
  return made;
}
