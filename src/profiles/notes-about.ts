import type { Block } from '../articles/render-copy.ts';
import type { Note } from '../notes/read-notes.ts';
import type { Profile } from './read-profiles.ts';

/**
 * The notes on an article’s words about someone: those that stand beside words of a passage that names them and speak of
 * them, or that stand on their name.
 * @param blocks the passages of the article that name them.
 */
export function notesAbout(
  { spellings }: Pick<Profile, 'spellings'>,
  blocks: readonly Block[],
  notes: readonly Note[],
): Note[] {
  return notes.filter(
    ({ place, quote, says, read }) =>
      place !== undefined &&
      blocks.includes(place.block) &&
      spellings.some((spelling) => `${quote} ${says} ${read ?? ''}`.includes(spelling)),
  );
}
