import { problemLines, githubLines } from '../library/reading/problem-lines.ts';
import { capitalised, counted } from '../library/basics/wording.ts';
import { CalledWronglyError, contentFolder, runCommand, unknownOption } from './called-wrongly.ts';
import { checkContent } from './checked-content.ts';

/**
 * Checks the content as a build does, without building: `npm run check:content`. Exit codes: 0 no errors, perhaps warnings;
 * 1 errors; 2 usage error.
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
  const { library, drafts, errors, warnings } = checkContent(contentFolder());
  if (asJson) console.log(JSON.stringify({ errors, warnings }, null, 2));
  else {
    const lines = process.env['GITHUB_ACTIONS'] === 'true' ? githubLines : problemLines;
    for (const line of [...lines(errors, 'error'), ...lines(warnings, 'warning')]) console.log(line);
    console.log(
      errors.length > 0
        ? `${capitalised(counted(errors.length, 'problem'))} in the content: it cannot be built.`
        : [
            `${capitalised(counted(library.articles.length, 'article'))}, ${counted(library.statements.length, 'statement')}: no errors.`,
            ...(drafts.count === 0 ? [] : [`${capitalised(counted(drafts.count, 'draft'))}, in no build.`]),
            `${capitalised(counted(warnings.length, 'warning'))}.`,
          ].join(' '),
    );
  }
  return errors.length > 0 ? 1 : 0;
}
