/**
 * Highlights all of the words that the address names. Where other marks overlap them they are in several elements, and without
 * script the style sheet highlights only the first.
 */
function lightTarget(): void {
  const id = location.hash.slice(1);
  for (const part of document.querySelectorAll<HTMLElement>('[data-rest-of]'))
    part.toggleAttribute('data-lit', part.dataset['restOf'] === id);
}

addEventListener('hashchange', lightTarget);
lightTarget();
