import { problemLines, githubLines } from '../library/reading/problem-lines.ts';
import { capitalised, counted } from '../library/basics/wording.ts';
import type { Call } from './call/command.ts';
import { checkContent } from './checked-content.ts';
import { contentFolder } from './call/content-folder.ts';

/** Prints the problems of the content. @returns 1 if there are errors; warnings alone give 0. */
export function run({ options }: Call): number {
  const { library, drafts, errors, warnings } = checkContent(contentFolder());
  if (options.has('json')) console.log(JSON.stringify({ errors, warnings }, null, 2));
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
