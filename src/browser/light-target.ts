/**
 * Lights all of the words that the address names. Where other marks cross them they are in several parts, and without script the
 * style sheet lights the first part alone.
 */
function lightTarget(): void {
  const id = location.hash.slice(1);
  for (const part of document.querySelectorAll<HTMLElement>('[data-rest-of]'))
    part.toggleAttribute('data-lit', part.dataset['restOf'] === id);
}

addEventListener('hashchange', lightTarget);
lightTarget();
