import { formatDay } from '../library/basics/dates.ts';
import { capitalised } from '../library/basics/wording.ts';
import { newerThanRelease } from '../library/checks/check-published.ts';
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
  const newer = capitalised(newerThanRelease(library) ?? 'nothing');
  return writeWhole(contentDir, PUBLISHED_FILE, publishedText(after), `${newer} new, changed or withdrawn`);
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
  const naming = [...changesByAddress(changes)].map(([address, own]): [SitePath, number] => [
    address,
    own.length,
  ]);
  return { released: day, statements: after, fields, changes: new Map(naming) };
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
