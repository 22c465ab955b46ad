/** A page’s text, and how its bytes were read. */
export interface DecodedPage {
  text: string;
  /** Name of the encoding, as in the WHATWG’s Encoding Standard. */
  encoding: string;
  /** Why that one; for a guess, the sentence says so. */
  basis: string;
  isGuess: boolean;
}

/** So many bytes are looked at for a guess. */
const SAMPLE = 64 * 1024;

/**
 * Decodes an HTML page: by its byte order mark, then by what the server and the page’s own `<meta>` say, if the bytes
 * bear it out; else by a guess. Bytes that are UTF-8 beyond doubt are UTF-8 whatever the page says.
 * @see https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
 * @param contentType what the server said of the page, if one did.
 */
export function decodePage(bytes: Uint8Array, contentType = ''): DecodedPage {
  const mark = markOf(bytes);
  if (mark !== undefined) return decoded(bytes, mark, 'its byte order mark says so');
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1');
  const told = [
    { label: charsetIn(contentType), by: 'the server says so' },
    { label: charsetIn(/<meta\b[^>]*\bcharset\b[^>]*>/i.exec(head)?.[0] ?? ''), by: 'the page says so' },
  ].find(({ label }) => label !== undefined && isKnown(label));
  const utf8 = tryDecode(bytes, 'utf-8');
  if (told?.label !== undefined) {
    const encoding = new TextDecoder(told.label).encoding;
    if (encoding === 'utf-8' && utf8 !== undefined)
      return { text: utf8, encoding, basis: told.by, isGuess: false };
    const isUtf8 = utf8 !== undefined && bytes.some((byte) => byte > 0x7f);
    if (encoding !== 'utf-8' && !isUtf8 && tryDecode(bytes, encoding) !== undefined)
      return decoded(bytes, encoding, told.by);
    return {
      ...guessed(bytes, utf8),
      basis: `guessed: ${told.by.replace('so', `“${told.label}”`)}, and that cannot be`,
    };
  }
  return guessed(bytes, utf8);
}

function guessed(all: Uint8Array, utf8: string | undefined): DecodedPage {
  const how = { basis: 'guessed: nothing says so', isGuess: true };
  const bytes = all.subarray(0, SAMPLE);
  const zeros = [0, 1].map((odd) => bytes.filter((byte, index) => byte === 0 && index % 2 === odd).length);
  // Latin letters and spaces in UTF-16 have a zero beside them.
  for (const [index, encoding] of ['utf-16be', 'utf-16le'].entries())
    if ((zeros[index] ?? 0) > bytes.length / 8) return { ...decoded(all, encoding, ''), ...how };
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8', ...how };
  const high = bytes.filter((byte) => byte > 0x7f).length;
  const cyrillic = bytes.filter((byte) => byte >= 0xc0).length;
  const latin = bytes.filter((byte) => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a).length;
  // Where accents are in words of Latin letters they are few; in a Russian text nearly every letter is above 0xBF.
  const encoding = cyrillic > high * 0.8 && cyrillic > latin / 10 ? 'windows-1251' : 'windows-1252';
  return { ...decoded(all, encoding, ''), ...how };
}

function decoded(bytes: Uint8Array, label: string, basis: string): DecodedPage {
  const decoder = new TextDecoder(label);
  return { text: decoder.decode(bytes), encoding: decoder.encoding, basis, isGuess: false };
}

function tryDecode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

function markOf([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function charsetIn(text: string): string | undefined {
  return /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(text)?.[1]?.toLowerCase();
}
