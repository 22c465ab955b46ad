import type { SavedPage } from './open-page.ts';
import { PageError } from './piece.ts';

/** A page as the server sent it. */
export interface UnpackedPage extends Pick<SavedPage, 'bytes' | 'contentType'> {
  /** The format in which it was saved. */
  form: 'html' | 'mhtml' | 'text';
  /** Its address, if the MHTML file has it. */
  saved?: string | undefined;
}

/** First bytes of PDF, ZIP (Word, EPUB), pictures, Safari web archives and RTF. */
const OTHERS = /^(?:%PDF-|PK\p{Cc}|\x89PNG|GIF8|\xff\xd8\xff|RIFF|bplist|\{\\rtf)/u;

/**
 * Recognises the format of a page by its bytes, as its name and the server’s content type can be wrong, and takes it out of MHTML.
 * @throws PageError if it is empty or not a page.
 */
export function unpackPage(page: SavedPage): UnpackedPage {
  const file = Buffer.from(page.bytes).toString('latin1');
  if (!/[^\0-\x20]/.test(file))
    throw new PageError('The page is empty.', 'Save it again, after it has loaded whole.');
  // In UTF-16 every other byte is 0.
  const start = file.slice(0, 65_536).replaceAll('\0', '');
  const words = start.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*/, '');
  const [head] = parted(words);
  if (/^[\w-]+:/.test(words) && /^multipart\/related/i.test(head('content-type'))) return fromMhtml(file);
  // HTML begins with a tag, has a page’s skeleton, or several closing tags.
  const closing = words.match(/<\/(?:p|div|span|a|li|h[1-6]|td)>/gi)?.length ?? 0;
  const isHtml = closing > 2 || /^<[a-z!?]|<(?:!doctype\s*html|html|head|body)[\s>]/i.test(words);
  if (OTHERS.test(file) || (file.includes('\0') && !isHtml))
    throw new PageError(
      'This is not a page: it is a PDF, a picture, an archive or another kind of file.',
      'Save the page as HTML (“Web page, HTML only”), as MHTML (“Single file”), or its words as plain text in UTF-8.',
    );
  return { ...page, form: isHtml ? 'html' : 'text' };
}

/** The page in an MHTML file (RFC 2557): its first HTML part. Other parts are pictures, style sheets and frames. */
function fromMhtml(file: string): UnpackedPage {
  const [head, rest] = parted(file);
  const boundary = /boundary="?([^"\s;]+)/i.exec(head('content-type'))?.[1];
  for (const part of boundary === undefined ? [] : rest.split(`--${boundary}`).slice(1)) {
    const [field, body] = parted(part.trimStart());
    const contentType = field('content-type');
    if (!/^(?:text\/html|application\/xhtml)/i.test(contentType) || body.trim() === '') continue;
    const addresses = [head('snapshot-content-location'), field('content-location')];
    const bytes = unpacked(body, field('content-transfer-encoding'));
    return { form: 'mhtml', bytes, contentType, saved: addresses.find((one) => /^https?:/.test(one)) };
  }
  throw new PageError(
    'The file is MHTML, but there is no whole page in it.',
    'It was cut short or damaged: save the page again, or as “Web page, HTML only”.',
  );
}

/** The header fields by name, and the body. A line that begins with white space continues the one before. */
function parted(text: string): [(name: string) => string, string] {
  const end = /\r?\n\r?\n/.exec(text);
  const head = text.slice(0, end?.index).replace(/\r?\n[ \t]+/g, ' ');
  const field = (name: string): string => new RegExp(`^${name}:(.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
  return [field, end === null ? '' : text.slice(end.index + end[0].length)];
}

function unpacked(body: string, encoding: string): Buffer {
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64');
  const isQuoted = /quoted-printable/i.test(encoding);
  const sign = (_: string, digits: string): string => String.fromCharCode(Number.parseInt(digits, 16));
  const bytes = isQuoted ? body.replace(/=[ \t]*\r?\n/g, '').replace(/=([0-9A-F]{2})/gi, sign) : body;
  return Buffer.from(bytes, 'latin1');
}
