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
 * Every kind of file that editors write, in the order of `content/FIELDS.md`. Reading, the check for unknown files and the schemas
 * for editors use this list. For articles, the schema is that of the front matter.
 */
export const CONTENT_KINDS: readonly Kind[] = [
  ARTICLE_FILES,
  IN_SHORT_FILE,
  REGION_FILES,
  EVENT_FILES,
  PROFILE_FILES,
  QUESTION_FILES,
  FIGURE_FILES,
  NOTE_FILES,
  WORDS_FILE,
  FRONT_FILE,
  KNOWN_FILE,
  CHANGES_FILE,
  REVIEWS_FILE,
  SITE_FILE,
  MAP_FILE,
  SPELLINGS_FILE,
  RECHECKS_FILE,
];
