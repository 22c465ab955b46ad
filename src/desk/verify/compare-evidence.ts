import type { Evidence } from '../../outputs/evidence/evidence-schema.ts';
import { firstDifference, type Fault } from './fault.ts';

/** Compares a site’s evidence file with the one that this checkout would write, and returns every field that differs. */
export function compareEvidence(recorded: Evidence, ours: Evidence): Fault[] {
  const [theirs, expected] = [flatten(recorded), flatten(ours)];
  const [theirMembers, expectedMembers] = [membersIn(theirs), membersIn(expected)];
  const faults = new Map<string, Fault>();
  const add = (place: string, what: string, words: Pick<Fault, 'recorded' | 'found'> = {}): void => {
    if (!faults.has(place)) faults.set(place, { page: 'evidence.json', place, what, ...words });
  };
  for (const [field, here] of expected) {
    const there = theirs.get(field);
    if (there === undefined) add(lacking(field, theirMembers), 'It is missing; this checkout has it.');
    else if (there !== here)
      add(field, 'It differs from the content of this checkout.', firstDifference(here, there));
  }
  for (const field of theirs.keys())
    if (!expected.has(field)) add(lacking(field, expectedMembers), 'This checkout has nothing of the kind.');
  return [...faults.values()];
}

/** The path of a missing list member, instead of each of its fields. */
function lacking(field: string, there: ReadonlySet<string>): string {
  return membersOf(field).find((member) => !there.has(member)) ?? field;
}

/** The paths of all members of lists. */
function membersIn(values: ReadonlyMap<string, string>): Set<string> {
  return new Set([...values.keys()].flatMap(membersOf));
}

/** The paths of the list members that a field is in. */
function membersOf(field: string): string[] {
  return [...field.matchAll(/\](?=[.[]|$)/g)].map(({ index }) => field.slice(0, index + 1));
}

/** Each value by its path; list members by id, so that a missing one does not shift the others. */
function flatten(value: unknown, place = '', into = new Map<string, string>()): Map<string, string> {
  if (Array.isArray(value))
    value.forEach((item: unknown, index) => flatten(item, `${place}[${nameOf(item) ?? index}]`, into));
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value))
      flatten(inner, place === '' ? key : `${place}.${key}`, into);
  else into.set(place, String(value));
  return into;
}

function nameOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null || !('id' in item)) return undefined;
  return 'article' in item ? `${String(item.article)} ${String(item.id)}` : String(item.id);
}
