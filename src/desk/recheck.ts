import { readFileSync } from 'node:fs';
import { styleText } from 'node:util';
import { newDrafts } from '../library/reading/drafts.ts';
import { listFiles } from '../library/reading/list-files.ts';
import { nearestName } from '../library/reading/nearest-name.ts';
import { openPage } from './import/open-page.ts';
import { PageError } from './import/piece.ts';
import { pageText } from './import/import-page.ts';
import { readLibrary } from '../library/library.ts';
import { changeHunks } from './recheck/change-hunks.ts';
import { describeRecheck, recheckData, type Paint } from './recheck/describe-recheck.ts';
import { findLostQuotes } from './recheck/find-lost-quotes.ts';
import { counted } from '../library/basics/wording.ts';
import { CalledWronglyError, contentFolder, runCommand, unknownOption } from './called-wrongly.ts';

/**
 * Compares a new capture of a page with the stored one: `npm run recheck -- <article id> <file or address>`. Nothing is written.
 * Exit codes: 0 no citation or note is affected; 1 a citation or note no longer matches; 2 usage error.
 */
const USAGE = `Usage: npm run recheck -- <article id> <file or address of the new capture>
  npm run -s recheck -- <article id> <file or address> --json    the same for programs
The file is the page saved as HTML or MHTML (“Single file”), or its words as plain text.
CONTENT_DIR=… names another folder than content/.`;
const OPTIONS = ['--json', '--help'];
const STYLES = { old: 'red', new: 'green', strong: 'bold' } as const;

await runCommand(() => {
  const args = process.argv.slice(2);
  const options = args.filter((arg) => arg.startsWith('--'));
  if (options.includes('--help')) {
    console.log(USAGE);
    return 0;
  }
  const unknown = options.filter((option) => !OPTIONS.includes(option));
  const [id, target, ...more] = args.filter((arg) => !arg.startsWith('--'));
  if (unknown.length > 0)
    throw new CalledWronglyError(
      [...unknown.map((option) => unknownOption(option, OPTIONS)), USAGE].join('\n'),
    );
  if (id === undefined) throw new CalledWronglyError(USAGE);
  if (target === undefined)
    throw new CalledWronglyError(`The new capture of “${id}” is not named.\n${USAGE}`);
  if (more.length > 0)
    throw new CalledWronglyError(
      `One capture at a time: “${more.join('”, “')}” is too much. Put quotation marks round a path with spaces.\n${USAGE}`,
    );
  return recheck(id, target, options.includes('--json'));
});

async function recheck(id: string, target: string, asJson: boolean): Promise<number> {
  const contentDir = contentFolder();
  const captures = listFiles(contentDir, 'captures', '.txt', []);
  const capture = captures.find((file) => file.id === id);
  if (capture === undefined)
    throw new CalledWronglyError(
      unknownCapture(
        id,
        captures.map((file) => file.id),
      ),
    );
  const { text: after, form } = await newText(target);
  const { library, problems, bound } = readLibrary(contentDir, { drafts: newDrafts('drafts') });
  if (!library.articles.some((article) => article.id === id))
    throw new CalledWronglyError(
      `The copy of “${id}” has errors, so its citations cannot be compared. Correct it first: npm run check:content.`,
    );
  const before = readFileSync(capture.path, 'utf8');
  const own = bound.filter(({ article }) => article === id);
  const found = {
    captureFile: capture.file,
    // For HTML, line numbers refer to its text.
    newFile: form === 'text' ? target : `${target} (its text)`,
    ...changeHunks(before, after),
    lost: findLostQuotes(own, before, after),
    citations: own.filter(({ kind }) => kind === 'citation').length,
    notes: own.filter(({ kind }) => kind === 'note').length,
  };
  if (asJson) console.log(JSON.stringify(recheckData(found), null, 2));
  else {
    for (const line of describeRecheck(found, paint)) console.log(line);
    if (problems.length > 0)
      console.log(
        `The content has ${counted(problems.length, 'problem')} (npm run check:content); citations and notes with problems were not compared.`,
      );
  }
  return found.lost.length > 0 ? 1 : 0;
}

/** Colours the text if the output is a terminal and NO_COLOR is not set. */
function paint(kind: Parameters<Paint>[0], text: string): string {
  return styleText(STYLES[kind], text, { stream: process.stdout });
}

/** The text of the new capture. */
async function newText(target: string): Promise<ReturnType<typeof pageText>> {
  try {
    return pageText(await openPage(target));
  } catch (error) {
    throw error instanceof PageError ? new CalledWronglyError(error.message) : error;
  }
}

function unknownCapture(id: string, known: readonly string[]): string {
  const near = nearestName(id, known);
  return `There is no article “${id}”. ${near === undefined ? `The articles are: ${known.join(', ')}.` : `Did you mean “${near}”?`}`;
}
