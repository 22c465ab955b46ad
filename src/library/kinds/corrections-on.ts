import type { SitePath } from '../../site.ts';
import type { Change } from './changes.ts';

/** The corrections made to our text on a page, in the order of the changes. */
export function correctionsOn(changes: readonly Change[], page: SitePath): Change[] {
  return changes.filter(({ kind, pages }) => kind === 'correction' && pages.includes(page));
}
