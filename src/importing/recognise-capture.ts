import { PageError } from './page-error.ts';

/** In what form a page was saved. */
export type CaptureForm = 'html' | 'mhtml' | 'text';

/** No page made for readers is as long; a longer file is something else. */
export const MOST_BYTES = 20 * 1024 * 1024;

/** How the beginnings of other files give them away. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  'a PDF': ['%PDF-'],
  'a ZIP archive (or a Word document, or an EPUB)': ['PK\u0003\u0004'],
  'compressed by gzip': ['\u001f\u008b'],
  'a picture': ['\u0089PNG', 'GIF8', '\u00ff\u00d8\u00ff', 'RIFF'],
  'a web archive of Safari': ['bplist'],
  'an RTF document': ['{\\rtf'],
};

/**
 * Says what kind of page a file holds, by its bytes; its name and what a server says of it can be wrong.
 * @throws PageError if it is empty, longer than `MOST_BYTES`, or no page.
 */
export function recogniseCapture(bytes: Uint8Array): CaptureForm {
  refuseLength(bytes.length);
  const start = beginning(bytes);
  const [other] =
    Object.entries(OTHERS).find(([, marks]) => marks.some((mark) => start.startsWith(mark))) ?? [];
  if (other !== undefined)
    throw new PageError(
      `This is no page but ${other}.`,
      'Save the page as HTML (“Web page, HTML only”), as MHTML (“Single file”), or its words as plain text in UTF-8.',
    );
  // In UTF-16 every other byte is 0.
  const words = start.replaceAll('\0', '').replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '');
  if (words.trim() === '' && bytes.every((byte) => byte <= 0x20))
    throw new PageError('The page is empty.', 'Save it anew, after it has loaded whole.');
  if (/^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*Content-Type:\s*multipart\/related/i.test(words)) return 'mhtml';
  const isHtml =
    /^\s*(?:<\?xml[^>]*>\s*|<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|article|main|div|h1|p)\b/i;
  if (isHtml.test(words)) return 'html';
  if (bytes.includes(0) && !/^(?:\xff\xfe|\xfe\xff)/.test(start))
    throw new PageError(
      'The file holds bytes that no text has (NUL).',
      'It is no page, or was damaged on its way: save the page anew.',
    );
  return 'text';
}

/**
 * Refuses a page by its length, before anything of it is read.
 * @throws PageError if it is longer than `MOST_BYTES`.
 */
export function refuseLength(length: number): void {
  if (length > MOST_BYTES)
    throw new PageError(
      `The page is too long: ${megabytes(length)}, and pages of up to ${megabytes(MOST_BYTES)} are read.`,
      'Save it as “Web page, HTML only”, without its pictures, or save the words of the article as plain text.',
    );
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(bytes % (1024 * 1024) === 0 ? 0 : 1)} MB`;
}

/** The first bytes, each as one character. */
function beginning(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1');
}
