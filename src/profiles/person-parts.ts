import type { QuotedPassage } from '../citations/references.ts';
import type { Statement } from '../citations/statement.ts';
import { weighStatements } from '../citations/weigh-statement.ts';
import type { Mentions } from './find-mentions.ts';
import { divide, type Part } from '../parts/divide.ts';
import type { Note } from '../notes/read-notes.ts';
import { notesAbout } from './notes-about.ts';
import type { Profile } from './read-profiles.ts';
import { statementsNaming } from './statements-naming.ts';
import { wholeWords } from './whole-words.ts';

/** What there is on a person or organisation that rests on one article. */
export interface ArticleShare extends Mentions {
  /** Statements of ours that quote words which name them, each with the earliest of the articles that it quotes so. */
  statements: Statement[];
  /** Editor’s notes on those words. */
  notes: Note[];
}

/** Bytes that an article’s line of passages, each link in it, and a note add to the page, compressed, as measured. */
const LINE = 60;
const LINK = 6;
const NOTE = 60;
/** Bytes of all that which fit on the only page. */
const WHOLE = 10_500;

/** What the library knows that pages of people show. */
export interface PeopleSources {
  quoted: ReadonlyMap<string, readonly QuotedPassage[]>;
  notes: ReadonlyMap<string, Note[]>;
}

/** The pages on a person or organisation: one as long as everything fits, else one or more for each year of the articles. */
export function personParts(profile: Profile, sources: PeopleSources): Part<ArticleShare>[] {
  const known = divided.get(profile) ?? divideShares(profile, sources);
  divided.set(profile, known);
  return known;
}

/** A profile belongs to one library. */
const divided = new WeakMap<Profile, Part<ArticleShare>[]>();

function divideShares(profile: Profile, sources: PeopleSources): Part<ArticleShare>[] {
  return divide(sharesOf(profile, sources), {
    groupOf: ({ article }) => article.published.date.slice(0, 4),
    weigh: ({ blocks, statements, notes }) =>
      LINE + blocks.length * LINK + weighStatements(statements) + notes.length * NOTE,
    whole: WHOLE,
  });
}

/** What rests on each article, earliest first. */
function sharesOf(profile: Profile, { quoted, notes }: PeopleSources): ArticleShare[] {
  const names = wholeWords(profile.spellings);
  const told = new Set<Statement>();
  return profile.mentions.toReversed().map(({ article, blocks }) => {
    const statements = statementsNaming(profile, names, blocks, quoted.get(article.id) ?? []).filter(
      (statement) => !told.has(statement),
    );
    for (const statement of statements) told.add(statement);
    return { article, blocks, statements, notes: notesAbout(profile, blocks, notes.get(article.id) ?? []) };
  });
}

/** Of many statements so many stand on the first page. */
const LATEST = 8;

/** The statements that rest on the latest articles. @param shares latest first. */
export function latestStatements(shares: readonly ArticleShare[]): Statement[] {
  const found: Statement[] = [];
  for (const { statements } of shares) {
    found.push(...statements);
    if (found.length >= LATEST) break;
  }
  return found.slice(0, LATEST);
}
