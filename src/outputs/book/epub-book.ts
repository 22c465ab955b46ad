import { readFileSync } from 'node:fs';
import { zipSync, strToU8, type Zippable } from 'fflate';
import { escapeMarkup } from '../../library/basics/escape-markup.ts';
import type { Chapter } from './read-chapters.ts';
import { xhtml } from './xhtml.ts';

const STYLES = readFileSync(new URL('epub-book.css', import.meta.url), 'utf8');
const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
/** What a library shows of the book. */
export interface BookFacts {
  /** The same in every edition. */
  identifier: string;
  title: string;
  description: string;
  /** Date of the edition: `2026-11-30`. */
  day: string;
}

/**
 * The book as an EPUB 3.
 * @param about what the book is, as XHTML.
 * @see https://www.w3.org/TR/epub-33/
 */
export function epubBook(facts: BookFacts, about: string, chapters: readonly Chapter[]): Uint8Array {
  const contents = chapters.map(
    ({ id, title }) => `<li><a href="${id}.xhtml">${escapeMarkup(title)}</a></li>`,
  );
  const files: Record<string, string> = {
    'META-INF/container.xml': `${XML}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n`,
    'book/package.opf': packageDocument(facts, chapters),
    'book/contents.xhtml': document(
      facts.title,
      `<h1>${escapeMarkup(facts.title)}</h1>${about}<nav epub:type="toc" id="toc"><h2>Contents</h2><ol>${contents.join('')}</ol></nav>`,
    ),
    'book/book.css': STYLES,
    ...Object.fromEntries(
      chapters.map(({ id, title, main }) => [`book/${id}.xhtml`, document(title, xhtml(main))]),
    ),
  };
  // The type comes first and uncompressed.
  const zipped: Zippable = { mimetype: [strToU8('application/epub+zip'), { level: 0 }] };
  for (const [name, text] of Object.entries(files)) zipped[name] = strToU8(text);
  // ZIP has local times: this one does not depend on the time zone.
  return zipSync(zipped, { mtime: new Date(1980, 0, 1) });
}

function document(title: string, body: string): string {
  return `${XML}<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en"><head><title>${escapeMarkup(title)}</title><link rel="stylesheet" type="text/css" href="book.css"/></head><body>${body}</body></html>\n`;
}

/** The list of the files. */
function packageDocument(facts: BookFacts, chapters: readonly Chapter[]): string {
  const { identifier, title, description, day } = facts;
  const items = chapters.map(
    ({ id }) => `<item id="c-${id}" href="${id}.xhtml" media-type="application/xhtml+xml"/>`,
  );
  return [
    `${XML}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="identifier" xml:lang="en">`,
    '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:identifier id="identifier">${escapeMarkup(identifier)}</dc:identifier><dc:title>${escapeMarkup(title)}</dc:title>`,
    `<dc:language>en</dc:language><dc:description>${escapeMarkup(description)}</dc:description>`,
    `<meta property="dcterms:modified">${day}T00:00:00Z</meta></metadata>`,
    '<manifest><item id="contents" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
    `<item id="styles" href="book.css" media-type="text/css"/>${items.join('')}</manifest>`,
    `<spine><itemref idref="contents"/>${chapters.map(({ id }) => `<itemref idref="c-${id}"/>`).join('')}</spine></package>\n`,
  ].join('\n');
}
