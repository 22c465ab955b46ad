import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Correction } from '../citations/correction.ts';
import { allowedNames } from '../reading/nearest-name.ts';
import type { Problem } from '../reading/problem.ts';
import { readYamlFile } from '../reading/read-yaml.ts';
import { paths } from '../basics/paths.ts';
import { changesSchema, type WrittenChange } from './change-schema.ts';

/** Something that a change is about, and where it is. */
export interface Concern {
  /** With the base in front. */
  href: string;
  name: string;
}

/** A change as the site shows it. */
export interface Change extends Omit<WrittenChange, 'pages' | 'statements'> {
  /** Its anchor in the log: the letter d and the day, with a number where the day has more than one. */
  id: string;
  /** Where it stands in the log. */
  href: string;
  /** The pages it is on, those of its statements among them; addresses as at the root of a host. */
  pages: string[];
  /** Its statements, then its other pages. */
  concerns: Concern[];
}

/** What can be corrected: a statement, or an editor’s note. */
export interface Correctable {
  concern: Concern;
  /** The very thing that is shown: it is told of its corrections. */
  thing: { corrections?: Correction[] };
}

/** What changes can be about. */
export interface Changeable {
  /** Names of the pages, by their addresses at the root of a host. */
  pages: ReadonlyMap<string, string>;
  /** By their addresses at the root of a host, as `statementAddress` gives them. */
  statements: ReadonlyMap<string, Correctable>;
}

/** What reading the changes gives. */
export interface ReadChanges {
  /** Latest first. */
  changes: Change[];
  /** Corrections whose new wording does not stand there: allowed, and yet perhaps a slip. */
  doubts: Problem[];
}

/**
 * The changes of `content/changes.yaml`. Each statement that one corrects is told of it. A page or statement that does
 * not exist is a problem. Without the file no change is known, and no page says when it was changed. To be called last: with another
 * problem a page may be missing for that reason alone, and is not looked for.
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
      const statement = known.statements.get(statementAddress(address));
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
          what: `“${change.is ?? ''}” is given as the wording that stands there now, and it does not.`,
          todo: 'Give the words as they stand, or write down a later correction that says what has become of them.',
        }
      : [],
  );
  return { changes: inOrder.toReversed(), doubts };
}

/** Whether a statement or a note has certain words, in whichever field. */
function says(thing: object, words: string): boolean {
  const plain = (text: string): string => text.replace(/\s+/g, ' ');
  return Object.values(thing)
    .flat()
    .some((value) => typeof value === 'string' && plain(value).includes(plain(words)));
}

/** A change as the page says it that it is on. */
export function asCorrection({ date, text, href }: Change): Correction {
  return { date, text, href };
}

/**
 * How a statement is named in `changes.yaml`: its address at the root of a host. On which page of a divided list it stands may
 * change, so that is left out: `/timeline/2024/#x` is `/timeline/#x`.
 */
export function statementAddress(address: string): string {
  return address.replace(/^\/(timeline|compare|figures|people)\/.+#/, '/$1/#');
}

/** The page of an address with the base in front, as it would be at the root of a host. */
function pageOf(href: string): string {
  return (href.split('#')[0] ?? '').slice(paths.home.length - 1);
}
