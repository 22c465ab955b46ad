import { basename } from 'node:path';
import { compareCopy } from '../../library/copies/compare-copy.ts';
import { passagesOf } from '../../library/copies/read-article.ts';
import { renderCopy } from '../../library/copies/render-copy.ts';
import { writeCopy } from '../../library/copies/write-copy.ts';
import type { Problem } from '../../library/reading/problem.ts';
import { sha256 } from '../../library/reading/sha256.ts';
import { suggestId } from '../../library/reading/suggest-id.ts';
import type { SavedPage } from './open-page.ts';
import { countWords, isInBody, isOmitted, PageError, type Findings, type Piece } from './piece.ts';
import { readCapture, type Capture, type ImportChoices } from './read-capture.ts';
import { readPage } from './read-page.ts';
import { omissionsOf, writeFrontMatter } from './write-front-matter.ts';

/** A file to write, with its path below the content folder. */
export interface NewFile {
  path: string;
  bytes: Uint8Array;
}

/** The result of importing a page, before anything is written. */
export interface ImportedPage extends Pick<Capture, 'decoded'> {
  id: string;
  /** The captured page, its text if the page is not plain text, and the copy. */
  files: { capture: NewFile; text?: NewFile; article: NewFile };
  pieces: Piece[];
  findings: Findings;
  /** Warnings for the editor. */
  warnings: string[];
  /** Differences between the copy, as it would be written, and its capture. */
  differences: Problem[];
}

/** Maximum length of an id that is made from a title. */
const LONGEST_ID = 60;

/**
 * Makes a copy of a page: every line is either in the copy or listed as omitted, with its kind. The front matter has what the
 * page states.
 * @throws PageError if the page cannot be imported.
 */
export function importPage(page: SavedPage, choices: ImportChoices = {}): ImportedPage {
  const captured = readCapture(page, choices);
  const { form, text, decoded, metadata } = captured;
  const { pieces, findings, warnings } = readPage(captured);
  if (!pieces.some(isInBody))
    throw new PageError(
      `No article was found among the ${countWords(text)} words of the page.`,
      'If a script or a subscription puts its words there, save the page from a browser that shows them (as MHTML, “Single file”), or save its words as plain text. If they are there, say where: --selector "article".',
    );
  const id = choices.id ?? nameOf(findings, page);
  const capture = { path: `captures/${id}.${form === 'text' ? 'txt' : form}`, bytes: page.bytes };
  const made = form === 'text' ? {} : { text: { path: `captures/${id}.txt`, bytes: Buffer.from(text) } };
  const checksums = {
    text: sha256(made.text?.bytes ?? page.bytes),
    ...(made.text && { page: sha256(page.bytes) }),
  };
  const frontMatter = writeFrontMatter(findings, omissionsOf(pieces), checksums, choices.regions);
  const body = writeCopy(pieces.filter(isInBody), metadata.base);
  const article = { path: `articles/${id}.md`, bytes: Buffer.from(`---\n${frontMatter}---\n\n${body}`) };
  return {
    id,
    files: { capture, ...made, article },
    pieces,
    findings,
    decoded,
    warnings,
    differences: differencesOf(id, text, body, pieces),
  };
}

/** Compares a copy with its capture, as the content check does. */
function differencesOf(id: string, capture: string, body: string, pieces: readonly Piece[]): Problem[] {
  const problems: Problem[] = [];
  const [file, captureFile] = [`content/articles/${id}.md`, `content/captures/${id}.txt`];
  const { rows } = renderCopy(body, { file, lineOffset: 0 }, problems);
  const inHead = pieces.filter((piece) => !isInBody(piece) && !isOmitted(piece));
  const head = inHead.map(({ text }) => ({ text, line: 2 }));
  const omitted = omissionsOf(pieces).map((omission) => ({ ...omission, line: 2 }));
  // A copy that cannot be read differs everywhere.
  if (problems.length > 0) return problems;
  compareCopy({ file, captureFile, capture, head, body: rows.flatMap(passagesOf), omitted }, problems);
  return problems;
}

function nameOf({ title }: Findings, { name, address }: SavedPage): string {
  const file = address === undefined ? basename(name).replace(/\.[^.]*$/, '') : '';
  const ids = [title?.value ?? '', file].map((words) => suggestId(words, LONGEST_ID) ?? '');
  const id = ids.find((candidate) => /[a-z]/.test(candidate));
  if (id !== undefined) return id;
  throw new PageError(
    title === undefined
      ? 'The page has no title to name the article by.'
      : `No name can be made of the title “${title.value}”.`,
    'Give it one of lower-case letters, digits and hyphens: npm run import -- <file or address> --id night-ferry',
  );
}
