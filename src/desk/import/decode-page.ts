import { detect } from 'chardet';
import sniffEncoding from 'html-encoding-sniffer';

/** A page’s text, and how its bytes were decoded. */
export interface DecodedPage {
  text: string;
  /** Name of the encoding in the WHATWG Encoding Standard. */
  encoding: string;
  /** Whether the encoding is a guess: nothing declares it, or the declaration is wrong. */
  isGuess: boolean;
  /** Lines (1-based) with bytes that are invalid in the encoding, with their context. In the text these are U+FFFD. */
  broken: { line: number; near: string }[];
}

/**
 * Decodes an HTML page as browsers do: by its byte order mark, the content type or its `<meta>`, else by a guess. Bytes that are
 * clearly UTF-8 are read as UTF-8 whatever is declared, even with a few invalid ones.
 * @param contentType of the server, or of the part of an MHTML file.
 * @param encoding the editor’s choice, which overrides everything else.
 */
export function decodePage(bytes: Uint8Array, contentType = '', encoding?: string): DecodedPage {
  if (encoding !== undefined) return decoded(bytes, encoding);
  const label = /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(contentType)?.[1];
  const said = sniffEncoding(bytes, {
    ...(label !== undefined && { transportLayerEncodingLabel: label }),
    defaultEncoding: '',
    // Browsers accept a late <meta> too.
    maxPrescanBytes: Infinity,
  });
  if (said === '' && bytes[1] === 0) return { ...decoded(bytes, 'utf-16le'), isGuess: true };
  const utf8 = decoded(bytes, 'utf-8');
  const [letters, lost] = countLost(utf8);
  const isSound = said === 'UTF-8' ? lost <= 3 || lost * 2 <= letters : lost * 20 <= letters;
  const isOther = said !== '' && said !== 'UTF-8';
  if (letters === 0 ? !isOther : isSound) return utf8;
  if (isOther) {
    const read = decoded(bytes, said);
    const [all, broken] = countLost(read);
    if (broken * 20 <= all) return read;
  }
  return { ...decoded(bytes, detect(bytes) ?? 'windows-1252'), isGuess: true };
}

/** The number of non-ASCII characters in a text, and how many of them are replacement characters. */
function countLost({ text }: DecodedPage): [number, number] {
  return [text.match(/[^\0-\x7f]/g)?.length ?? 0, text.match(/\ufffd/g)?.length ?? 0];
}

function decoded(bytes: Uint8Array, label: string): DecodedPage {
  const decoder = new TextDecoder(isKnownEncoding(label) ? label : 'windows-1252');
  const text = decoder.decode(bytes);
  const broken = text.split('\n').flatMap((row, index) => {
    const at = row.indexOf('\ufffd');
    return at === -1 ? [] : [{ line: index + 1, near: row.slice(Math.max(0, at - 20), at + 20).trim() }];
  });
  return { text, encoding: decoder.encoding, isGuess: false, broken };
}

/** Whether the Encoding Standard has a label. */
export function isKnownEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}
