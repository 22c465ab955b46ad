import { readFileSync } from 'node:fs';
import { serializeOuter } from 'parse5';
import { escapeMarkup } from '../../library/basics/escape-markup.ts';
import { joinStyles } from './join-styles.ts';
import type { Chapter } from './read-chapters.ts';

const STYLES = readFileSync(new URL('html-book.css', import.meta.url), 'utf8');

/**
 * The book as one HTML file that needs nothing else: no script, no network. It has the look of the site, in the reader’s own fonts.
 * Search engines are asked to leave it out: they have the pages.
 * @param about what the book is, as HTML.
 */
export function htmlBook(title: string, about: string, chapters: readonly Chapter[]): string {
  const contents = chapters.map(
    ({ id, title: name }) => `<li><a href="#${id}">${escapeMarkup(name)}</a></li>`,
  );
  const styles = joinStyles(chapters.flatMap((chapter) => chapter.styles));
  return [
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeMarkup(title)}</title><meta name="robots" content="noindex">`,
    `<style>${styles}${STYLES}</style></head><body><main>`,
    `<section class="wrap opening"><h1 class="headline name">${escapeMarkup(title)}</h1>${about}`,
    `<h2 class="subheading" id="contents">Contents</h2><ol>${contents.join('')}</ol></section>\n`,
    ...chapters.map(
      ({ main }) =>
        `${serializeOuter(main)}\n<p class="wrap fine to-contents"><a href="#contents">Contents</a></p>\n`,
    ),
    '</main></body></html>\n',
  ].join('');
}
