import { basename } from 'node:path';
import type { SitePath } from '../../site.ts';
import { formatDay } from '../basics/dates.ts';
import { listed } from '../basics/wording.ts';
import type { WrittenStatement } from '../citations/desk.ts';
import { fingerprint } from '../citations/fingerprint.ts';
import type { Statement } from '../citations/statement.ts';
import { CHANGES_FILE, changesByAddress, type Change } from '../kinds/changes.ts';
import type { Published, PublishedStatement, PublishedVersion } from '../kinds/published.ts';
import type { Problem } from '../reading/problem.ts';

/** The input of the check. */
export interface Released {
  contentDir: string;
  published: Published;
  statements: readonly Statement[];
  written: readonly WrittenStatement[];
  changes: readonly Change[];
}

/**
 * Checks that nothing published has changed silently: a statement that differs from the last release, or that is gone, needs a new
 * entry in `changes.yaml` that names it. New statements need none. Before the first release there is nothing to check.
 */
export function checkPublished({ contentDir, published, statements, written, changes }: Released): Problem[] {
  const { released } = published;
  if (released === undefined) return [];
  const log = `${basename(contentDir)}/${CHANGES_FILE.at}`;
  const byAddress = new Map(statements.map((statement) => [statement.href, statement]));
  const places = new Map(written.map(({ statement, at }) => [statement.href, at]));
  const naming = changesByAddress(changes);
  return [...published.statements].flatMap(([address, before]): Problem[] => {
    const now = byAddress.get(address);
    const entries = naming.get(address) ?? [];
    if (isAsPublished(now, before) || hasNewEntry(entries, before, released)) return [];
    const at = now && places.get(address);
    const todo = `or add a new entry to ${log} that names ${address} under “statements”. Its date is ${formatDay(released)}, the day of the last release, or later.`;
    return [
      {
        file: at?.file ?? log,
        ...at?.yaml.locate(at.path),
        ...(now === undefined
          ? { what: describeLoss(address, before, statements, published), todo: `Put it back, ${todo}` }
          : { what: describeChange(address, before, now), todo: `Put the published words back, ${todo}` }),
      },
    ];
  });
}

function isAsPublished(now: Statement | undefined, before: PublishedStatement): boolean {
  if (now === undefined) return before.withdrawn !== undefined;
  return before.withdrawn === undefined && before.fingerprint === fingerprint(now);
}

/** Whether an entry was added since the last release. Older entries explain older changes, those of the same day too. */
function hasNewEntry(
  entries: readonly Change[],
  { changes = 0 }: PublishedStatement,
  released: string,
): boolean {
  return entries.length > changes && entries.some(({ date }) => date >= released);
}

/** What differs, before and now: the words, the record, the quotations. */
function describeChange(address: SitePath, old: PublishedVersion, now: Statement): string {
  if (old.withdrawn !== undefined)
    return `${address} was withdrawn on ${formatDay(old.withdrawn)} and is here again. It said “${old.text}”, and says “${now.text}”.`;
  const differences = [
    old.text !== now.text && `It said “${old.text}”, and says “${now.text}”.`,
    old.record !== now.record && `Its record was ${quoted(old.record)}, and is ${quoted(now.record)}.`,
    quotations(old) !== quotations(now) && `It quoted ${quotations(old)}, and quotes ${quotations(now)}.`,
  ].filter((difference) => difference !== false);
  return `${address} was published on ${formatDay(old.since)} and has changed silently. ${differences.join(' ')}`;
}

function describeLoss(
  address: SitePath,
  old: PublishedVersion,
  statements: readonly Statement[],
  published: Published,
): string {
  const moved = statements.find(
    (statement) => !published.statements.has(statement.href) && fingerprint(statement) === old.fingerprint,
  );
  const where =
    moved === undefined ? '' : ` The same words are now at ${moved.href}: an address stays for ever.`;
  return `${address} was published on ${formatDay(old.since)} and is gone. It said “${old.text}”.${where}`;
}

function quoted(text: string | undefined): string {
  return text === undefined ? 'empty' : `“${text}”`;
}

function quotations({ quotations: all }: PublishedVersion | Statement): string {
  return listed(all.map(({ article, quote }) => `“${quote}” (${article})`)) || 'nothing';
}
