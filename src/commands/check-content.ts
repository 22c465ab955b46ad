import { problemLines, githubLines, type Severity } from '../content/problem-lines.ts';
import { findDoubts } from '../doubts/find-doubts.ts';
import { contentDirectory, readLibrary } from '../library.ts';
import { capitalised, counted } from '../wording.ts';

/**
 * Checks the content as a build does, without building: `npm run check:content`. Ends with 0: all of it holds, perhaps with
 * warnings; 1: some of it does not; 2: the command was called in another way than this.
 */
const USAGE = `Usage: npm run check:content            a line for each problem, as file:line:column
  npm run -s check:content -- --json    the same for programs
CONTENT_DIR=… names another folder than content/.`;

const options = process.argv.slice(2);
const unknown = options.filter((option) => option !== '--json');
if (unknown.length > 0) {
  console.error(`“${unknown.join(' ')}” is not known here.\n${USAGE}`);
  process.exitCode = 2;
} else check(options.includes('--json'));

function check(asJson: boolean): void {
  const { library, problems, written } = readLibrary(contentDirectory());
  // With something missing, every doubt about the rest may be a false one.
  const doubts = problems.length === 0 ? findDoubts(library, written) : [];
  if (asJson) console.log(JSON.stringify({ errors: problems, warnings: doubts }, null, 2));
  else {
    const lines = process.env['GITHUB_ACTIONS'] === 'true' ? githubLines : problemLines;
    const told = (found: typeof problems, severity: Severity): string[] => lines(found, severity);
    for (const line of [...told(problems, 'error'), ...told(doubts, 'warning')]) console.log(line);
    console.log(
      problems.length > 0
        ? `${capitalised(counted(problems.length, 'problem'))} in the content: it cannot be built.`
        : `${capitalised(counted(library.articles.length, 'article'))}, ${counted(library.statements.length, 'statement')}: all of it holds. ${capitalised(counted(doubts.length, 'warning'))}.`,
    );
  }
  process.exitCode = problems.length > 0 ? 1 : 0;
}
