import { formatDay } from '../library/basics/dates.ts';
import { counted } from '../library/basics/wording.ts';
import { fingerprint } from '../library/citations/fingerprint.ts';
import type { Statement } from '../library/citations/statement.ts';
import { changesByAddress } from '../library/kinds/changes.ts';
import {
  PUBLISHED_FILE,
  publishedText,
  type Published,
  type PublishedStatement,
} from '../library/kinds/published.ts';
import type { Library } from '../library/library.ts';
import type { SitePath } from '../site.ts';
import type { Call } from './call/command.ts';
import { contentFolder } from './call/content-folder.ts';
import { CannotRunError } from './call/parse-call.ts';
import { dayOf, readWhole, writeWhole } from './content-record.ts';

/**
 * Records what is published in `content/published.json`. @returns 1 if the content has problems, or if the file cannot be written.
 * @throws CannotRunError for a day before the last release.
 */
export function run(call: Call): number {
  const contentDir = contentFolder();
  const day = dayOf(call);
  const library = readWhole(contentDir);
  if (library === undefined) return 1;
  const { published: before } = library;
  const { released = day } = before;
  if (day < released)
    throw new CannotRunError(
      `The last release was on ${formatDay(released)}. Give that day or a later one: --date ${released}.`,
    );
  const after = afterRelease(library, day);
  if (publishedText({ ...after, released }) === publishedText({ ...before, released })) {
    console.log(`Nothing has changed since the release of ${formatDay(released)}. Nothing was written.`);
    return 0;
  }
  return writeWhole(contentDir, PUBLISHED_FILE, publishedText(after), describe(before, after));
}

/** What was ever published, after a release. */
export function afterRelease(
  {
    published,
    statements,
    fields,
    changes,
  }: Pick<Library, 'published' | 'statements' | 'fields' | 'changes'>,
  day: string,
): Published {
  const after = new Map<SitePath, PublishedStatement>();
  for (const [address, old] of published.statements)
    after.set(address, { ...old, withdrawn: old.withdrawn ?? day });
  for (const statement of statements)
    after.set(statement.href, publish(statement, published.statements.get(statement.href), day));
  const lines = [...Map.groupBy(fields, ({ address }) => address)].map(
    ([address, own]): [SitePath, string[]] => [address, own.map(({ line }) => line).sort()],
  );
  const naming = [...changesByAddress(changes)].map(([address, own]): [SitePath, number] => [
    address,
    own.length,
  ]);
  return { released: day, statements: after, fields: new Map(lines), changes: new Map(naming) };
}

/** A statement of the content as published: as it was, or, if its words are others, with those of before among the former. */
function publish(
  { text, record, quotations }: Statement,
  old: PublishedStatement | undefined,
  day: string,
): PublishedStatement {
  const now = {
    fingerprint: fingerprint({ text, record, quotations }),
    since: day,
    text,
    record,
    quotations: quotations.map(({ article, quote }) => ({ article, quote })),
  };
  if (old === undefined) return now;
  if (old.fingerprint === now.fingerprint && old.withdrawn === undefined) return old;
  const { former = [], ...last } = old;
  return { ...now, former: [...former, last] };
}

function describe(before: Published, after: Published): string {
  const all = [...after.statements].map(([address, now]) => ({ old: before.statements.get(address), now }));
  const count = (isOne: (one: (typeof all)[number]) => boolean): number => all.filter(isOne).length;
  const added = count(({ old }) => old === undefined);
  const changed = count(({ old, now }) => old !== undefined && now.former?.length !== old.former?.length);
  const withdrawn = count(({ old, now }) => now.withdrawn !== undefined && old?.withdrawn === undefined);
  // With a new statement, its fields are new too.
  const others = [...after.fields].filter(
    ([address, lines]) =>
      (before.statements.has(address) || !after.statements.has(address)) &&
      lines.join('\n') !== before.fields.get(address)?.join('\n'),
  );
  return `${counted(added, 'new statement')}, ${changed} changed, ${withdrawn} withdrawn; ${counted(others.length, 'other text')} new or changed`;
}
