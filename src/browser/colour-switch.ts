/** Lets a reader choose light or dark; the choice is stored on the device, and a script in the head of every page applies it. */
class ColourSwitch extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      if (button) this.choose(button.dataset['choice'] ?? '');
    });
    // The choice may have changed in another tab, or while this page was in the back/forward cache.
    addEventListener('storage', ({ key }) => {
      if (key === 'theme' || key === null) this.recall();
    });
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) this.recall();
    });
    this.show();
  }

  recall(): void {
    try {
      this.apply(localStorage.getItem('theme') ?? '');
    } catch {
      // Storage is disabled: there is no stored choice.
    }
  }

  choose(theme: string): void {
    this.apply(theme);
    try {
      if (theme === '') localStorage.removeItem('theme');
      else localStorage.setItem('theme', theme);
    } catch {
      // Storage is disabled: the choice applies to this page only.
    }
  }

  apply(theme: string): void {
    const root = document.documentElement;
    if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;
    else delete root.dataset['theme'];
    this.show();
  }

  show(): void {
    const theme = document.documentElement.dataset['theme'] ?? '';
    for (const button of this.querySelectorAll('button'))
      button.setAttribute('aria-pressed', String(button.dataset['choice'] === theme));
  }
}
customElements.define('colour-switch', ColourSwitch);
