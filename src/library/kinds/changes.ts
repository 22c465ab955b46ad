import { z } from 'astro/zod';
import { isoDay } from '../basics/dates.ts';
import { paths } from '../basics/paths.ts';
import type { Correction } from '../citations/correction.ts';
import { text } from '../reading/fields.ts';
import { allowedNames } from '../reading/nearest-name.ts';
import type { Problem } from '../reading/problem.ts';
import { readKind, type Kind } from '../reading/read-yaml.ts';

/** Fields that only a correction has. */
const OF_CORRECTIONS = ['why', 'was', 'is', 'statements'] as const;

/** `content/changes.yaml`: changes that readers should know about, and the pages they affect. */
export const changesSchema = z
  .array(
    z
      .strictObject({
        date: isoDay.describe('the day of the change, written year-month-day.'),
        kind: z
          .enum(['addition', 'correction'])
          .describe('“correction” where our text was wrong, “addition” where something is new.'),
        text: text.describe('what has changed, in a sentence for readers.'),
        why: text.optional().describe('the reason for a correction, in a sentence: how the error was found.'),
        was: text.optional().describe('our wrong wording, where a correction gives it.'),
        is: text.optional().describe('our present wording, where a correction gives it.'),
        statements: z
          .array(text)
          .min(1)
          .optional()
          .describe('a list of the statements that a correction changed, by their addresses: /north/#k1.'),
        pages: z
          .array(text)
          .min(1)
          .optional()
          .describe('a list of the pages it changed, as their addresses are at the root of a host: /north/.'),
      })
      .superRefine((change, context) => {
        const fault = (field: keyof typeof change, what: string): void => {
          context.addIssue({ code: 'custom', path: [field], message: what });
        };
        const own = OF_CORRECTIONS.find((field) => change[field] !== undefined);
        if (change.kind === 'addition' && own !== undefined)
          fault(own, 'Only a correction has “why”, “was”, “is” and “statements”; this is an addition.');
        if (change.kind === 'correction' && change.why === undefined)
          fault('why', 'A correction says why it was made.');
        if ((change.was === undefined) !== (change.is === undefined))
          fault(
            change.was === undefined ? 'was' : 'is',
            '“was” and “is” belong together, and one of the two is missing.',
          );
        for (const field of ['pages', 'statements'] as const)
          if (new Set(change[field]).size < (change[field] ?? []).length)
            fault(field, 'An address is here twice.');
        if (change.pages === undefined && change.statements === undefined)
          fault('pages', 'A change names the pages that it is on; a correction can name statements instead.');
      }),
  )
  .describe('a list of changes.');

export const CHANGES_FILE = { name: 'changes', at: 'changes.yaml', schema: changesSchema } satisfies Kind;

/** One change as written in the file. */
export type WrittenChange = z.output<typeof changesSchema>[number];

/** A page or statement that a change refers to. */
export interface Concern {
  /** Including the base path. */
  href: string;
  name: string;
}

/** A change as the site shows it. */
export interface Change extends Omit<WrittenChange, 'pages' | 'statements'> {
  /** Its anchor in the log: the letter d and the day, with a number where the day has more than one. */
  id: string;
  /** Its address in the log. */
  href: string;
  /** The pages it is on, including those of its statements; addresses without the base path. */
  pages: string[];
  /** Its statements, then its other pages. */
  concerns: Concern[];
}

/** What can be corrected: a statement, or an editor’s note. */
export interface Correctable {
  concern: Concern;
  /** The statement or note itself; corrections are added to it. */
  thing: { corrections?: Correction[] };
}

/** The pages and statements that a change can refer to. */
export interface Changeable {
  /** Names of the pages, by their addresses without the base path. */
  pages: ReadonlyMap<string, string>;
  /** By their addresses without the base path. */
  statements: ReadonlyMap<string, Correctable>;
}

/** The result of reading the changes. */
export interface ReadChanges {
  /** Latest first. */
  changes: Change[];
  /** Warnings about corrections whose new wording is not in the text. */
  doubts: Problem[];
}

/**
 * Reads `content/changes.yaml` and adds each correction to the statements it corrects. A page or statement that does not exist
 * is a problem. Without the file there are no changes, and no page says when it was changed. Call this last: if reading found
 * other problems, a page may be missing because of them, so addresses are not checked.
 */
export function readChanges(contentDir: string, known: Changeable, problems: Problem[]): ReadChanges {
  const [found] = readKind(CHANGES_FILE, { contentDir, problems });
  if (found === undefined || problems.length > 0) return { changes: [], doubts: [] };
  const placeOf = (at: (string | number)[]): Pick<Problem, 'file' | 'line' | 'column' | 'field'> => ({
    file: found.file,
    ...found.yaml.locate(at),
  });
  const missing = (name: string, at: (string | number)[], what: string, names: Iterable<string>): void => {
    problems.push({ ...placeOf(at), what, todo: allowedNames(name, [...names]) });
  };
  const onDay = new Map<string, number>();
  const corrected = new Map<Change, Correctable['thing'][]>();
  const changes = found.data.map(({ statements = [], pages = [], ...change }, index): Change => {
    const number = (onDay.get(change.date) ?? 0) + 1;
    onDay.set(change.date, number);
    const own = statements.flatMap((address, place) => {
      const statement = known.statements.get(address);
      const names = known.statements.keys();
      if (statement === undefined)
        missing(address, [index, 'statements', place], `There is no statement “${address}”.`, names);
      return statement ?? [];
    });
    for (const [place, page] of pages.entries())
      if (!known.pages.has(page))
        missing(page, [index, 'pages', place], `There is no page “${page}”.`, known.pages.keys());
    const theirs = own.map(({ concern }) => pageOf(concern.href));
    const id = `d${change.date}${number > 1 ? `-${number}` : ''}`;
    const read = {
      ...change,
      id,
      href: paths.corrections(id),
      pages: [...new Set([...theirs, ...pages])],
      concerns: [
        ...own.map(({ concern }) => concern),
        ...pages
          .filter((page) => !theirs.includes(page))
          .map((page) => ({ href: paths.home + page.slice(1), name: known.pages.get(page) ?? page })),
      ],
    };
    corrected.set(
      read,
      own.map(({ thing }) => thing),
    );
    return read;
  });
  const inOrder = changes.toSorted((a, b) => a.date.localeCompare(b.date, 'en'));
  const latest = new Map<Correctable['thing'], Change>();
  for (const change of inOrder)
    for (const thing of corrected.get(change) ?? []) {
      thing.corrections = [...(thing.corrections ?? []), asCorrection(change)];
      latest.set(thing, change);
    }
  const isUnsaid = (change: Change): boolean => {
    const own = (corrected.get(change) ?? []).filter((thing) => latest.get(thing) === change);
    return own.length > 0 && !own.some((thing) => says(thing, change.is ?? ''));
  };
  const doubts = changes.flatMap((change, index) =>
    isUnsaid(change)
      ? {
          ...placeOf([index, 'is']),
          what: `“${change.is ?? ''}” is given as the present wording, but the text does not have it.`,
          todo: 'Give the present words, or add a later correction that says what became of them.',
        }
      : [],
  );
  return { changes: inOrder.toReversed(), doubts };
}

/** Whether any field of a statement or note contains certain words. */
function says(thing: object, words: string): boolean {
  const plain = (text: string): string => text.replace(/\s+/g, ' ');
  return Object.values(thing)
    .flat()
    .some((value) => typeof value === 'string' && plain(value).includes(plain(words)));
}

/** A change as shown on the pages it affects. */
export function asCorrection({ date, text, href }: Change): Correction {
  return { date, text, href };
}

/** The page of an address, without the base path. */
function pageOf(href: string): string {
  return (href.split('#')[0] ?? '').slice(paths.home.length - 1);
}
