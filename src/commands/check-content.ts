import { newDrafts, type Drafts } from '../content/drafts.ts';
import { problemLines, githubLines } from '../content/problem-lines.ts';
import type { Problem } from '../content/problem.ts';
import { findDoubts } from '../doubts/find-doubts.ts';
import { readLibrary } from '../library.ts';
import { capitalised, counted } from '../wording.ts';
import { CalledWronglyError, contentFolder, runCommand, unknownOption } from './called-wrongly.ts';

/**
 * Checks the content as a build does, without building: `npm run check:content`. Ends with 0: all of it holds, perhaps with
 * warnings; 1: some of it does not; 2: the command was called in another way than this.
 */
const USAGE = `Usage: npm run check:content            a line for each problem, as file:line:column
  npm run -s check:content -- --json    the same for programs
CONTENT_DIR=… names another folder than content/.`;
const OPTIONS = ['--json'];

await runCommand(() => {
  const options = process.argv.slice(2);
  const unknown = options.filter((option) => !OPTIONS.includes(option));
  if (unknown.length > 0)
    throw new CalledWronglyError(
      [...unknown.map((option) => unknownOption(option, OPTIONS)), USAGE].join('\n'),
    );
  return check(options.includes('--json'));
});

function check(asJson: boolean): number {
  const read = readLibrary(contentFolder());
  const { library, problems, drafts } = read;
  // With something missing, every doubt about the rest may be a false one.
  const doubts = problems.length === 0 ? [...findDoubts(read), ...doubtsOfDrafts(drafts)] : [];
  if (asJson) console.log(JSON.stringify({ errors: problems, warnings: doubts }, null, 2));
  else {
    const lines = process.env['GITHUB_ACTIONS'] === 'true' ? githubLines : problemLines;
    for (const line of [...lines(problems, 'error'), ...lines(doubts, 'warning')]) console.log(line);
    console.log(
      problems.length > 0
        ? `${capitalised(counted(problems.length, 'problem'))} in the content: it cannot be built.`
        : [
            `${capitalised(counted(library.articles.length, 'article'))}, ${counted(library.statements.length, 'statement')}: all of it holds.`,
            ...(drafts.count === 0 ? [] : [`${capitalised(counted(drafts.count, 'draft'))}, in no build.`]),
            `${capitalised(counted(doubts.length, 'warning'))}.`,
          ].join(' '),
    );
  }
  return problems.length > 0 ? 1 : 0;
}

/** What would stop a build if the drafts were published as they are, and what is still to be written in them. */
function doubtsOfDrafts({ count, todos }: Drafts): Problem[] {
  if (count === 0) return [];
  const { problems } = readLibrary(contentFolder(), { drafts: newDrafts('published') });
  const isTold = ({ file, field }: Problem): boolean =>
    problems.some((problem) => problem.file === file && problem.field === field);
  return [
    ...todos.filter((todo) => !isTold(todo)),
    ...problems.map((problem) => ({ ...problem, what: `Of a draft: ${problem.what}` })),
  ];
}
