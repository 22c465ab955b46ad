import { z } from 'astro/zod';

/** What marks an article or an entry as a draft. */
export const draftField = z
  .boolean()
  .optional()
  .describe('true for a draft: the dev server shows it, and no build has anything of it.');
