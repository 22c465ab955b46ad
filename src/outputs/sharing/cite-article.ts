import { formatDay, formatPublicationDate } from '../../library/basics/dates.ts';
import { paths } from '../../library/basics/paths.ts';
import { archivedPages } from '../../library/copies/archived-page.ts';
import type { Copies } from '../../library/copies/copies.ts';
import type { Article } from '../../library/copies/read-article.ts';
import type { Dossier } from '../../library/kinds/site.ts';
import { fullHref, type SiteAddress } from '../../site.ts';
import { citationKey, type Citation, type CslItem, type CslName } from './csl-item.ts';

/** The citation of an article: its author, its outlet as publisher, its date, and our copy as the place where it was read. */
export function articleCitation(
  article: Article,
  { copies, dossier }: { copies: Copies; dossier: Pick<Dossier, 'id' | 'name'> },
  site: SiteAddress,
): Citation {
  const { authors, shortName, published, titleSupplied, outlet, rewritten, capturedAt, sources } = article;
  const { date, precision, earliest = date, latest = date } = published;
  const words = formatPublicationDate(published);
  const monthIsSure = earliest.slice(0, 7) === latest.slice(0, 7);
  const key = citationKey(dossier.id, paths.article(article.id));
  const short = [
    `Read in ${rewritten ? 'an altered' : 'a'} copy at ${capturedAt}; ${copies === 'full' ? 'text kept' : 'passages quoted'} at ${dossier.name}.`,
    ...(rewritten ? ['The words of the copy are not the author’s own.'] : []),
    ...(article.translatedFrom === undefined ? [] : [`Translated from ${article.translatedFrom}.`]),
    ...(titleSupplied === undefined ? [] : ['The copy has no headline; the title is supplied.']),
  ];
  const note = [
    ...short,
    ...(precision === 'day' ? [] : [`Dated ${words} by ${dossier.name}.`]),
    ...(sources.original === undefined ? [] : [`Original: ${sources.original}`]),
    ...(sources.captured === undefined ? [] : [`Captured page: ${sources.captured}`]),
    ...archivedPages(sources).map(({ address, time }) => `Archived on ${formatDay(time)}: ${address}`),
  ];
  const item: CslItem = {
    id: key,
    type: article.kind === 'blog post' ? 'post-weblog' : 'webpage',
    'citation-key': key,
    title: article.title,
    ...(authors.length > 0 && { author: authors.map((name) => dividedName(name, shortName)) }),
    issued: {
      'date-parts': [knownParts(published, monthIsSure)],
      ...(precision === 'about' && { circa: true }),
    },
    publisher: outlet,
    'container-title': outlet,
    language: article.language ?? 'en',
    URL: fullHref(paths.article(article.id), site),
    note: note.join(' '),
  };
  return { item, note, shortNote: short.length, date: { words, monthIsSure } };
}

/** A name is divided if its last word is the article’s short name; otherwise it may be an organisation. */
function dividedName(name: string, shortName: string): CslName {
  return name.endsWith(` ${shortName}`)
    ? { family: shortName, given: name.slice(0, -shortName.length - 1) }
    : { literal: name };
}

/** Year, month and day; if only the part of the month is known, there is no day. */
function knownParts({ date, precision }: Article['published'], monthIsSure: boolean): number[] {
  const parts = date.split('-').map(Number);
  return precision === 'mid-month' ? parts.slice(0, monthIsSure ? 2 : 1) : parts;
}
