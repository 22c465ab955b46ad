import { basename } from 'node:path';
import { passagesOf } from '../../library/copies/read-article.ts';
import { renderCopy } from '../../library/copies/render-copy.ts';
import { writeCopy } from '../../library/copies/write-copy.ts';
import type { Problem } from '../../library/reading/problem.ts';
import { sha256 } from '../../library/reading/sha256.ts';
import { suggestId } from '../../library/reading/suggest-id.ts';
import { compareCopy } from '../../library/copies/compare-copy.ts';
import { decodePage, type DecodedPage } from './decode-page.ts';
import type { SavedPage } from './open-page.ts';
import { pageLines } from './page-lines.ts';
import { pageMetadata, webAddress } from './page-metadata.ts';
import { parsePage } from './parse-page.ts';
import { countWords, isInBody, isOmitted, PageError, type Findings, type Piece } from './piece.ts';
import { readMhtml } from './read-mhtml.ts';
import type { PageToRead } from './page-findings.ts';
import { readPage } from './read-page.ts';
import { readPlainText } from './read-plain-text.ts';
import { recogniseCapture, type CaptureForm } from './recognise-capture.ts';
import { omissionsOf, writeFrontMatter } from './write-front-matter.ts';

/** The editor’s options. */
export interface ImportChoices {
  /** Id of the article; by default it is made from the title, else from the file name. */
  id?: string | undefined;
  title?: string | undefined;
  encoding?: string | undefined;
  /** CSS selector of the article in the page. */
  selector?: string | undefined;
  /** Ids of the regions that there are, for the editor to choose from. */
  regions?: readonly string[];
}

/** A file to write, with its path below the content folder. */
export interface NewFile {
  path: string;
  bytes: Uint8Array;
}

/** The result of importing a page, before anything is written. */
export interface ImportedPage {
  id: string;
  /** The captured page, its text if the page is not plain text, and the copy. */
  files: { capture: NewFile; text?: NewFile; article: NewFile };
  pieces: Piece[];
  findings: Findings;
  /** How the bytes of an HTML page were decoded. */
  decoded?: DecodedPage;
  /** Warnings for the editor. */
  warnings: string[];
  /** Differences between the copy, as it would be written, and its capture. */
  differences: Problem[];
}

/** Maximum length of an id that is made from a title. */
const LONGEST_ID = 60;
/** The comment in which browsers and SingleFile save a page’s address. */
const SAVED_FROM = /<!-- saved from url=\(\d+\)(\S+) -->|<!--\s*Page saved with SingleFile\s+url:\s*(\S+)/;

/**
 * Makes a copy of a page: every line is either in the copy or listed as omitted, with its kind. The front matter has what the
 * page states.
 * @throws PageError if the page cannot be imported.
 */
export function importPage(page: SavedPage, choices: ImportChoices = {}): ImportedPage {
  const form = recogniseCapture(page.bytes);
  const markup = form === 'text' ? undefined : parseMarkup(page, form, choices.encoding);
  const text = markup === undefined ? decodeText(page.bytes) : textOf(markup);
  const { pieces, findings, warnings } =
    markup === undefined ? readPlainText(text, choices.title) : readPage({ ...markup, ...choices });
  if (!pieces.some(isInBody))
    throw new PageError(
      `No article was found among the ${countWords(text)} words of the page.`,
      'If a script or a subscription puts its words there, save the page from a browser that shows them (as MHTML, “Single file”), or save its words as plain text. If they are there, say where: --selector "article".',
    );
  const id = choices.id ?? nameOf(findings, page);
  const own = markup === undefined ? page.bytes : Buffer.from(text, 'utf8');
  const checksums = { text: sha256(own), ...(markup && { page: sha256(page.bytes) }) };
  const frontMatter = writeFrontMatter(findings, omissionsOf(pieces), checksums, choices.regions);
  const body = writeCopy(pieces.filter(isInBody), markup?.metadata.base ?? findings.captured?.value);
  return {
    id,
    files: {
      capture: { path: `captures/${id}.${form === 'text' ? 'txt' : form}`, bytes: page.bytes },
      ...(markup && { text: { path: `captures/${id}.txt`, bytes: own } }),
      article: { path: `articles/${id}.md`, bytes: Buffer.from(`---\n${frontMatter}---\n\n${body}`, 'utf8') },
    },
    pieces,
    findings,
    ...(markup && { decoded: markup.decoded }),
    warnings,
    differences: differencesOf(id, text, body, pieces),
  };
}

/**
 * The text of a captured page, for comparison: plain text unchanged, HTML and MHTML line by line.
 * @throws PageError if the file is not a readable page.
 */
export function pageText(page: SavedPage): { text: string; form: CaptureForm } {
  const form = recogniseCapture(page.bytes);
  return { form, text: form === 'text' ? decodeText(page.bytes) : textOf(parseMarkup(page, form)) };
}

function textOf({ lines }: Pick<PageToRead, 'lines'>): string {
  return `${lines.map(({ text }) => text).join('\n\n')}\n`;
}

function parseMarkup(
  page: SavedPage,
  form: 'html' | 'mhtml',
  encoding?: string,
): PageToRead & { decoded: DecodedPage } {
  const { bytes, contentType, saved } =
    form === 'mhtml' ? readMhtml(page.bytes) : { ...page, saved: undefined };
  const decoded = decodePage(bytes, contentType, encoding);
  const document = parsePage(decoded.text);
  const [, ...noted] = SAVED_FROM.exec(decoded.text.slice(0, 4096)) ?? [];
  const value = page.address ?? webAddress(saved ?? noted.find(Boolean));
  const isFetched = page.address !== undefined;
  const basis = isFetched ? 'where it was fetched' : 'what the browser that saved it wrote into the file';
  const metadata = pageMetadata(document, value);
  return {
    document,
    lines: pageLines(document),
    metadata,
    decoded,
    ...(value !== undefined && { address: { value, basis } }),
  };
}

function decodeText(bytes: Uint8Array): string {
  const { text, broken } = decodePage(bytes, '', 'utf-8');
  if (broken[0] === undefined) return text;
  throw new PageError(
    `The text is not UTF-8, and captures that are plain text are read as that: line ${broken[0].line} has “${broken[0].near}”.`,
    'Save it as UTF-8 (in most editors: “Save with encoding”), look at its accented letters and quotation marks, and take that.',
  );
}

/** Compares a copy with its capture, as the content check does. */
function differencesOf(id: string, capture: string, body: string, pieces: readonly Piece[]): Problem[] {
  const problems: Problem[] = [];
  const [file, captureFile] = [`content/articles/${id}.md`, `content/captures/${id}.txt`];
  const { rows } = renderCopy(body, { file, lineOffset: 0, base: '/' }, problems);
  const head = pieces.filter((piece) => !isInBody(piece) && !isOmitted(piece));
  const inFrontMatter = (passages: readonly { text: string }[]) =>
    passages.map(({ text }) => ({ kind: '', text, line: 2 }));
  const passages = {
    head: inFrontMatter(head),
    body: rows.flatMap(passagesOf),
    omitted: inFrontMatter(omissionsOf(pieces)),
  };
  compareCopy({ file, captureFile, capture, ...passages }, problems);
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
