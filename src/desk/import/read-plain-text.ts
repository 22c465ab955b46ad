import { withoutControls } from '../../library/reading/name-unseen.ts';
import type { PageLine } from './page-lines.ts';
import { pageMetadata } from './page-metadata.ts';
import { parsePage } from './parse-page.ts';
import { readPage } from './read-page.ts';

/**
 * Reads a page that was saved as plain text. The first line, or the one that the editor names, is the title; lines before it are
 * omitted, and lines after it are paragraphs.
 */
export function readPlainText(text: string, title?: string): ReturnType<typeof readPage> {
  const lines = withoutControls(text)
    .split(/\r\n|\n|\r/)
    .flatMap((row): PageLine[] => {
      const [, bullet = '', words = ''] = /^\s*([•‣◦]?)\s*(.*?)\s*$/.exec(row) ?? [];
      const line = { text: words, words: [{ type: 'text' as const, value: words }], within: [], authors: [] };
      return words === '' ? [] : [{ ...line, ...(bullet !== '' && { level: 1 }) }];
    });
  const first = lines[0]?.text ?? '';
  const isSentence = /[.!?…:;,]["”’»)\]]*$/u.test(first);
  const titles = isSentence ? [] : [{ value: first, basis: 'the first line of the capture' }];
  const read = readPage({ lines, title, metadata: { ...pageMetadata(parsePage('')), titles } });
  const warning =
    'A plain text does not mark its parts. What is not part of the article goes under “omitted”, in its order; mark headings, captions and quotations in the copy.';
  return { ...read, warnings: [warning, ...read.warnings] };
}
