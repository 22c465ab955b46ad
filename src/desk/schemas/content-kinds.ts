import type { z } from 'astro/zod';
import { articleSchema } from '../../library/copies/article-schema.ts';
import { changesSchema } from '../../library/kinds/change-schema.ts';
import { figuresSchema } from '../../library/kinds/figure-schema.ts';
import { frontSchema } from '../../library/kinds/front-schema.ts';
import { knownSchema } from '../../library/kinds/known-schema.ts';
import { inShortSchema } from '../../library/kinds/in-short-schema.ts';
import { notesSchema } from '../../library/notes/note-schema.ts';
import { profileSchema } from '../../library/kinds/profile-schema.ts';
import { questionSchema } from '../../library/kinds/question-schema.ts';
import { regionSchema } from '../../library/kinds/region-schema.ts';
import { mapSchema } from '../../library/kinds/map-schema.ts';
import { siteSchema } from '../../library/kinds/site-schema.ts';
import { spellingsSchema } from '../../library/kinds/spellings-schema.ts';
import { eventsSchema } from '../../library/kinds/event-schema.ts';
import { wordsSchema } from '../../library/kinds/words-schema.ts';

/** A kind of file that editors write. */
export interface ContentKind {
  /** Name of its JSON Schema, without `.json`. */
  name: string;
  /** Which files are of this kind, from the project’s root. */
  files: string;
  schema: z.ZodType;
}

/** Every kind of content file except captures. For articles, the schema is that of the front matter. */
export const CONTENT_KINDS: readonly ContentKind[] = [
  { name: 'article', files: 'content/articles/**/*.md', schema: articleSchema },
  { name: 'in-short', files: 'content/in-short.yaml', schema: inShortSchema },
  { name: 'region', files: 'content/regions/**/*.yaml', schema: regionSchema },
  { name: 'events', files: 'content/events/**/*.yaml', schema: eventsSchema },
  { name: 'profile', files: 'content/profiles/**/*.yaml', schema: profileSchema },
  { name: 'question', files: 'content/questions/**/*.yaml', schema: questionSchema },
  { name: 'figures', files: 'content/figures/**/*.yaml', schema: figuresSchema },
  { name: 'notes', files: 'content/notes/**/*.yaml', schema: notesSchema },
  { name: 'words', files: 'content/words.yaml', schema: wordsSchema },
  { name: 'front', files: 'content/front.yaml', schema: frontSchema },
  { name: 'known', files: 'content/known.yaml', schema: knownSchema },
  { name: 'changes', files: 'content/changes.yaml', schema: changesSchema },
  { name: 'site', files: 'content/site.yaml', schema: siteSchema },
  { name: 'map', files: 'content/map/map.yaml', schema: mapSchema },
  { name: 'spellings', files: 'content/spellings.yaml', schema: spellingsSchema },
];
