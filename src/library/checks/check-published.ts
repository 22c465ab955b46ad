import { basename } from 'node:path';
import type { SitePath } from '../../site.ts';
import { formatDay } from '../basics/dates.ts';
import { capitalised, counted, listed, shortened } from '../basics/wording.ts';
import type { Place, WrittenStatement } from '../citations/desk.ts';
import { fingerprint } from '../citations/fingerprint.ts';
import type { Statement } from '../citations/statement.ts';
import { CHANGES_FILE, changesByAddress, type Change, type Changeable } from '../kinds/changes.ts';
import {
  PUBLISHED_FILE,
  type Published,
  type PublishedStatement,
  type PublishedVersion,
} from '../kinds/published.ts';
import { editDistance } from '../reading/edit-distance.ts';
import type { Problem } from '../reading/problem.ts';
import type { PublishedField } from './published-fields.ts';

/** The input of the check. */
export interface Released {
  contentDir: string;
  published: Published;
  statements: readonly Statement[];
  written: readonly WrittenStatement[];
  /** By address. */
  fields: ReadonlyMap<SitePath, readonly PublishedField[]>;
  changes: readonly Change[];
  changeables: Changeable;
}

/** The most that a message says of what is gone, in characters. */
const MOST = 300;

/** What is different now, in a sentence, and where. */
interface Difference {
  what: string;
  at?: Place | undefined;
}

/**
 * Checks that nothing published has changed silently: a statement or field that differs from the last release, or that is gone, needs
 * a new entry in `changes.yaml` that names its address. What is new needs none. Before the first release there is nothing to check.
 */
export function checkPublished(now: Released): Problem[] {
  const { contentDir, published, statements, changes, changeables } = now;
  const { released } = published;
  if (released === undefined) return [];
  const log = `${basename(contentDir)}/${CHANGES_FILE.at}`;
  const byAddress = new Map(statements.map((statement) => [statement.href, statement]));
  const places = new Map(now.written.map(({ statement, at }) => [statement.href, at]));
  const naming = changesByAddress(changes);
  const addresses = new Set([...published.statements.keys(), ...published.fields.keys()]);
  return [...addresses].flatMap((address): Problem[] => {
    const old = published.statements.get(address);
    const statement = byAddress.get(address);
    const fields = now.fields.get(address) ?? [];
    const before = published.fields.get(address) ?? [];
    const isGone = statement === undefined && (old !== undefined || fields.length === 0);
    const differences: Difference[] = isGone
      ? describeLoss(old, before, now)
      : [
          ...describeChange(old, statement).map((what) => ({ what, at: places.get(address) })),
          ...describeFields(before, fields),
        ];
    const [first] = differences;
    if (first === undefined || hasNewEntry(naming.get(address) ?? [], published, address)) return [];
    const isPage = changeables.pages.has(address) && !changeables.statements.has(address);
    return [
      {
        file: first.at?.file ?? log,
        ...first.at?.yaml.locate(first.at.path),
        what: `${address} ${isGone ? 'is gone' : 'has changed silently'} since the release of ${formatDay(released)}. ${differences.map(({ what }) => what).join(' ')}`,
        todo: `Put the published words back, or add a new entry to ${log} with the line “${isPage ? 'pages' : 'statements'}: [${address}]”. Its date is ${released}, the day of the last release, or later.`,
      },
    ];
  });
}

/** Whether an entry was added since the last release. Older entries explain older changes, those of the same day too. */
function hasNewEntry(
  entries: readonly Change[],
  { released = '', changes }: Published,
  address: SitePath,
): boolean {
  return entries.length > (changes.get(address) ?? 0) && entries.some(({ date }) => date >= released);
}

/** What differs in a statement, before and now: the words, the record, the quotations. */
function describeChange(old: PublishedStatement | undefined, now: Statement | undefined): string[] {
  if (old === undefined || now === undefined) return [];
  if (old.withdrawn !== undefined)
    return [
      `It was withdrawn on ${formatDay(old.withdrawn)} and is here again. It said “${old.text}”, and says “${now.text}”.`,
    ];
  return [
    old.text !== now.text && `It said “${old.text}”, and says “${now.text}”.`,
    old.record !== now.record && `Its record was ${quoted(old.record)}, and is ${quoted(now.record)}.`,
    quotations(old) !== quotations(now) && `It quoted ${quotations(old)}, and quotes ${quotations(now)}.`,
  ].filter((difference) => difference !== false);
}

/** A statement, or what else was at an address, that is gone; nothing if it was withdrawn in an earlier release. */
function describeLoss(
  old: PublishedStatement | undefined,
  fields: readonly string[],
  { statements, published }: Released,
): Difference[] {
  if (old === undefined) return [{ what: `It had “${shortened(fields.join('; '), MOST)}”.` }];
  if (old.withdrawn !== undefined) return [];
  const moved = statements.find(
    (statement) => !published.statements.has(statement.href) && fingerprint(statement) === old.fingerprint,
  );
  const where =
    moved === undefined ? '' : ` The same words are now at ${moved.href}: an address stays for ever.`;
  return [{ what: `It said “${old.text}”.${where}` }];
}

/** The published fields at an address that are no longer there, each with the nearest new one of its name. */
function describeFields(published: readonly string[], fields: readonly PublishedField[]): Difference[] {
  const lines = fields.map(({ line }) => line);
  const added = without(lines, published);
  return without(published, lines).map((line) => {
    const isNamesake = (other: string): boolean => nameOf(other) === nameOf(line);
    const [near] = added.filter(isNamesake).sort((a, b) => editDistance(line, a) - editDistance(line, b));
    const shown =
      fields.find((field) => field.line === near) ?? fields.find((field) => isNamesake(field.line));
    return {
      what: near === undefined ? `“${line}” is gone.` : `“${line}” is now “${near}”.`,
      at: (shown ?? fields[0])?.at,
    };
  });
}

function nameOf(line: string): string {
  return line.slice(0, line.indexOf(': '));
}

/** The lines that are not among the others; one that is there twice, and once among the others, stays once. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return lines.filter((line) => {
    const index = left.indexOf(line);
    if (index !== -1) left.splice(index, 1);
    return index === -1;
  });
}

/** A warning that the last release does not have everything; undefined if it has. */
export function unreleased({
  published,
  statements,
  fields,
}: Pick<Released, 'published' | 'statements'> & Pick<Published, 'fields'>):
  Pick<Problem, 'what' | 'todo'> | undefined {
  const { released } = published;
  const now = new Map(statements.map((statement) => [statement.href, statement]));
  const changed = [...new Set([...now.keys(), ...published.statements.keys()])].filter((address) => {
    const [old, statement] = [published.statements.get(address), now.get(address)];
    if (statement === undefined) return old?.withdrawn === undefined;
    return old === undefined || describeChange(old, statement).length > 0;
  });
  const others = [...fields].filter(
    ([address, lines]) =>
      !changed.includes(address) && without(lines, published.fields.get(address) ?? []).length > 0,
  );
  if (changed.length + others.length === 0) return undefined;
  return {
    what:
      released === undefined
        ? 'Nothing is recorded as published, so every word could change silently.'
        : `${capitalised(counted(changed.length, 'statement'))} and ${counted(others.length, 'other text')} are new, changed or withdrawn since the last release, of ${formatDay(released)}.`,
    todo: `When you publish, run npm run release and commit ${PUBLISHED_FILE}: what it does not have could change silently.`,
  };
}

function quoted(text: string | undefined): string {
  return text === undefined ? 'empty' : `“${text}”`;
}

function quotations({ quotations: all }: PublishedVersion | Statement): string {
  return listed(all.map(({ article, quote }) => `“${quote}” (${article})`)) || 'nothing';
}
