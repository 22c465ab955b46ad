import { isQuotation } from './is-quotation.ts';
import type { SearchEngine } from './search-engine.ts';

/**
 * Shows above the results of a search whether a pasted quotation is real. What that needs is fetched when somebody pastes one.
 * @param panel with the place for the answer.
 * @param isCurrent whether this is still the latest search.
 */
export async function answerQuotation(
  typed: string,
  panel: HTMLElement,
  engine: SearchEngine,
  isCurrent: () => boolean,
): Promise<void> {
  const place = panel.querySelector<HTMLElement>('[data-part=verdict]');
  // The same words have the same answer: do not announce it again.
  if (place === null || place.dataset['of'] === typed) return;
  delete place.dataset['of'];
  place.replaceChildren();
  if (!isQuotation(typed)) return;
  try {
    const { checkQuotation } = await import('./check-quotation.ts');
    const answer = await checkQuotation(typed, engine, panel.dataset['base'] ?? '/');
    if (!isCurrent()) return;
    place.replaceChildren(...answer);
    place.dataset['of'] = typed;
  } catch {
    if (isCurrent())
      place.replaceChildren('The quotation could not be compared with the articles. Search again to retry.');
  }
}
