import type { Correction } from '../citations/correction.ts';
import { asCorrection, type Change } from './changes.ts';

/**
 * The corrections made to our text on a page, in the order of the changes.
 * @param page path of the page, with the base in front.
 */
export function correctionsOn(changes: readonly Change[], page: string, base: string): Correction[] {
  const address = page.slice(base.length - 1);
  return changes
    .filter(({ kind, pages }) => kind === 'correction' && pages.includes(address))
    .map(asCorrection);
}
