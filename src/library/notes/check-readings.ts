import { placesOf } from '../reading/word-edges.ts';
import type { Problem } from '../reading/problem.ts';
import { isPutIn } from './reading-text.ts';
import type { Note } from './note-schema.ts';
import { wrongWords } from './wrong-words.ts';

/**
 * Reports notes whose corrections cannot be applied unambiguously: wrong words that occur more than once in their quote, and two
 * corrections of the same words.
 * @param notes the notes on one article.
 * @param where file, line and field of a note’s wrong words.
 */
export function checkReadings(
  notes: readonly Note[],
  where: (note: Note) => Pick<Problem, 'file' | 'line' | 'column' | 'field'>,
  problems: Problem[],
): void {
  for (const note of notes) {
    const { quote, for: wrong = quote } = note;
    if (placesOf(wrong, quote).length > 1)
      problems.push({
        ...where(note),
        what: `“${wrong}” is more than once in the quote “${quote}”, so the note does not say which one is wrong.`,
        todo: 'Quote fewer words, or take the words beside it into “for” and “read”.',
      });
  }
  const placed = notes
    .filter(isPutIn)
    .flatMap((note) => {
      const place = wrongWords(note);
      return place === undefined ? [] : [{ note, place }];
    })
    .sort((a, b) => a.place.start - b.place.start);
  const last = new Map<string, (typeof placed)[number]>();
  for (const { note, place } of placed) {
    const before = last.get(place.block.id);
    if (before !== undefined && before.place.end > place.start)
      problems.push({
        ...where(note),
        what: `The notes ${before.note.id} and ${note.id} both correct “${place.block.text.slice(place.start, Math.min(before.place.end, place.end))}”, so the corrected text cannot have both corrections.`,
        todo: 'Make one note of the two, or give each a “for” with words that the other does not have.',
      });
    if (before === undefined || before.place.end < place.end) last.set(place.block.id, { note, place });
  }
}
