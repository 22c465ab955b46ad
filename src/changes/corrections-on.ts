import type { Correction } from '../parts/correction.ts';
import { changesOn } from './changes-on.ts';
import { asCorrection, type Change } from './read-changes.ts';

/**
 * The corrections of our words on a page, in the order of the changes.
 * @param page path of the page, with the base in front.
 */
export function correctionsOn(changes: readonly Change[], page: string, base: string): Correction[] {
  return changesOn(changes, page, base)
    .filter(({ kind }) => kind === 'correction')
    .map(asCorrection);
}
