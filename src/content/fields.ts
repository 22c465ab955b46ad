import { z } from 'astro/zod';

/** A text in our words. What YAML would cut off it, and characters that nobody can see, are faults (`findTextFaults`). */
export const text = z.string().trim().min(1);

/** Words that must be in a copy exactly so: any character that a copy has is allowed. */
export const verbatim = text.meta({ verbatim: true });

/**
 * The id of an article. That there is one of this name, the readers of each feature check; the mark `names` lets the
 * schemas for editors offer those that there are.
 */
export const articleId = text
  .meta({ names: 'articles' })
  .describe('the id of an article: its file name without “.md”.');

/** What marks an article or an entry as a draft. */
export const draftField = z
  .boolean()
  .optional()
  .describe('true for a draft: the dev server shows it, and no build has anything of it.');
