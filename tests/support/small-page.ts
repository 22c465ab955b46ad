import { importPage, type ImportedPage } from '../../src/desk/import/import-page.ts';
import type { SavedPage } from '../../src/desk/import/open-page.ts';
import type { ImportChoices } from '../../src/desk/import/read-capture.ts';

/** A paragraph that is long enough for an article. */
export const LONG = `Nobody counts the ferry, and ${'the ferry counts nobody, for it goes over the river, '.repeat(9)}as it always has.`;

/** Imports a page of markup, or of bytes. */
export function imported(
  page: string | Uint8Array,
  choices: ImportChoices = {},
  more: Partial<SavedPage> = {},
): ImportedPage {
  const bytes = typeof page === 'string' ? Buffer.from(page) : page;
  return importPage({ name: 'saved.html', bytes, ...more }, choices);
}

/** A small article with these elements between its headline and its paragraphs, and between these. */
export function page({
  head = '',
  lang = 'en',
  above = '',
  between = '',
  title = 'The ferry of the test',
}): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">${head}</head><body><article><h1>${title}</h1>${above}<p>${LONG}</p>${between}<p>${LONG} Twice.</p></article></body></html>`;
}

/** The copy that the import would write. */
export function articleOf({ files }: ImportedPage): string {
  return Buffer.from(files.article.bytes).toString('utf8');
}

/** The body of the copy without the two paragraphs that every page has. */
export function wordsBetween(result: ImportedPage): string {
  const body = articleOf(result).split('\n---\n')[1] ?? '';
  return /as it always has\.\n\n([^]*?)\n*Nobody counts[^\n]* Twice\.\n/.exec(body)?.[1] ?? '';
}
