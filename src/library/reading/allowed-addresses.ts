import { MOVED, type SitePath } from '../../site.ts';
import { paths } from '../basics/paths.ts';
import { allowedNames } from './nearest-name.ts';

/**
 * A sentence that suggests the nearest of some addresses and lists them, as `allowedNames` does. It also knows what an editor may
 * have copied instead: a whole link, the name of a section (`/claims/#lamps` is `/figures/#lamps`), a statement’s own page.
 */
export function allowedAddresses(typed: string, addresses: Iterable<string>): string {
  const all = [...addresses];
  const moved = MOVED.find(({ from }) => typed.includes(`/${from}/`));
  const permanent = moved === undefined ? typed : typed.replace(`/${moved.from}/`, `/${moved.to}/`);
  const isTyped = (form: string): boolean =>
    permanent === form || (/^https?:/.test(typed) && form !== paths.home && permanent.endsWith(form));
  const meant = all.find((address) => isTyped(address) || isTyped(paths.statement(address as SitePath)));
  return allowedNames(meant ?? permanent, all);
}
