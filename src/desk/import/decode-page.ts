import { detect } from 'chardet';
import sniffEncoding from 'html-encoding-sniffer';

/** A page’s text, and how its bytes were read. */
export interface DecodedPage {
  text: string;
  /** Name of the encoding, as in the WHATWG’s Encoding Standard. */
  encoding: string;
  /** Nothing says that it is in this encoding, or what says so cannot be true. */
  isGuess: boolean;
  /** Lines of the file (from 1) with bytes that the encoding does not have, and what is round them. In the text they are U+FFFD. */
  broken: { line: number; near: string }[];
}

/**
 * Decodes an HTML page as browsers do: by its byte order mark, what the server says, or the page’s own `<meta>`; else by a guess. Bytes that
 * are UTF-8 beyond doubt are UTF-8 whatever is said, and a few broken ones among them change nothing.
 * @param contentType what the server, or the part of an MHTML file, says.
 * @param encoding what the editor says; it decides.
 */
export function decodePage(bytes: Uint8Array, contentType = '', encoding?: string): DecodedPage {
  if (encoding !== undefined) return decoded(bytes, encoding);
  const label = /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(contentType)?.[1];
  const said = sniffEncoding(bytes, {
    ...(label !== undefined && { transportLayerEncodingLabel: label }),
    defaultEncoding: '',
    // Browsers heed a <meta> that comes late, too.
    maxPrescanBytes: Infinity,
  });
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

/** How many signs of a text are beyond ASCII, and how many of these stand for what could not be read. */
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

/** Whether a label is one of the Encoding Standard. */
export function isKnownEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}
