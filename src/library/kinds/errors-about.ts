import type { Article } from '../copies/read-article.ts';
import type { Note } from '../notes/note-schema.ts';
import type { Profile } from './profiles.ts';
import { wholeWords } from './whole-words.ts';

/** An error of a copy about a person or organisation. */
export interface ErrorAbout {
  article: Article;
  note: Note;
}

/**
 * The errors about a person or organisation: serious ones and wrong details whose words, correction or explanation name them.
 * Serious ones come first, then the latest article.
 * @param notes by article id.
 */
export function errorsAbout(
  { spellings }: Pick<Profile, 'spellings'>,
  articles: readonly Article[],
  notes: ReadonlyMap<string, readonly Note[]>,
): ErrorAbout[] {
  const names = wholeWords(spellings);
  return articles
    .flatMap((article) => (notes.get(article.id) ?? []).map((note) => ({ article, note })))
    .filter(
      ({ note: { grade, quote, for: wrong = quote, read = '', says } }) =>
        (grade === 'A' || grade === 'B') && [wrong, read, says].some((words) => words.search(names) !== -1),
    )
    .sort((a, b) => a.note.grade.localeCompare(b.note.grade, 'en'));
}
