import { citableBlocks, type Article } from '../../library/copies/read-article.ts';
import { inMarks } from '../../library/citations/in-marks.ts';
import { passageName } from '../../library/citations/passage-name.ts';
import { formatPublicationDate } from '../../library/basics/dates.ts';
import type { Library } from '../../library/library.ts';
import type { Note } from '../../library/notes/note-schema.ts';
import { shouldBe } from '../../library/notes/should-be.ts';
import { wrongWords } from '../../library/notes/wrong-words.ts';
import { paths } from '../../library/basics/paths.ts';
import { capitalised } from '../../library/basics/wording.ts';
import type { SearchNote, SearchRecord } from '../../library/search/search-record.ts';

/**
 * A record for each article, with its passages as on the page. Words that the site does not show are not indexed; an article
 * with no text shown is found by its title.
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
        // A match of the outlet or author links to the top of the article.
        ...(index === 0 && {
          names: [...new Set([article.name, article.shortName, article.outlet, ...article.authors])],
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

/** What a note says about its words: “many days”: should be “several days”. */
export function readingOf({ for: wrong, quote, read, confidence }: Note): string {
  const words = inMarks(wrong ?? quote);
  return read === undefined ? `${words}:` : `${words}: ${shouldBe({ confidence })} “${read}”.`;
}

/** The note as a search result shows it, if it has a reading: the range of words in the passage that it is about. */
function searchNote(article: Article, note: Note): SearchNote[] {
  const place = wrongWords(note);
  if (place === undefined || note.read === undefined) return [];
  const { text } = place.block;
  const before = countWords(text.slice(0, place.start));
  return [
    {
      // A mark before them, as in “likely”, has been counted as a word already.
      start: /\S$/.test(text.slice(0, place.start)) ? before - 1 : before,
      end: countWords(text.slice(0, place.end)),
      wrong: note.for ?? note.quote,
      shouldBe: shouldBe(note),
      read: note.read,
      href: paths.article(article.id, note.id),
      ...(note.label !== undefined && { label: note.label }),
    },
  ];
}

function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
