import type { Problem } from '../reading/problem.ts';

/** The two parts of a Markdown file, and the number of lines before the body. */
export interface SplitFile {
  frontMatter: string;
  body: string;
  /** Lines before the body; add to a line of the body to get a line of the file. */
  bodyOffset: number;
}

/** Splits a file at its two `---` lines; a file without them is a problem. */
export function splitFrontMatter(text: string, file: string, problems: Problem[]): SplitFile | undefined {
  // Without the flag m, which takes U+2028 for the end of a line.
  const match = /^---[ \t]*\r?\n([\s\S]*?)(?<=\n)---[ \t]*(?:\r?\n|$)/.exec(text);
  if (match === null) {
    problems.push({
      file,
      line: 1,
      what: 'The front matter is missing or not closed.',
      todo: 'Begin the file with a line “---”, the fields, and a second line “---”; the copy follows.',
    });
    return undefined;
  }
  const head = match[0];
  return {
    frontMatter: match[1] ?? '',
    body: text.slice(head.length),
    bodyOffset: head.split('\n').length - 1,
  };
}
