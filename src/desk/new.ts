import { listFiles } from '../library/reading/list-files.ts';
import { allowedNames } from '../library/reading/nearest-name.ts';
import { problemLines } from '../library/reading/problem-lines.ts';
import type { Problem } from '../library/reading/problem.ts';
import { LONGEST_ID, suggestId } from '../library/reading/suggest-id.ts';
import { dayOrMonth } from '../library/basics/dates.ts';
import { counted } from '../library/basics/wording.ts';
import { KINDS, type Kind, type Where } from './new/kinds.ts';
import { EntryError, placeEntry, type NewEntry } from './new/place-entry.ts';
import { CannotRunError, UsageError } from './call/parse-call.ts';
import type { Call } from './call/command.ts';
import { checkContent } from './checked-content.ts';
import { contentFolder } from './call/content-folder.ts';
import { writeFileWhole } from './call/write-file-whole.ts';

/**
 * Adds an entry with TODOs. @returns 1 if it cannot be written.
 * @throws CannotRunError for a kind, an option or a value that cannot be used.
 */
export function run({ command, words: [name = ''], options }: Call): number {
  const kind = KINDS.find((known) => known.name === name);
  if (kind === undefined) {
    const names = KINDS.map((known) => known.name);
    throw new UsageError(`“${name}” is not a kind of entry. ${allowedNames(name, names)}`);
  }
  const example = `For example: ${command.examples.find((text) => text.includes(` ${name} `)) ?? ''}`;
  const other = [...options.keys()].find((option) => !kind.flags.some((flag) => flag === option));
  if (other !== undefined) throw new UsageError(`“--${other}” is not for ${name}. ${example}`);
  const where: Where = Object.fromEntries(options);
  const contentDir = contentFolder();
  checkValues(contentDir, kind, where);
  const fileName = kind.fileName(where, listFiles(contentDir, kind.folder, '.yaml', []));
  if (fileName === undefined)
    throw new UsageError(`A new ${name} needs --${kind.flags.join(' or --')}. ${example}`);
  try {
    const entry = placeEntry(contentDir, kind, fileName, where);
    write(entry);
    describe(contentDir, entry);
    return 0;
  } catch (error) {
    if (!(error instanceof EntryError)) throw error;
    console.error(`${error.message}\nNothing was written.`);
    return 1;
  }
}

/** @throws CannotRunError for a value that its flag does not allow. */
function checkValues(contentDir: string, kind: Kind, { article, date, file, id }: Where): void {
  const articles = listFiles(contentDir, 'articles', '.md', []).map((one) => one.id);
  if (article !== undefined && !articles.includes(article))
    throw new CannotRunError(`There is no article “${article}”. ${allowedNames(article, articles)}`);
  const dated = dayOrMonth.safeParse(date);
  if (date !== undefined && !dated.success)
    throw new CannotRunError(
      `${dated.error.issues[0]?.message ?? ''} Write --date 2024-08-06, or --date 2024-08.`,
    );
  const regions = listFiles(contentDir, 'regions', '.yaml', []).map((one) => one.id);
  if (file !== undefined && kind.folder === 'regions' && !regions.includes(file))
    throw new CannotRunError(`There is no region “${file}”. ${allowedNames(file, regions)}`);
  for (const [flag, value] of Object.entries({ id, file }))
    if (value !== undefined && suggestId(value, LONGEST_ID) !== value)
      throw new CannotRunError(
        `“${value}” cannot be the name of a file: use at most ${LONGEST_ID} lower-case letters, digits and single hyphens, as in --${flag} ${suggestId(value, LONGEST_ID) ?? 'ada-muster'}.`,
      );
}

/** @throws EntryError if the file cannot be written. */
function write({ file: { path, file }, text }: NewEntry): void {
  try {
    writeFileWhole(path, text);
  } catch (error) {
    throw new EntryError(`${file} cannot be written: ${(error as Error).message}.`);
  }
}

/** Prints where the entry is and the result of the content check. */
function describe(contentDir: string, { file: { file }, line }: NewEntry): void {
  const { errors, warnings } = checkContent(contentDir);
  const isOfEntry = (problem: Problem): boolean => problem.file === file && (problem.line ?? line) >= line;
  console.log(`Written: ${file}:${line}`);
  for (const text of [
    ...problemLines(errors.filter(isOfEntry), 'error'),
    ...problemLines(warnings.filter(isOfEntry), 'warning'),
  ])
    console.log(text);
  console.log(
    errors.length > 0
      ? `The content has ${counted(errors.length, 'problem')}: correct them first, then npm run check:content checks the new entry too.`
      : 'Replace each TODO; npm run quote -- "words" finds words to cite. Then take out the comments and “draft: true”.',
  );
}
