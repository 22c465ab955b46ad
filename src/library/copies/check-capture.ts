import type { Problem } from '../reading/problem.ts';
import type { TextFile } from '../reading/read-text-file.ts';
import type { Provenance } from './article-schema.ts';

type CapturedFile = Pick<TextFile, 'file' | 'sha256'>;

/** The files in `content/captures/` for one article. */
export interface CapturedFiles {
  text: CapturedFile;
  /** The page that the text was made from. */
  page: CapturedFile | undefined;
}

/**
 * Compares the captured files of an article with the checksums in its front matter. Without a recorded checksum there is nothing
 * to compare, but a captured page must have one.
 * @returns whether the files are unchanged.
 */
export function checkCapture(
  recorded: Provenance['capture'],
  { text, page }: CapturedFiles,
  file: string,
  problems: Problem[],
): boolean {
  const before = problems.length;
  if (recorded !== undefined && recorded.text !== text.sha256)
    problems.push(changed(text.file, text.sha256, recorded.text, file));
  if (page !== undefined && recorded?.page === undefined)
    problems.push({
      file: page.file,
      what: `The front matter of ${file} has no checksum of this page (“capture.page”).`,
      todo: 'Take the page out, or import it under another name: npm run import -- <page> --id <name>.',
    });
  else if (page === undefined && recorded?.page !== undefined)
    problems.push({
      file,
      field: 'capture.page',
      what: 'The page that the capture was made of is missing.',
      todo: `Put it back beside ${text.file}, byte for byte as it was captured.`,
    });
  else if (page !== undefined && recorded?.page !== undefined && page.sha256 !== recorded.page)
    problems.push(changed(page.file, page.sha256, recorded.page, file));
  return problems.length === before;
}

function changed(file: string, is: string, was: string, recordedIn: string): Problem {
  return {
    file,
    what: `This is not the file that was captured: its checksum (SHA-256) begins ${is.slice(0, 12)}, and ${recordedIn} records ${was.slice(0, 12)}.`,
    todo: `A capture is evidence and is never edited. Put it back as it was: git checkout -- ${file}`,
  };
}
