/**
 * On the search page: the program of search comes when it is wanted. That is at once if the address has a search in it, else when
 * somebody goes to the field or the filters. Until then the form is a form, which leads to such an address.
 */
const panel = document.querySelector<HTMLElement>('site-search');

const SIGNS = ['focusin', 'pointerdown', 'pointerover'] as const;

function sleep(): void {
  for (const sign of SIGNS) panel?.addEventListener(sign, wake);
}

/** The form that has been sent meanwhile. */
let held: HTMLFormElement | undefined;

function wake(): void {
  for (const sign of SIGNS) panel?.removeEventListener(sign, wake);
  // From now on its absence is a fault; the style sheet tells of it.
  delete panel?.dataset['asleep'];
  panel?.addEventListener('submit', hold);
  import('./site-search.ts')
    .catch(() => {
      panel?.removeAttribute('aria-busy');
      sleep();
      // The form is a form again.
      held?.submit();
      held = undefined;
    })
    .finally(() => {
      panel?.removeEventListener('submit', hold);
    });
}

/** Who asks before the program is here need not load the page anew: it begins with what stands in the field. */
function hold(event: SubmitEvent): void {
  event.preventDefault();
  if (event.target instanceof HTMLFormElement) held = event.target;
  panel?.setAttribute('aria-busy', 'true');
}

if (panel) {
  if (location.search !== '') {
    panel.setAttribute('aria-busy', 'true');
    wake();
  } else if (panel.contains(document.activeElement)) wake();
  else {
    panel.dataset['asleep'] = '';
    sleep();
  }
}
