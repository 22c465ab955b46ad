import { divide, latest, type Part } from '../parts/divide.ts';
import type { Change } from './read-changes.ts';

/** A change as far as its place in the log is decided by it. */
type PlacedChange = Pick<Change, 'date' | 'text' | 'why' | 'was' | 'is' | 'concerns'>;

/** Bytes of a page, compressed, as measured: of a row with its date, of a link to what it concerns, of a letter. */
const ROW = 60;
const LINK = 30;
const LETTER = 0.4;

/**
 * The pages of the log of changes: one as long as everything fits, else one or more for each year.
 * @param changes earliest first, so that a later one moves none before it.
 */
export function changeParts<Placed extends PlacedChange>(changes: readonly Placed[]): Part<Placed>[] {
  return divide(changes, { groupOf: ({ date }) => date.slice(0, 4), weigh: weighChange, whole: 8000 });
}

/** About how many bytes a change adds to a page of the log. */
export function weighChange({ text, why = '', was = '', is = '', concerns }: PlacedChange): number {
  return ROW + linked(concerns).length * LINK + (text + why + was + is).length * LETTER;
}

/** So many links lead from a change to what it concerns. */
const LINKED = 6;

/** What of a change is linked to: of much, the first. */
export function linked<Concern>(concerns: readonly Concern[]): Concern[] {
  return concerns.slice(0, LINKED);
}

/** Bytes that the head of a divided log has for the latest of each kind. */
const LATEST = 2500;

/**
 * Of a log on many pages what stands at its head: the latest of each kind.
 * @param changes latest first.
 */
export function latestChanges<Placed extends PlacedChange & Pick<Change, 'kind'>>(
  changes: readonly Placed[],
): Placed[] {
  return (['correction', 'addition'] as const).flatMap((kind) =>
    latest(changes.filter((change) => change.kind === kind).toReversed(), weighChange, {
      whole: LATEST,
      part: LATEST,
    }).reverse(),
  );
}
