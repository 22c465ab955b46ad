import PostalMime from 'postal-mime';
import { PageError } from './page-error.ts';

/** The page of an MHTML file. */
export interface MhtmlPage {
  html: string;
  /** Address it was saved from, where the file says so. */
  address?: string;
}

/** Bytes that the head of such a file can have. */
const LONGEST_HEAD = 64 * 1024;

/**
 * Takes the page out of an MHTML file (RFC 2557), as browsers save one: its first part. The others are its pictures, its
 * style sheets and the pages of its frames, which a reader of messages would join to it.
 * @throws PageError if there is no page in it.
 */
export async function readMhtml(bytes: Uint8Array): Promise<MhtmlPage> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const [, quoted, bare] =
    /^Content-Type:\s*multipart\/related;[^]*?\bboundary=(?:"([^"]+)"|([^\s;]+))/im.exec(
      text.slice(0, LONGEST_HEAD),
    ) ?? [];
  const boundary = quoted ?? bare;
  const [head, first] = boundary === undefined ? [] : text.split(`--${boundary}`, 2);
  if (boundary === undefined || head === undefined || first === undefined) throw broken();
  const whole = Buffer.from(`${head}--${boundary}${first}--${boundary}--\r\n`, 'latin1');
  const { html, headers } = await PostalMime.parse(whole, {
    maxNestingDepth: 8,
    maxHeadersSize: LONGEST_HEAD,
  });
  if (html === undefined || html.trim() === '') throw broken();
  const locations = [
    headers.find(({ key }) => key === 'snapshot-content-location')?.value,
    /^Content-Location:\s*(\S+)/im.exec(first)?.[1],
  ];
  const address = locations.find((location) => location !== undefined && /^https?:\/\//.test(location));
  return { html, ...(address === undefined ? {} : { address }) };
}

function broken(): PageError {
  return new PageError(
    'The file is MHTML, but there is no whole page in it.',
    'It was cut short or damaged: save the page anew, or as “Web page, HTML only”.',
  );
}
