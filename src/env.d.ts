/// <reference types="astro/client" />

declare module 'html-encoding-sniffer' {
  /** The encoding by the HTML standard: byte order mark, transport layer, `<meta>`, else the default. */
  export default function sniffEncoding(
    bytes: Uint8Array,
    options: { transportLayerEncodingLabel?: string; defaultEncoding: string; maxPrescanBytes: number },
  ): string;
}
