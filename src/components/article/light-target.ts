/**
 * Lights all of the words that the address names. Where other marks cross them they are in several parts, and without script the
 * style sheet lights the first part alone.
 */
function lightTarget(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  for (const part of document.querySelectorAll<HTMLElement>('[data-part]'))
    part.toggleAttribute('data-lit', part.dataset['part'] === id);
}

addEventListener('hashchange', lightTarget);
lightTarget();
