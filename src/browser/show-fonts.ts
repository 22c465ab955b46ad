import { FACES } from '../site.ts';

/**
 * Loads the site’s fonts on the first page of a visit, after the page has been painted in the fallbacks, so that the text does
 * not wait for them. In data-saving mode they are not loaded.
 */
const root = document.documentElement;

const savesData =
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true ||
  matchMedia('(prefers-reduced-data: reduce)').matches;

if (root.dataset['fonts'] === 'later' && !savesData)
  new PerformanceObserver((paints, observer) => {
    if (paints.getEntriesByName('first-contentful-paint').length === 0) return;
    observer.disconnect();
    Promise.all(Object.values(FACES).map((face) => document.fonts.load(face))).then(show, () => {
      // A font failed to load: the page stays in the fallbacks.
    });
  }).observe({ type: 'paint', buffered: true });

function show(): void {
  delete root.dataset['fonts'];
  try {
    sessionStorage.setItem('fonts', 'cached');
  } catch {
    // Storage is disabled: the next page loads them in the same way.
  }
}
