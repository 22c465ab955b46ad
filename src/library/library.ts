import { statSync } from 'node:fs';
import type { SitePath } from '../site.ts';
import { CONTENT_KINDS } from './content-kinds.ts';
import { checkLinks } from './copies/check-links.ts';
import type { Copies } from './copies/copies.ts';
import type { Article } from './copies/read-article.ts';
import { readArticles } from './copies/read-articles.ts';
import { shownPassages } from './copies/shown-passages.ts';
import { changeable } from './kinds/changeable.ts';
import { correctionsByAddress, joinChanges, readChanges, type Change } from './kinds/changes.ts';
import { openDesk, type BoundQuote, type WrittenStatement } from './citations/desk.ts';
import { quotedPassages, type QuotedPassage } from './citations/references.ts';
import type { Statement } from './citations/statement.ts';
import { answersIn, type Answers } from './checks/answers.ts';
import { checkLibrary } from './checks/check-library.ts';
import { checkPublished, unreleased } from './checks/check-published.ts';
import { linesByAddress, publishedFields } from './checks/published-fields.ts';
import { checkNames } from './reading/check-names.ts';
import { checkParts } from './reading/check-parts.ts';
import { newDrafts, type Drafts } from './reading/drafts.ts';
import { ContentError, type Problem } from './reading/problem.ts';
import { whyNot } from './reading/read-bytes.ts';
import type { ReadFile } from './reading/read-yaml.ts';
import { readFront, type Front } from './kinds/front.ts';
import { readKnown, type Known } from './kinds/known.ts';
import { readFigures, type Figure } from './kinds/figures.ts';
import { readInShort } from './kinds/in-short.ts';
import { errataIn } from './notes/errata.ts';
import type { Note } from './notes/note-schema.ts';
import { readNotes } from './notes/read-notes.ts';
import { readProfiles, type Profile } from './kinds/profiles.ts';
import { PUBLISHED_FILE, readPublished, type Published } from './kinds/published.ts';
import { readQuestions, type Question } from './kinds/questions.ts';
import { readRechecks, type Recheck } from './kinds/rechecks.ts';
import { readRegions, type Region } from './kinds/regions.ts';
import { readReviews, type Review } from './kinds/reviews.ts';
import { listRegions, NO_DOSSIER, readSite, type Dossier } from './kinds/site.ts';
import { readSpellings } from './kinds/spellings.ts';
import { readEvents, type TimelineEvent } from './kinds/events.ts';
import { readWords, type CountedGroup } from './kinds/words.ts';

/** All content, joined and checked. */
export interface Library {
  /** What the site is called and what it is about. */
  dossier: Dossier;
  /** Latest first. */
  articles: Article[];
  /** In the order of the menu. */
  regions: Region[];
  /** In chronological order. */
  events: TimelineEvent[];
  /** People, organisations, then names printed by mistake. */
  profiles: Profile[];
  questions: Question[];
  figures: Figure[];
  words: CountedGroup[];
  /** The front page’s own text. */
  front: Front | undefined;
  /** What is known, claimed and not known. */
  known: Known;
  /** The recorded changes, latest first. */
  changes: Change[];
  /** Forms of names and words that search treats as the same. */
  spellings: string[][];
  /** The one-sentence summary of each article, by article id. */
  inShort: ReadonlyMap<string, Statement>;
  /** The editor’s notes on each article, by article id. */
  notes: ReadonlyMap<string, Note[]>;
  /** When each captured page was last fetched again, by article id. */
  rechecks: ReadonlyMap<string, Recheck>;
  /** Every cited statement. */
  statements: Statement[];
  /** What the releases so far have said. */
  published: Published;
  /** Every published value with its field, by the address of its statement or page. */
  fields: Published['fields'];
  /** The statements that a second person has read as they are now, by address. */
  reviews: ReadonlyMap<SitePath, Review>;
  /** The passages that statements quote, by article id. */
  quoted: ReadonlyMap<string, QuotedPassage[]>;
  /** How much of the copies the publisher shows. */
  copies: Copies;
  /** Ids of the passages whose words the output may contain, by article id; the checks ignore this. */
  shown: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The result of reading a content folder. */
export interface ReadLibrary {
  library: Library;
  problems: Problem[];
  written: readonly WrittenStatement[];
  /** The drafts that were found; if drafts were left out, only this field mentions them. */
  drafts: Drafts;
  /** The words of the copies that statements and notes quote. */
  bound: readonly BoundQuote[];
  /** The editors’ answers to warnings. */
  answers: Answers;
  /** Possible mistakes that were found while reading. */
  doubts: readonly Problem[];
}

/** The parts of a content folder; of the single files, only the site’s and the summaries are required. */
const PARTS = ['captures/', 'map/', PUBLISHED_FILE, ...CONTENT_KINDS.map(({ at }) => at)];

/** Options for reading a content folder. */
export interface Reading {
  /** How much of the copies is shown; by default all of them. */
  copies?: Copies | undefined;
  /** How drafts are treated; by default they are left out. */
  drafts?: Drafts;
}

/**
 * Reads and joins everything in a content folder.
 * @returns what was read, and the problems; if there are any, the library lacks the parts that have them.
 * @throws ContentError if the folder does not exist, or a file or folder in it cannot be opened.
 */
export function readLibrary(contentDir: string, reading: Reading = {}): ReadLibrary {
  try {
    if (statSync(contentDir, { throwIfNoEntry: false })?.isDirectory() === true)
      return readFolder(contentDir, reading);
  } catch (error) {
    const { path = contentDir, syscall } = error as NodeJS.ErrnoException;
    // Any other error is a bug.
    if (syscall === undefined) throw error;
    const [what, todo] = whyNot(error);
    throw new ContentError([{ file: path, what, todo }]);
  }
  throw new ContentError([
    {
      file: contentDir,
      what: 'The content folder does not exist.',
      todo: 'Set CONTENT_DIR to a folder with articles/, captures/ and the rest, or unset it to read content/.',
    },
  ]);
}

function readFolder(contentDir: string, { copies = 'full', drafts = newDrafts() }: Reading): ReadLibrary {
  const problems: Problem[] = [];
  checkParts(contentDir, PARTS, problems);
  const files: ReadFile[] = [];
  const regionFiles = listRegions(contentDir, problems);
  const dossier = readSite(contentDir, regionFiles, { problems, files });
  // A region without its file is one problem, and not one of every entry that belongs to it.
  const regionIds = [...new Set([...(dossier?.regions ?? []), ...regionFiles.map(({ id }) => id)])];
  const read = readArticles(contentDir, problems, drafts, files);
  const reading = { contentDir, ...read, bound: [], problems, drafts, files };
  const dated = readChanges(reading);
  const corrections = correctionsByAddress(dated);
  const notes = readNotes(reading, corrections);
  const desk = openDesk(
    reading,
    (quotation) => errataIn(quotation, notes.get(quotation.source.id) ?? []),
    corrections,
  );
  const { written, bound } = desk;
  const inShort = readInShort(desk);
  const regions = readRegions(desk, regionFiles, dossier);
  const events = readEvents(desk);
  const questions = readQuestions(desk);
  const profiles = readProfiles(desk);
  const figures = readFigures(desk);
  const front = readFront(desk, { questions, events });
  const known = readKnown(desk);
  const words = readWords(desk);
  const rechecks = readRechecks(reading);
  // Every cited statement, in the order in which the site shows them. A name explained as an error is not one: it is about nobody.
  const statements: Statement[] = [
    ...(front === undefined ? [] : [front.standfirst, ...front.stories]),
    ...known.known,
    ...known.claimed,
    ...inShort.values(),
    ...regions.flatMap(({ summary, story, points }) => [summary, ...story, ...points]),
    ...events,
    ...questions.flatMap(({ positions }) => positions),
    ...profiles.filter(({ type }) => type !== 'error'),
    ...figures,
  ];
  const answers = answersIn(files);
  checkNames(files, { ...read, drafts, regions: regionIds, questions, events }, problems);
  problems.push(
    ...checkLibrary({ ...read, isWhole: problems.length === 0, written, files, events }, answers),
  );
  // The words that print such a name are quoted.
  const quoting = [...statements, ...profiles.filter(({ type }) => type === 'error')];
  const quoted = quotedPassages(quoting);
  const changeables = changeable({ ...read, regions, notes, profiles, questions, statements: quoting });
  checkLinks(read.articles, changeables.pages.keys(), read.broken, problems);
  const published = readPublished(contentDir, problems);
  const { changes, doubts } = joinChanges(dated, changeables, published, problems);
  const { reviews, doubts: lapsed } = readReviews(contentDir, statements, problems);
  const fields = publishedFields(files, written, CONTENT_KINDS);
  const library = {
    dossier: dossier ?? NO_DOSSIER,
    articles: read.articles,
    front,
    known,
    inShort,
    regions,
    events,
    questions,
    profiles,
    figures,
    words,
    spellings: readSpellings(contentDir, problems),
    rechecks,
    changes,
    notes,
    statements,
    published,
    fields: linesByAddress(fields),
    reviews,
    quoted,
    copies,
    shown: new Map(
      read.articles.map((article) => [
        article.id,
        shownPassages(article, new Set(quoted.get(article.id)?.map(({ block }) => block)), copies),
      ]),
    ),
  };
  // With problems a statement may be missing because of them; the dev server shows drafts of what is published otherwise.
  if (problems.length === 0 && (!drafts.shown || drafts.asPublished))
    problems.push(...checkPublished(library, fields, contentDir, changeables));
  // Before the first release, only a build for the public warns.
  if (published.released !== undefined) doubts.push(...unreleased(library, contentDir));
  return { library, problems, written, bound, answers, doubts: [...doubts, ...lapsed], drafts };
}

/** Reads the library as `readLibrary` does, and throws ContentError if there are problems. */
export function checkedLibrary(contentDir: string, reading?: Reading): Library {
  const { library: content, problems } = readLibrary(contentDir, reading);
  if (problems.length > 0) throw new ContentError(problems);
  return content;
}

/** The same with all drafts. The published content must be valid without them first. */
export function libraryWithDrafts(contentDir: string, { copies }: Reading = {}): Library {
  const published = readLibrary(contentDir, { copies });
  if (published.problems.length > 0) throw new ContentError(published.problems);
  if (published.drafts.count === 0) return published.library;
  return checkedLibrary(contentDir, { copies, drafts: newDrafts('drafts') });
}
