import { z } from 'astro/zod';
import type { SitePath } from '../../site.ts';
import { isoDay } from '../basics/dates.ts';
import { paths } from '../basics/paths.ts';
import type { Correction } from '../citations/statement.ts';
import type { Reading } from '../citations/desk.ts';
import { allowedAddresses } from '../reading/allowed-addresses.ts';
import type { FieldPath } from '../reading/field-path.ts';
import { text } from '../reading/fields.ts';
import type { Problem } from '../reading/problem.ts';
import { readKind, type Kind } from '../reading/read-yaml.ts';
import { wasPublished, type Published } from './published.ts';

/** Fields that only a correction has. */
const OF_CORRECTIONS = ['why', 'was', 'is'] as const;

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
          .describe(
            'a list of the statements, notes and questions that were changed or withdrawn, by their addresses: /north/#k1.',
          ),
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
          fault(own, 'Only a correction has “why”, “was” and “is”; this is an addition.');
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
          fault('pages', 'A change names the pages or the statements that it is on.');
      }),
  )
  .describe('a list of changes.');

export const CHANGES_FILE = { name: 'changes', at: 'changes.yaml', schema: changesSchema } satisfies Kind;

/** One change as written in the file. */
export type WrittenChange = z.output<typeof changesSchema>[number];

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
  /** The addresses that it names: of statements, and of pages. */
  names: SitePath[];
  /** The addresses of its statements. */
  statements: string[];
  /** The pages it is on, including those of its statements. */
  pages: string[];
  /** Its statements, then its other pages. */
  concerns: Concern[];
}

/** What can be corrected: a statement, or an editor’s note. */
export interface Correctable extends Concern {
  /** The statement or note itself. */
  thing: object;
}

/** The pages and statements that a change can refer to. */
export interface Changeable {
  /** Names of the pages, by their addresses. */
  pages: ReadonlyMap<string, string>;
  /** By their addresses. */
  statements: ReadonlyMap<string, Correctable>;
}

/** A change with its address in the log. */
interface DatedChange extends WrittenChange {
  id: string;
  href: SitePath;
  /** Finds the line of a field of this change. */
  locate: (path: FieldPath) => Pick<Problem, 'file' | 'line' | 'column' | 'field'>;
}

/** The result of joining the changes with what they refer to. */
export interface ReadChanges {
  /** Latest first. */
  changes: Change[];
  /** Warnings about corrections whose new wording is not in the text. */
  doubts: Problem[];
}

/** Reads `content/changes.yaml`, oldest change first. Without the file there are none, and no page says when it was changed. */
export function readChanges({
  contentDir,
  problems,
}: Pick<Reading, 'contentDir' | 'problems'>): DatedChange[] {
  // The checks of our present words do not apply to the wrong words of earlier ones.
  const [found] = readKind(CHANGES_FILE, { contentDir, problems });
  if (found === undefined) return [];
  const { data, file, yaml } = found;
  const onDay = new Map<string, number>();
  return data
    .map((change, index) => {
      const number = (onDay.get(change.date) ?? 0) + 1;
      onDay.set(change.date, number);
      const id = `d${change.date}${number > 1 ? `-${number}` : ''}`;
      const locate: DatedChange['locate'] = (path) => ({ file, ...yaml.locate([index, ...path]) });
      return { ...change, id, href: paths.corrections(id), locate };
    })
    .toSorted((a, b) => a.date.localeCompare(b.date, 'en'));
}

/** The corrections of each statement and note, by its address, latest first. */
export function correctionsByAddress(changes: readonly DatedChange[]): Map<SitePath, Correction[]> {
  const corrections = byAddress(
    changes.filter(({ kind }) => kind === 'correction'),
    ({ statements = [] }) => statements,
  );
  return new Map([...corrections].map(([address, own]) => [address, own.map(asCorrection).toReversed()]));
}

/** The changes that name an address, of a statement or of a page, in the order of the changes. */
export function changesByAddress(changes: readonly Change[]): Map<SitePath, Change[]> {
  return byAddress(changes, ({ names }) => names);
}

function byAddress<Any>(changes: readonly Any[], named: (change: Any) => string[]): Map<SitePath, Any[]> {
  const all = new Map<SitePath, Any[]>();
  for (const change of changes)
    for (const address of named(change) as SitePath[])
      all.set(address, [...(all.get(address) ?? []), change]);
  return all;
}

/**
 * Joins the changes with the pages and statements that they name. One that does not exist is a problem, unless it was published
 * and then withdrawn. Call this last: if reading found other problems, a page may be missing because of them, so nothing is joined.
 */
export function joinChanges(
  dated: readonly DatedChange[],
  known: Changeable,
  published: Published,
  problems: Problem[],
): ReadChanges {
  if (problems.length > 0) return { changes: [], doubts: [] };
  const latest = new Map(
    dated.flatMap(({ id, statements = [] }) => statements.map((address) => [address, id])),
  );
  const doubts: Problem[] = [];
  const changes = dated.map(({ statements = [], pages = [], locate, ...change }): Change => {
    const missing = (name: string, path: FieldPath, what: string, names: Iterable<string>): void => {
      problems.push({ ...locate(path), what, todo: allowedAddresses(name, names) });
    };
    const own = statements.flatMap((address, place) => {
      const statement = known.statements.get(address);
      const names = known.statements.keys();
      if (
        statement === undefined &&
        (known.pages.has(address) || !wasPublished(published, address as SitePath))
      )
        missing(address, ['statements', place], `There is no statement “${address}”.`, names);
      return statement ?? [];
    });
    const withdrawn = statements.filter((address) => !known.statements.has(address));
    for (const [place, page] of pages.entries())
      if (!known.pages.has(page))
        missing(page, ['pages', place], `There is no page “${page}”.`, known.pages.keys());
    const last = own.filter(({ href }) => latest.get(href) === change.id);
    if (last.length > 0 && !last.some(({ thing }) => says(thing, change.is ?? '')))
      doubts.push({
        ...locate(['is']),
        what: `“${change.is ?? ''}” is given as the present wording, but the text does not have it.`,
        todo: 'Give the present words, or add a later correction that says what became of them.',
      });
    const left = [...new Set(withdrawn.map((address) => pageAbove(address, known.pages)))];
    const theirs = [...own.map(({ href }) => href.replace(/#.*/, '')), ...left];
    const nameOf = (page: string): string => known.pages.get(page) ?? page;
    return {
      ...change,
      names: [...statements, ...pages] as SitePath[],
      statements,
      pages: [...new Set([...theirs, ...pages])],
      concerns: [
        ...own.map(({ href, name }) => ({ href, name })),
        ...left.map((page) => ({ href: page, name: `${nameOf(page)}: withdrawn` })),
        ...pages
          .filter((page) => !theirs.includes(page))
          .map((page) => ({ href: page as SitePath, name: nameOf(page) })),
      ],
    };
  });
  return { changes: changes.toReversed(), doubts };
}

/** The page of a statement that is gone, or the nearest page above that is still there. */
function pageAbove(address: string, pages: Changeable['pages']): SitePath {
  const steps = address.replace(/#.*/, '').split('/').slice(1, -1);
  const above = steps.map((_, gone) => `/${steps.slice(0, steps.length - gone).join('/')}/`);
  return (above.find((page) => pages.has(page)) ?? paths.home) as SitePath;
}

/** Whether any field of a statement or note contains certain words. */
function says(thing: object, words: string): boolean {
  const plain = (text: string): string => text.replace(/\s+/g, ' ');
  return Object.values(thing)
    .flat()
    .some((value) => typeof value === 'string' && plain(value).includes(plain(words)));
}

/** A change as shown beside the text that it corrects. */
function asCorrection({ date, text, href }: Pick<Change, 'date' | 'text' | 'href'>): Correction {
  return { date, text, href };
}
