import type { Root } from 'hast';
import { decodePage } from './decode-page.ts';
import type { SavedPage } from './import-page.ts';
import { PageError } from './page-error.ts';
import { pageLines } from './page-lines.ts';
import { parsePage } from './parse-page.ts';
import { readMhtml } from './read-mhtml.ts';
import { recogniseCapture, type CaptureForm } from './recognise-capture.ts';

/** To compare a page of so many lines with another takes some seconds, and of twice as many four times that. */
const MOST_LINES = 4000;

/** A page of markup, parsed. */
export interface ParsedPage {
  root: Root;
  /** Its HTML as text. */
  html: string;
  /** How the bytes were read. */
  encoding: { name: string; basis: string; isGuess: boolean };
  /** The address that an MHTML file gives. */
  address?: string | undefined;
}

/**
 * The words of a captured page, as they are kept to be compared: those of a plain text as it is, of HTML and MHTML a line for each of
 * its lines.
 * @returns them, and the form of the page.
 * @throws PageError if there is no page to be read.
 */
export async function pageText(page: SavedPage): Promise<{ text: string; form: CaptureForm }> {
  const form = recogniseCapture(page.bytes);
  if (form === 'text') return { text: decodeText(page.bytes), form };
  const { root } = await parseMarkup(page, form);
  const lines = pageLines(root);
  refuseLines(lines.length);
  return { text: textOf(lines), form };
}

/** Parses a page of markup. @throws PageError if it is none, or none for readers. */
export async function parseMarkup(page: SavedPage, form: 'html' | 'mhtml'): Promise<ParsedPage> {
  if (form === 'mhtml') {
    const { html, address } = await readMhtml(page.bytes);
    const encoding = { name: 'as the file says', basis: 'it is MHTML', isGuess: false };
    return { root: parsePage(html), html, encoding, address };
  }
  const { text: html, encoding: name, basis, isGuess } = decodePage(page.bytes, page.contentType);
  return { root: parsePage(html), html, encoding: { name, basis, isGuess } };
}

/** The text of a captured page: a line for each of its lines, with an empty one between. */
export function textOf(lines: readonly { text: string }[]): string {
  return `${lines.map(({ text }) => text).join('\n\n')}\n`;
}

/** A plain text. @throws PageError if it is not UTF-8, or has too many lines. */
export function decodeText(bytes: Uint8Array): string {
  const text = decoded(bytes);
  refuseLines(text.match(/\S[^\r\n]*/g)?.length ?? 0);
  return text;
}

/** @throws PageError if a page has more lines than can be compared. */
export function refuseLines(lines: number): void {
  if (lines > MOST_LINES)
    throw new PageError(
      `The page has ${lines.toLocaleString('en-GB')} lines, and pages of up to ${MOST_LINES.toLocaleString('en-GB')} are read.`,
      'It holds more than an article: save the words of the article as plain text, and take that.',
    );
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new PageError(
      'The text is not UTF-8, and captures that are plain text are read as that.',
      'Save it as UTF-8 (in most editors: “Save with encoding”), look at its accented letters and quotation marks, and take that.',
    );
  }
}
