import { citableBlocks, type Article } from '../../library/copies/read-article.ts';
import { passageName } from '../../library/citations/passage-name.ts';
import { formatPublicationDate } from '../../library/basics/dates.ts';
import type { Library } from '../../library/library.ts';
import type { Note } from '../../library/notes/note-schema.ts';
import { paths } from '../../library/basics/paths.ts';
import { capitalised } from '../../library/basics/wording.ts';
import type { SearchNote, SearchRecord } from '../../library/search/search-record.ts';

/**
 * A record of each article: its passages, as the page has them. Words that the site does not show are not found by them,
 * either; of an article without any the title is left.
 */
export function sourceRecords({ articles, notes, profiles, shown }: Library): SearchRecord[] {
  const people = new Map<Article, string[]>();
  for (const { type, name, mentions } of profiles)
    for (const { article } of type === 'person' ? mentions : [])
      people.set(article, [...(people.get(article) ?? []), name]);
  return articles.map((article) => {
    const own = notes.get(article.id) ?? [];
    const { title } = article;
    const printed = citableBlocks(article).filter(({ id }) => shown.get(article.id)?.has(id));
    return {
      id: `articles/${article.id}/`,
      voice: 'source',
      title,
      about: [
        ...article.authors,
        article.outlet,
        formatPublicationDate(article.published),
        ...(article.rewritten ? ['altered copy'] : []),
      ].join(', '),
      passages: (printed.length > 0 ? printed : article.blocks.slice(0, 1)).map((block, index) => ({
        href: paths.article(article.id, block.id),
        label: passageName(block),
        text: block.kind === 'title' ? title : block.text,
        // An outlet or an author leads to the article’s beginning.
        ...(index === 0 && {
          alsoFoundBy: [...new Set([article.name, article.shortName, article.outlet, ...article.authors])],
        }),
        ...(block.kind === 'title' ? { heading: 1 } : {}),
        ...(block.depth === undefined ? {} : { heading: block.depth }),
        notes: own.filter(({ place }) => place?.block === block).flatMap((note) => searchNote(article, note)),
      })),
      filters: {
        voice: ['source'],
        region: article.regions,
        kind: [capitalised(article.kind)],
        outlet: [article.outlet],
        year: [article.published.date.slice(0, 4)],
        person: people.get(article) ?? [],
      },
      date: article.published.date,
    };
  });
}

/** What a note says of its words: “many days”: should be “several days”. */
export function readingOf({ for: wrong, quote, read }: Note): string {
  return read === undefined ? `“${wrong ?? quote}”:` : `“${wrong ?? quote}”: should be “${read}”.`;
}

/** The note as a result shows it, if it has a reading: which words of the passage it is about, counted as words. */
function searchNote(article: Article, note: Note): SearchNote[] {
  if (note.place === undefined || note.read === undefined) return [];
  const { block, start } = note.place;
  const wrong = note.for ?? note.quote;
  const from = start + note.quote.indexOf(wrong);
  const before = countWords(block.text.slice(0, from));
  // The word that the wrong words begin inside of is counted already.
  const first = /\S$/.test(block.text.slice(0, from)) ? before - 1 : before;
  return [
    {
      start: first,
      end: first + countWords(block.text.slice(0, from + wrong.length)) - first,
      wrong,
      read: note.read,
      href: paths.article(article.id, note.id),
      ...(note.label !== undefined && { label: note.label }),
    },
  ];
}

function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
