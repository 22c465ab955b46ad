import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Correction } from '../citations/correction.ts';
import { allowedNames } from '../reading/nearest-name.ts';
import type { Problem } from '../reading/problem.ts';
import { readYamlFile } from '../reading/read-yaml.ts';
import { paths } from '../basics/paths.ts';
import type { SitePath } from '../../site.ts';
import { changesSchema, type WrittenChange } from './change-schema.ts';

/** A page or statement that a change refers to. */
export interface Concern {
  href: SitePath;
  name: string;
}

/** A change as the site shows it. */
export interface Change extends Omit<WrittenChange, 'pages' | 'statements'> {
  /** Its anchor in the log: the letter d and the day, with a number where the day has more than one. */
  id: string;
  /** Its address in the log. */
  href: SitePath;
  /** The pages it is on, including those of its statements. */
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
  /** Names of the pages, by their addresses. */
  pages: ReadonlyMap<string, string>;
  /** By their addresses. */
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
  const path = join(contentDir, 'changes.yaml');
  if (!existsSync(path)) return { changes: [], doubts: [] };
  const file = `${basename(contentDir)}/changes.yaml`;
  const found = readYamlFile({ id: 'changes', path, file }, changesSchema, { problems });
  if (found === undefined || problems.length > 0) return { changes: [], doubts: [] };
  const placeOf = (at: (string | number)[]): Pick<Problem, 'file' | 'line' | 'column' | 'field'> => ({
    file,
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
    const theirs = own.map(({ concern }) => concern.href.replace(/#.*/, ''));
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
          .map((page) => ({ href: page as SitePath, name: known.pages.get(page) ?? page })),
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
