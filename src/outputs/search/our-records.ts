import { sourceName } from '../../library/copies/describe-article.ts';
import type { Article } from '../../library/copies/read-article.ts';
import { passageName } from '../../library/citations/passage-name.ts';
import type { Statement } from '../../library/citations/statement.ts';
import { placesOf } from '../../library/kinds/regions.ts';
import type { Library } from '../../library/library.ts';
import { attributionLine } from '../../library/kinds/figures.ts';
import { paths } from '../../library/basics/paths.ts';
import { ABOUT, type SitePath } from '../../site.ts';
import type { SearchPassage, SearchRecord } from '../../library/search/search-record.ts';
import { ourRecord, peopleNamed, sourcesOf, unique, type Basis } from './our-record.ts';
import { readingOf } from './source-records.ts';

/** Records of our own text: one per page, or one per region or year where a page has several. */
export function ourRecords(library: Library): SearchRecord[] {
  const peopleIn = peopleNamed(library);
  const places = placesOf(library.regions).map(({ id }) => id);
  const record = (id: string, kind: string, passages: SearchPassage[], basis: Basis): SearchRecord[] =>
    passages.length === 0 ? [] : [ourRecord(id, kind, passages, basis, peopleIn)];
  return [
    ...library.articles.flatMap((article) => [
      ...record(`articles/${article.id}/#in-short`, 'About a source', aboutArticle(article, library), {
        regions: article.regions,
        sources: [article],
      }),
      ...record(`articles/${article.id}/notes/`, 'Editor’s note', notesOn(article, library), {
        regions: article.regions,
        sources: [article],
      }),
    ]),
    ...library.regions.flatMap(({ id, name, headline, summary, story, points }) =>
      record(
        `${id}/`,
        'Key point',
        [
          { ...said(summary), text: `${headline}. ${summary.text}` },
          ...story.map(said),
          ...points.map(({ href, label, head, text }, index) =>
            labelled(href, label, `${head}. ${text}`, [`${name}, point ${index + 1}`]),
          ),
          ...library.known.unknown
            .filter(({ front, regions }) => !front && regions.includes(id))
            .map(({ text }) => notKnown(text, paths.region(id, 'not-known'))),
        ],
        {
          regions: [id],
          sources: sourcesOf([summary, ...story, ...points]),
          weight: 3,
        },
      ),
    ),
    ...record('', 'Front page', knownAndNot(library), {
      regions: [],
      sources: sourcesOf([...library.known.known, ...library.known.claimed]),
    }),
    ...places.flatMap((region) => {
      const own = library.events.filter((event) => event.region === region);
      return unique(own.map(({ date }) => date.slice(0, 4))).flatMap((year) => {
        const events = own.filter(({ date }) => date.startsWith(year));
        return record(`timeline/#${region}-${year}`, 'Event', events.map(dated), {
          regions: region === 'background' ? [] : [region],
          sources: sourcesOf(events),
          date:
            events
              .map(({ date, until }) => (until ?? date).padEnd(10, '-28'))
              .sort()
              .at(-1) ?? year,
        });
      });
    }),
    ...library.questions.flatMap(({ id, href, question, agree, differ, positions }) =>
      record(
        `compare/#${id}`,
        'Question',
        [
          labelled(
            href,
            `Questions, no. ${id.slice(1)}`,
            `${question} ${agree} ${differ}`,
            OLD_NAMES.questions,
          ),
          ...positions.map(({ href: own, label, article, text }) =>
            labelled(own, `${label}, ${sourceName(article)}`, text, [article.shortName]),
          ),
        ],
        {
          regions: unique(sourcesOf(positions).flatMap(({ regions }) => regions)),
          sources: sourcesOf(positions),
        },
      ),
    ),
    ...places.flatMap((region) => {
      const figures = library.figures.filter((figure) => figure.region === region);
      return record(`figures/#${region}`, 'Claim', figures.map(claimed), {
        regions: region === 'background' ? [] : [region],
        sources: sourcesOf(figures),
      });
    }),
    ...library.profiles.flatMap((profile) => {
      const { id, type, name, role, note, mentions, href, spellings, alsoWritten } = profile;
      const sources =
        type === 'error' ? sourcesOf([profile]) : unique(mentions.map(({ article }) => article));
      const text = [`${name}.`, role && `${role}.`, note].filter((part) => part !== undefined).join(' ');
      const label = type === 'error' ? `Name printed in error: ${name}` : `People: ${name}`;
      return record(
        `people/#${id}`,
        'People',
        [labelled(href, label, text, [name, ...spellings, ...alsoWritten])],
        {
          regions: unique(sources.flatMap(({ regions }) => regions)),
          sources,
          ...(type === 'person' && { people: [name] }),
        },
      );
    }),
    ...record('about/', 'About this site', aboutSite(library.dossier.name), {
      regions: [],
      sources: [],
      people: [],
    }),
  ];
}

/** Earlier names of parts of the site: readers may still search for them. */
const OLD_NAMES = {
  questions: ['compare', 'comparison'],
  claims: ['figures'],
  unknown: ['cannot tell'],
} as const;

/** One of our passages, which is also found by its label. @param names other names that it is found by. */
function labelled(href: SitePath, label: string, text: string, names: readonly string[] = []): SearchPassage {
  return { href, label, text, names: unique([label, ...names]) };
}

function said({ href, label, text }: Statement): SearchPassage {
  return labelled(href, label, text);
}

function aboutArticle(article: Article, { inShort }: Library): SearchPassage[] {
  const name = sourceName(article);
  const sentence = inShort.get(article.id);
  const authors = article.authors.join(', ') || 'No author named';
  return [
    ...(sentence === undefined
      ? []
      : [labelled(sentence.href, `${name}, in short`, sentence.text, [article.shortName])]),
    {
      href: paths.article(article.id, 'provenance'),
      label: `${name}, where the copy comes from`,
      text: [
        article.about,
        `${authors}, ${article.outlet}; captured at ${article.capturedAt}.`,
        ...article.chain.map(({ by, what }) => `${by}: ${what}`),
      ].join(' '),
    },
  ];
}

function notesOn(article: Article, { notes }: Library): SearchPassage[] {
  return (notes.get(article.id) ?? []).map((note) => ({
    href: paths.article(article.id, note.id),
    label: `Editor’s note on ${sourceName(article)}${note.place ? `, ${passageName(note.place.block)}` : ''}`,
    text: `${readingOf(note)} ${note.says}`,
  }));
}

/** What is known, claimed and not known, as the front page lists it. */
function knownAndNot({ known: { known, claimed, unknown } }: Library): SearchPassage[] {
  return [
    ...[...known, ...claimed].map(({ href, kind, label, text, who }) =>
      labelled(href, label, `${text} ${who}.`, [kind]),
    ),
    ...unknown.filter(({ front }) => front).map(({ text }) => notKnown(text, `${paths.home}#not-known`)),
  ];
}

function notKnown(text: string, href: SitePath): SearchPassage {
  return labelled(href, 'What we do not know', text, ['not known', 'unknown', ...OLD_NAMES.unknown]);
}

/** An entry of the timeline, including what is from the public record. */
function dated({ href, label, text, record }: Library['events'][number]): SearchPassage {
  return labelled(href, label, record === undefined ? text : `${text} ${record}`);
}

function claimed(figure: Library['figures'][number]): SearchPassage {
  const { href, label, topic, text } = figure;
  return labelled(href, label, `${topic}: ${text}. ${attributionLine(figure)}`, [
    'claims',
    ...OLD_NAMES.claims,
  ]);
}

/** The parts of the page about this site, in short; its own text is not indexed. */
function aboutSite(siteName: string): SearchPassage[] {
  return Object.entries(ABOUT).map(([id, { name, says }]) => ({
    href: paths.about(id),
    label: `About, ${name.toLowerCase()}`,
    text: `${name}: ${says.replace('{site}', () => siteName)}`,
  }));
}
