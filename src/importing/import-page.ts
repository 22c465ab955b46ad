import { basename } from 'node:path';
import { sha256 } from '../content/sha256.ts';
import { suggestId } from '../content/suggest-id.ts';
import type { Problem } from '../content/problem.ts';
import { checkImport } from './check-import.ts';
import { findArticle } from './find-article.ts';
import type { Findings, Proof } from './findings.ts';
import { PageError } from './page-error.ts';
import { pageLines } from './page-lines.ts';
import { pageMetadata, webAddress } from './page-metadata.ts';
import { decodeText, parseMarkup, refuseLines, textOf, type ParsedPage } from './page-text.ts';
import { countWords, isOmitted, type Piece } from './piece.ts';
import { readPage } from './read-page.ts';
import { readPlainText } from './read-plain-text.ts';
import { recogniseCapture, type CaptureForm } from './recognise-capture.ts';
import { writeBody } from './write-body.ts';
import { omissionsOf, writeFrontMatter } from './write-front-matter.ts';

/** A page as it came. */
export interface SavedPage {
  /** Its file’s name, or its address. */
  name: string;
  bytes: Uint8Array;
  /** The address that it was fetched from, after redirects. */
  address?: string;
  /** What the server said of it. */
  contentType?: string;
}

/** A file to be written, by its path below the content folder. */
export interface NewFile {
  path: string;
  bytes: Uint8Array;
}

/** Everything that comes of importing a page. Nothing is written yet. */
export interface ImportedPage {
  id: string;
  form: CaptureForm;
  /** The captured page, its text where it is none itself, and the copy. */
  files: { capture: NewFile; text?: NewFile; article: NewFile };
  pieces: Piece[];
  findings: Findings;
  /** How the bytes were read. */
  encoding: ParsedPage['encoding'];
  /** Where the copy, as it would be written, is not yet what its capture says. */
  differences: Problem[];
}

/** Words that an article has at least. */
const FEWEST_WORDS = 40;
/** Characters of an id that is made of a title. */
const LONGEST_ID = 60;

interface ReadPage {
  text: string;
  pieces: Piece[];
  findings: Findings;
  base?: string;
  encoding: ImportedPage['encoding'];
}

/**
 * Makes a copy of a page: finds the article’s words, sorts out what is not part of it, and writes front matter with what the page proves.
 * @param chosenId name of the article; left out, it is made of the title, or of the file’s name.
 * @throws PageError if the page cannot be imported.
 */
export async function importPage(page: SavedPage, chosenId?: string): Promise<ImportedPage> {
  const form = recogniseCapture(page.bytes);
  const { text, pieces, findings, base, encoding } =
    form === 'text' ? readText(page) : await readMarkup(page, form);
  refuseEmpty(pieces, form);
  const id = chosenId ?? nameOf(findings, page);
  const bytes = form === 'text' ? page.bytes : Buffer.from(text, 'utf8');
  const omitted = omissionsOf(pieces);
  const frontMatter = writeFrontMatter({
    findings,
    omitted,
    capture: { text: sha256(bytes), ...(form === 'text' ? {} : { page: sha256(page.bytes) }) },
  });
  const body = writeBody(pieces, base);
  const article = `---\n${frontMatter}---\n\n${body}`;
  return {
    id,
    form,
    files: {
      capture: { path: `captures/${id}.${form === 'text' ? 'txt' : form}`, bytes: page.bytes },
      ...(form === 'text' ? {} : { text: { path: `captures/${id}.txt`, bytes } }),
      article: { path: `articles/${id}.md`, bytes: Buffer.from(article, 'utf8') },
    },
    pieces,
    findings,
    encoding,
    differences: checkImport({ id, article, text, findings, omitted }),
  };
}

function readText({ bytes }: SavedPage): ReadPage {
  const text = decodeText(bytes);
  return {
    text,
    ...readPlainText(text),
    encoding: { name: 'utf-8', basis: 'it can be nothing else', isGuess: false },
  };
}

async function readMarkup(page: SavedPage, form: 'html' | 'mhtml'): Promise<ReadPage> {
  const { root, html, encoding, address: inMhtml } = await parseMarkup(page, form);
  const address = addressOf(page, inMhtml, html);
  const metadata = pageMetadata(root, address?.value);
  const lines = pageLines(root);
  refuseLines(lines.length);
  const read = readPage({ lines, found: findArticle(root), metadata, ...(address ? { address } : {}) });
  const base = address?.value ?? metadata.canonical?.value;
  return { text: textOf(lines), ...read, ...(base === undefined ? {} : { base }), encoding };
}

function addressOf(page: SavedPage, inMhtml: string | undefined, html: string): Proof | undefined {
  if (page.address !== undefined)
    return { value: page.address, basis: 'the address that it was fetched from' };
  const saved = /<!-- saved from url=\(\d+\)(\S+) -->/.exec(html.slice(0, 4096))?.[1];
  const value = webAddress(inMhtml ?? saved);
  return value === undefined
    ? undefined
    : { value, basis: 'what the browser that saved it wrote into the file' };
}

function refuseEmpty(pieces: readonly Piece[], form: CaptureForm): void {
  const words = (list: readonly Piece[]): number => list.reduce((sum, { text }) => sum + countWords(text), 0);
  const all = words(pieces);
  const own = words(
    pieces.filter((piece) => !isOmitted(piece) && !['title', 'byline', 'standfirst'].includes(piece.as)),
  );
  if (own >= FEWEST_WORDS) return;
  throw new PageError(
    all === 0
      ? 'There is not a word on the page.'
      : `No article was found: the page has ${all} words in all, and ${own} that could be an article’s, which has ${FEWEST_WORDS} at least.`,
    form === 'text'
      ? 'Look whether the file holds the article, and holds it whole.'
      : 'If a script or a subscription puts the words there, save the page from a browser that shows them (as MHTML, “Single file”), or save its words as plain text.',
  );
}

function nameOf({ title }: Findings, { name, address }: SavedPage): string {
  const file = address === undefined ? basename(name).replace(/\.[^.]*$/, '') : '';
  for (const words of [title?.value ?? '', file]) {
    const id = suggestId(words, LONGEST_ID);
    if (id === undefined || /^\d+$/.test(id)) continue;
    return id;
  }
  throw new PageError(
    title === undefined
      ? 'The page has no title to name the article by.'
      : `No name can be made of the title “${title.value}”.`,
    'Give it one of lower-case letters, digits and hyphens: npm run import -- <file or address> --id kursk-raid',
  );
}
