import type { z } from 'astro/zod';
import { articleSchema } from '../articles/article-schema.ts';
import { changesSchema } from '../changes/change-schema.ts';
import { figuresSchema } from '../figures/figure-schema.ts';
import { frontSchema } from '../front/front-schema.ts';
import { knownSchema } from '../front/known-schema.ts';
import { inShortSchema } from '../in-short/in-short-schema.ts';
import { notesSchema } from '../notes/note-schema.ts';
import { profileSchema } from '../profiles/profile-schema.ts';
import { questionSchema } from '../questions/question-schema.ts';
import { regionSchema } from '../regions/region-schema.ts';
import { spellingsSchema } from '../spellings/spellings-schema.ts';
import { eventsSchema } from '../timeline/event-schema.ts';
import { wordsSchema } from '../words/words-schema.ts';

/** A kind of file that editors write. */
export interface ContentKind {
  /** Name of its JSON Schema, without `.json`. */
  name: string;
  /** Which files are of this kind, from the project’s root. */
  files: string;
  schema: z.ZodType;
}

/** Every kind of file but captures, which are kept as they came. Of an article it is the front matter. */
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
  { name: 'spellings', files: 'content/spellings.yaml', schema: spellingsSchema },
];
