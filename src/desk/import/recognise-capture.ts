import { PageError } from './piece.ts';

/** The format in which a page was saved. */
export type CaptureForm = 'html' | 'mhtml' | 'text';

/** Maximum size of a page; a larger file is something else. */
export const MOST_MEGABYTES = 20;
/** First bytes of PDF, ZIP (Word, EPUB), pictures, Safari web archives and RTF. */
const OTHERS = /^(?:%PDF-|PK\p{Cc}|\x89PNG|GIF8|\xff\xd8\xff|RIFF|bplist|\{\\rtf)/u;

/**
 * Recognises the format of a page by its bytes; its name and the server’s content type can be wrong.
 * @throws PageError if it is empty, too long, or not a page.
 */
export function recogniseCapture(bytes: Uint8Array): CaptureForm {
  refuseLength(bytes.length);
  if (bytes.every((byte) => byte <= 0x20))
    throw new PageError('The page is empty.', 'Save it again, after it has loaded whole.');
  const start = Buffer.from(bytes.subarray(0, 65_536)).toString('latin1');
  // In UTF-16 every other byte is 0.
  const words = start.replaceAll('\0', '').replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*/, '');
  const [head = ''] = words.split(/\r?\n\r?\n/, 1);
  if (/^[\w-]+:/.test(head) && /^Content-Type:\s*multipart\/related/im.test(head)) return 'mhtml';
  // HTML begins with a tag, has a page’s skeleton, or several closing tags.
  const closing = words.match(/<\/(?:p|div|span|a|li|h[1-6]|td)>/gi)?.length ?? 0;
  const isHtml = closing > 2 || /^<[a-z!?]|<(?:!doctype\s*html|html|head|body)[\s>]/i.test(words);
  if (OTHERS.test(start) || (bytes.includes(0) && !isHtml))
    throw new PageError(
      'This is not a page: it is a PDF, a picture, an archive or another kind of file.',
      'Save the page as HTML (“Web page, HTML only”), as MHTML (“Single file”), or its words as plain text in UTF-8.',
    );
  return isHtml ? 'html' : 'text';
}

/**
 * Rejects a page by its length before it is read.
 * @throws PageError if it is too long.
 */
export function refuseLength(length: number): void {
  if (length > MOST_MEGABYTES * 1024 * 1024)
    throw new PageError(
      `The page is longer than ${MOST_MEGABYTES} MB.`,
      'Save it as “Web page, HTML only”, without its pictures, or save the words of the article as plain text.',
    );
}
