import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument, type Document } from 'yaml';
import { reviewChecksum } from '../library/citations/fingerprint.ts';
import { REVIEWS_FILE, reviewSchema, type Review } from '../library/kinds/reviews.ts';
import { allowedNames } from '../library/reading/nearest-name.ts';
import type { Call } from './call/command.ts';
import { contentFolder } from './call/content-folder.ts';
import { CannotRunError, UsageError } from './call/parse-call.ts';
import { dayOf, readWhole, writeWhole } from './content-record.ts';

/**
 * Records in `content/reviews.yaml` that a second person has read a statement. @returns 1 if the content has problems, or if the file
 * cannot be written.
 * @throws CannotRunError for a statement that does not exist, a missing name, and an author who reviews a statement of their own.
 */
export function run(call: Call): number {
  const [address = ''] = call.words;
  const by = nameIn(call, 'by');
  const author = nameIn(call, 'author');
  const contentDir = contentFolder();
  const on = dayOf(call);
  const library = readWhole(contentDir);
  if (library === undefined) return 1;
  const { statements } = library;
  const statement = statements.find(({ href }) => href === address);
  const near = allowedNames(
    address,
    statements.map(({ href }) => href),
  );
  if (statement === undefined) throw new CannotRunError(`There is no statement “${address}”. ${near}`);
  const review = { statement: address, by, author, on, checksum: reviewChecksum(statement) };
  const fault = reviewSchema.safeParse(review).error?.issues[0]?.message;
  if (fault !== undefined) throw new CannotRunError(fault);
  const path = join(contentDir, REVIEWS_FILE.at);
  const document: Document = parseDocument(existsSync(path) ? readFileSync(path, 'utf8') : '');
  document.contents ??= document.createNode([]);
  // A new review takes the place of an older one, lapsed or not.
  const older = (document.toJS() as Review[]).findIndex((entry) => entry.statement === address);
  if (older === -1) document.add(document.createNode(review));
  else document.setIn([older], document.createNode(review));
  return writeWhole(
    contentDir,
    REVIEWS_FILE.at,
    document.toString({ lineWidth: 0 }),
    `${address}, read by ${by}: “${statement.text}”`,
  );
}

function nameIn({ options }: Call, option: string): string {
  const name = options.get(option)?.trim() ?? '';
  if (name === '') throw new UsageError(`--${option} <name> is missing.`);
  return name;
}
