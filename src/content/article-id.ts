import { z } from 'astro/zod';

/**
 * The id of an article. That there is one of this name, the readers of each feature check; the mark `names` lets the
 * schemas for editors offer those that there are.
 */
export const articleId = z
  .string()
  .trim()
  .min(1)
  .meta({ names: 'articles' })
  .describe('the id of an article: its file name without “.md”.');
