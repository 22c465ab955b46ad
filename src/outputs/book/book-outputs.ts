import { escapeMarkup } from '../../library/basics/escape-markup.ts';
import { formatDay } from '../../library/basics/dates.ts';
import { paths } from '../../library/basics/paths.ts';
import type { Library } from '../../library/library.ts';
import { fullHref } from '../../site.ts';
import type { Output } from '../output.ts';
import type { Settings } from '../settings.ts';
import { bindChapters } from './bind-chapters.ts';
import { epubBook } from './epub-book.ts';
import { htmlBook } from './html-book.ts';
import { readChapters } from './read-chapters.ts';

/**
 * The whole dossier as one file, in two formats. They are dated with the last recorded change.
 * @param folder the built pages.
 */
export function bookOutputs(folder: string, library: Library, settings: Settings): Output[] {
  const { id, name, description } = library.dossier;
  const chapters = readChapters(folder, library);
  bindChapters(chapters, settings);
  const home = fullHref(paths.home, settings);
  // Not the day of the build: builds of the same content must be the same.
  const day = library.changes[0]?.date ?? settings.built.toISOString().slice(0, 10);
  const about = (copyright: string): string =>
    [
      `<p class="lede">${escapeMarkup(description)}</p>`,
      `<p class="statement">A copy of ${settings.isPublic ? `<a href="${home}">${home}</a>` : escapeMarkup(name)}, with its changes up to ${formatDay(day)}.`,
      settings.isPublic ? ' Later ones are on the site.' : '',
      ` The articles belong to their authors and outlets: <a href="${copyright}">Copyright</a>.</p>`,
    ].join('');
  const facts = { identifier: settings.isPublic ? home : id, title: name, description, day };
  return [
    {
      path: paths.book(id, 'html'),
      type: 'text/html',
      body: () => htmlBook(name, about('#about__rights'), chapters),
    },
    {
      path: paths.book(id, 'epub'),
      type: 'application/epub+zip',
      body: () => epubBook(facts, about('about.xhtml#about__rights'), chapters),
    },
  ];
}
