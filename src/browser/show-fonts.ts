/**
 * Sets the first page of a visit in the site’s own faces. They are asked for once the page has been painted in their fallbacks, so
 * that the text does not wait for them. Where data is to be saved they are not asked for at all.
 */
const FACES = ['1em "Libre Franklin"', '1em Newsreader', '500 1em "Newsreader Display"'];
const root = document.documentElement;

const savesData =
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true ||
  matchMedia('(prefers-reduced-data: reduce)').matches;

if (root.dataset['fonts'] === 'later' && !savesData)
  new PerformanceObserver((paints, observer) => {
    if (paints.getEntriesByName('first-contentful-paint').length === 0) return;
    observer.disconnect();
    Promise.all(FACES.map((face) => document.fonts.load(face))).then(show, () => {
      // One of them does not come: the page stays in the fallbacks.
    });
  }).observe({ type: 'paint', buffered: true });

function show(): void {
  delete root.dataset['fonts'];
  try {
    sessionStorage.setItem('fonts', 'cached');
  } catch {
    // Storage is switched off: the next page brings them as this one did.
  }
}
