import { editDistance } from './edit-distance.ts';

/**
 * The name closest to a mistyped one, for “did you mean”.
 * @returns the nearest of `names` by edit distance (letters lost, added, changed or swapped with their neighbour; case ignored),
 * or undefined if none is within a third of its length.
 */
export function nearestName(typed: string, names: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const name of names) {
    const most = Math.max(1, Math.floor(name.length / 3));
    // A whole page may have been pasted: comparing it letter by letter would take seconds.
    if (Math.abs(typed.length - name.length) > most) continue;
    const distance = editDistance(typed.toLowerCase(), name.toLowerCase());
    if (distance < bestDistance && distance <= most) {
      best = name;
      bestDistance = distance;
    }
  }
  return best;
}

/** The most names that a message lists. */
const NAMES_READ = 50;

/** A sentence that suggests the nearest allowed name and lists the allowed names, shortened if there are many. */
export function allowedNames(typed: string, names: readonly string[]): string {
  const near = nearestName(typed, names);
  const more = names.length - NAMES_READ;
  const listed = `Allowed: ${names.slice(0, NAMES_READ).join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
  const meant = near === undefined ? [] : [`Did you mean “${near}”?`];
  // Nobody reads a long list to its end.
  return (more > 0 ? [...meant, listed] : [listed, ...meant]).join(' ');
}
