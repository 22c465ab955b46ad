import { listFiles } from '../library/reading/list-files.ts';
import { allowedNames } from '../library/reading/nearest-name.ts';
import { problemLines } from '../library/reading/problem-lines.ts';
import type { Problem } from '../library/reading/problem.ts';
import { suggestId } from '../library/reading/suggest-id.ts';
import { dayOrMonth } from '../library/basics/dates.ts';
import { counted } from '../library/basics/wording.ts';
import { KINDS, type Kind, type Where } from './new/kinds.ts';
import { EntryError, placeEntry, type NewEntry } from './new/place-entry.ts';
import { writeEntry } from './new/write-entry.ts';
import { CalledWronglyError, contentFolder, readFlags, runCommand } from './called-wrongly.ts';
import { checkContent } from './checked-content.ts';

/** Adds an entry with TODOs: `npm run new -- event`. Exit codes: 0 written; 1 it cannot be written; 2 usage error. */
const USAGE = `Usage: npm run new -- <kind> [flags]
Adds an entry to the right file, as a draft with TODOs, and says what check:content says of it.
${KINDS.map(({ example }) => `  ${example}`).join('\n')}
--date     day or month of an event; its year is the name of the file
--article  id of the article that a note is about
--id       name of the new file: lower-case letters, digits and hyphens
--file     name of the file, without .yaml: the region of a key point; another file for an event or a figure
CONTENT_DIR=… names another folder than content/.`;

await runCommand(() => {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    console.log(USAGE);
    return 0;
  }
  const [name = '', ...rest] = args;
  const kind = KINDS.find((known) => known.name === name);
  if (kind === undefined)
    throw new CalledWronglyError(
      name === ''
        ? USAGE
        : `“${name}” is not a kind of entry. ${allowedNames(
            name,
            KINDS.map((known) => known.name),
          )}\n${USAGE}`,
    );
  const contentDir = contentFolder();
  const { words, values } = readFlags(rest, kind.flags);
  if (words.length > 0)
    throw new CalledWronglyError(`“${words.join(' ')}” belongs to no flag. For example: ${kind.example}`);
  checkValues(contentDir, kind, values);
  const fileName = kind.fileName(values, listFiles(contentDir, kind.folder, '.yaml', []));
  if (fileName === undefined)
    throw new CalledWronglyError(
      `A new ${name} needs --${kind.flags.join(' or --')}. For example: ${kind.example}`,
    );
  try {
    const entry = placeEntry(contentDir, kind, fileName, values);
    writeEntry(entry);
    describe(contentDir, entry);
    return 0;
  } catch (error) {
    if (!(error instanceof EntryError)) throw error;
    console.error(`${error.message}\nNothing was written.`);
    return 1;
  }
});

/** @throws CalledWronglyError for a value that its flag does not allow. */
function checkValues(contentDir: string, kind: Kind, { article, date, file, id }: Where): void {
  const articles = listFiles(contentDir, 'articles', '.md', []).map((one) => one.id);
  if (article !== undefined && !articles.includes(article))
    throw new CalledWronglyError(`There is no article “${article}”. ${allowedNames(article, articles)}`);
  const dated = dayOrMonth.safeParse(date);
  if (date !== undefined && !dated.success)
    throw new CalledWronglyError(
      `${dated.error.issues[0]?.message ?? ''} Write --date 2024-08-06, or --date 2024-08.`,
    );
  const regions = listFiles(contentDir, 'regions', '.yaml', []).map((one) => one.id);
  if (file !== undefined && kind.folder === 'regions' && !regions.includes(file))
    throw new CalledWronglyError(`There is no region “${file}”. ${allowedNames(file, regions)}`);
  for (const [flag, value] of Object.entries({ id, file }))
    if (value !== undefined && suggestId(value) !== value)
      throw new CalledWronglyError(
        `“${value}” cannot be the name of a file: use lower-case letters, digits and single hyphens, as in --${flag} ${suggestId(value) ?? 'ada-muster'}.`,
      );
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
