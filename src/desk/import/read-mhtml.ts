import { PageError } from './piece.ts';

/** The page in an MHTML file, and its address if the file has it. */
export interface MhtmlPage {
  bytes: Uint8Array;
  contentType: string | undefined;
  saved: string | undefined;
}

/**
 * Extracts the page from an MHTML file (RFC 2557): its first HTML part, byte for byte as the server sent it. Other parts are
 * pictures, style sheets and frames.
 * @throws PageError if the file has no page.
 */
export function readMhtml(file: Uint8Array): MhtmlPage {
  const [head, rest] = parted(Buffer.from(file.buffer, file.byteOffset, file.length).toString('latin1'));
  const boundary = /boundary="?([^"\s;]+)/i.exec(head('content-type') ?? '')?.[1];
  for (const part of boundary === undefined ? [] : rest.split(`--${boundary}`).slice(1)) {
    const [field, body] = parted(part.trimStart());
    const contentType = field('content-type');
    if (!/^(?:text\/html|application\/xhtml)/i.test(contentType ?? '') || body.trim() === '') continue;
    const addresses = [head('snapshot-content-location'), field('content-location')];
    const bytes = unpacked(body, field('content-transfer-encoding') ?? '');
    return { bytes, contentType, saved: addresses.find((address) => /^https?:/.test(address ?? '')) };
  }
  throw new PageError(
    'The file is MHTML, but there is no whole page in it.',
    'It was cut short or damaged: save the page again, or as “Web page, HTML only”.',
  );
}

/** The header fields by name, and the body. A line that begins with white space continues the one before. */
function parted(text: string): [(name: string) => string | undefined, string] {
  const end = /\r?\n\r?\n/.exec(text);
  const head = text.slice(0, end?.index).replace(/\r?\n[ \t]+/g, ' ');
  const field = (name: string): string | undefined =>
    new RegExp(`^${name}:(.*)$`, 'im').exec(head)?.[1]?.trim();
  return [field, end === null ? '' : text.slice(end.index + end[0].length)];
}

function unpacked(body: string, encoding: string): Buffer {
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64');
  const isQuoted = /quoted-printable/i.test(encoding);
  const sign = (_: string, digits: string): string => String.fromCharCode(Number.parseInt(digits, 16));
  const bytes = isQuoted ? body.replace(/=[ \t]*\r?\n/g, '').replace(/=([0-9A-F]{2})/gi, sign) : body;
  return Buffer.from(bytes, 'latin1');
}
