import { paths } from './basics/paths.ts';
import { ARTICLE_FILES } from './copies/article-schema.ts';
import { CHANGES_FILE } from './kinds/changes.ts';
import { EVENT_FILES } from './kinds/events.ts';
import { FIGURE_FILES } from './kinds/figures.ts';
import { FRONT_FILE } from './kinds/front.ts';
import { IN_SHORT_FILE } from './kinds/in-short.ts';
import { KNOWN_FILE } from './kinds/known.ts';
import { PROFILE_FILES } from './kinds/profiles.ts';
import { QUESTION_FILES } from './kinds/questions.ts';
import { REGION_FILES } from './kinds/regions.ts';
import { REVIEWS_FILE } from './kinds/reviews.ts';
import { MAP_FILE } from './kinds/map-schema.ts';
import { SITE_FILE } from './kinds/site.ts';
import { RECHECKS_FILE } from './kinds/rechecks.ts';
import { SPELLINGS_FILE } from './kinds/spellings.ts';
import { WORDS_FILE } from './kinds/words.ts';
import { NOTE_FILES } from './notes/note-schema.ts';
import type { Kind } from './reading/read-yaml.ts';

/**
 * Every kind of file that editors write, in the order of `content/FIELDS.md`. Reading, the check for unknown files, the record of
 * what was published and the schemas for editors use this list. For articles, the schema is that of the front matter. The record
 * does not have the fields of files without `shownAt`: they only keep a record themselves, or only search reads them.
 */
export const CONTENT_KINDS: readonly Kind[] = [
  { ...ARTICLE_FILES, shownAt: (id) => paths.article(id) },
  { ...IN_SHORT_FILE, shownAt: (_, { article }) => paths.article(String(article), 'in-short') },
  { ...REGION_FILES, shownAt: (id) => paths.region(id) },
  { ...EVENT_FILES, shownAt: () => paths.timeline() },
  { ...PROFILE_FILES, shownAt: (id, { type }) => (type === 'error' ? paths.people(id) : paths.person(id)) },
  { ...QUESTION_FILES, shownAt: (_, { id }) => paths.compare(String(id)) },
  { ...FIGURE_FILES, shownAt: () => paths.figures() },
  { ...NOTE_FILES, shownAt: (article, { id }) => paths.article(article, String(id)) },
  { ...WORDS_FILE, shownAt: () => paths.words },
  { ...FRONT_FILE, shownAt: () => paths.home },
  {
    ...KNOWN_FILE,
    shownAt: (_, { front, regions }) =>
      front === true ? paths.home : paths.region(String([regions].flat()[0])),
  },
  CHANGES_FILE,
  REVIEWS_FILE,
  { ...SITE_FILE, shownAt: () => paths.about() },
  { ...MAP_FILE, shownAt: () => paths.home },
  SPELLINGS_FILE,
  RECHECKS_FILE,
];
