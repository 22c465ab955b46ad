/**
 * Remembers whether a reader hides the lesser notes of articles. A script in the head of every page recalls it, before anything is
 * painted; here the box is kept in step with it.
 */
const box = document.querySelector<HTMLInputElement>('#lesser-notes');
const root = document.documentElement;

function recall(): void {
  try {
    show(localStorage.getItem('lesser-notes') !== 'hidden');
  } catch {
    // Storage is switched off: they are shown, or as they were chosen for this page.
  }
}

function show(shown: boolean): void {
  if (box) box.checked = shown;
  if (shown) delete root.dataset['notes'];
  else root.dataset['notes'] = 'hidden';
}

if (box) {
  recall();
  // What another tab has chosen, or what was chosen while this page waited to be gone back to.
  addEventListener('storage', ({ key }) => {
    if (key === 'lesser-notes' || key === null) recall();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) recall();
  });
  box.addEventListener('change', () => {
    show(box.checked);
    try {
      if (box.checked) localStorage.removeItem('lesser-notes');
      else localStorage.setItem('lesser-notes', 'hidden');
    } catch {
      // The choice holds for this page.
    }
  });
}
