import { decodePage } from './decode-page.ts';
import { PageError } from './page-error.ts';
import { pageLines } from './page-lines.ts';
import { parsePage } from './parse-page.ts';
import { readMhtml } from './read-mhtml.ts';
import { recogniseCapture, type CaptureForm } from './recognise-capture.ts';

/** The bytes of a page, and what a server said of them. */
export interface PageBytes {
  bytes: Uint8Array;
  contentType?: string;
}

/** A page that is markup, parsed. */
export interface Markup {
  html: string;
  /** How the bytes were read. */
  encoding: { name: string; basis: string; isGuess: boolean };
  /** The address that an MHTML file names. */
  address?: string | undefined;
  root: ReturnType<typeof parsePage>;
}

/**
 * The words of a captured page as they are kept beside it: of HTML and MHTML a line for each of its lines, of a plain text itself.
 * @throws PageError if it is no page that can be read.
 */
export async function capturedText(page: PageBytes): Promise<string> {
  const form = recogniseCapture(page.bytes);
  return form === 'text' ? decodeText(page.bytes) : textOf(pageLines((await readMarkup(page, form)).root));
}

/** Parses a page. @throws PageError if it cannot be read. */
export async function readMarkup(page: PageBytes, form: Exclude<CaptureForm, 'text'>): Promise<Markup> {
  const mhtml = form === 'mhtml' ? await readMhtml(page.bytes) : undefined;
  const { text: html, encoding } =
    mhtml === undefined
      ? nameEncoding(decodePage(page.bytes, page.contentType))
      : { text: mhtml.html, encoding: { name: 'as the file says', basis: 'it is MHTML', isGuess: false } };
  return { html, encoding, address: mhtml?.address, root: parsePage(html) };
}

/** The text of a captured page: a line for each of its lines, with an empty one between. */
export function textOf(lines: readonly { text: string }[]): string {
  return `${lines.map(({ text }) => text).join('\n\n')}\n`;
}

/** The words of a capture that is plain text. @throws PageError if it is not UTF-8. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new PageError(
      'The text is not UTF-8, and captures that are plain text are read as that.',
      'Save it as UTF-8 (in most editors: “Save with encoding”), look at its accented letters and quotation marks, and import that.',
    );
  }
}

function nameEncoding({ text, encoding: name, basis, isGuess }: ReturnType<typeof decodePage>): {
  text: string;
  encoding: Markup['encoding'];
} {
  return { text, encoding: { name, basis, isGuess } };
}
