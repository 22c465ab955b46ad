import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument, type Document } from 'yaml';
import { reviewChecksum } from '../library/citations/fingerprint.ts';
import { REVIEWS_FILE, type Review } from '../library/kinds/reviews.ts';
import { allowedAddresses } from '../library/reading/allowed-addresses.ts';
import { parseYaml } from '../library/reading/parse-yaml.ts';
import { inOrderOfPlace, type Problem } from '../library/reading/problem.ts';
import { validate } from '../library/reading/validate.ts';
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
  if (statement === undefined) {
    const addresses = statements.map(({ href }) => href);
    throw new CannotRunError(`There is no statement “${address}”. ${allowedAddresses(address, addresses)}`);
  }
  const review = { statement: address, by, author, on, checksum: reviewChecksum(statement) };
  const path = join(contentDir, REVIEWS_FILE.at);
  const document: Document = parseDocument(existsSync(path) ? readFileSync(path, 'utf8') : '');
  const reviews = document.toJS() as Review[] | null;
  if (reviews === null) document.contents = document.createNode([]);
  // A new review takes the place of an older one, lapsed or not.
  const older = reviews?.findIndex((entry) => entry.statement === address) ?? -1;
  if (older === -1) document.add(document.createNode(review));
  else document.setIn([older], document.createNode(review));
  const text = document.toString({ lineWidth: 0 });
  checkReviews(text);
  return writeWhole(contentDir, REVIEWS_FILE.at, text, `${address}, read by ${by}: “${statement.text}”`);
}

/** @throws CannotRunError if the content check would refuse the file. */
function checkReviews(text: string): void {
  const problems: Problem[] = [];
  const yaml = parseYaml(text, REVIEWS_FILE.at, 0, problems);
  if (yaml !== undefined) validate(REVIEWS_FILE.schema, yaml, REVIEWS_FILE.at, problems);
  const [first] = inOrderOfPlace(problems);
  if (first !== undefined) throw new CannotRunError(`${first.what} ${first.todo}\nNothing was written.`);
}

function nameIn({ options }: Call, option: string): string {
  const name = options.get(option)?.trim() ?? '';
  if (name === '') throw new UsageError(`--${option} <name> is missing.`);
  return name;
}
