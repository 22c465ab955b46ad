import type { QuotedPassage } from '../citations/references.ts';
import type { Statement } from '../citations/statement.ts';
import type { Note } from '../notes/read-notes.ts';
import type { Mentions } from './find-mentions.ts';
import { notesAbout } from './notes-about.ts';
import type { Profile } from './read-profiles.ts';
import { statementsNaming } from './statements-naming.ts';
import { wholeWords } from './whole-words.ts';

/** What the pages say on a person or organisation that rests on one article. */
export interface ProfileShare extends Mentions {
  /** Our statements that quote words which name them; a statement is listed with the latest article that it quotes so. */
  statements: Statement[];
  /** Editor’s notes on those words. */
  notes: Note[];
}

/** What rests on each article that names a person or organisation, latest first. */
export function profileShares(
  profile: Profile,
  quoted: ReadonlyMap<string, readonly QuotedPassage[]>,
  notes: ReadonlyMap<string, Note[]>,
): ProfileShare[] {
  const names = wholeWords(profile.spellings);
  const listed = new Set<Statement>();
  return profile.mentions.map(({ article, blocks }) => {
    const statements = statementsNaming(profile, names, blocks, quoted.get(article.id) ?? []).filter(
      (statement) => !listed.has(statement),
    );
    for (const statement of statements) listed.add(statement);
    return { article, blocks, statements, notes: notesAbout(profile, blocks, notes.get(article.id) ?? []) };
  });
}
