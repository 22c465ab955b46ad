import { z } from 'astro/zod';

/** `content/cannot-tell.yaml`: what the articles cannot tell. */
export const limitsSchema = z
  .array(
    z.strictObject({ text: z.string().min(1).describe('what the articles cannot tell, in one sentence.') }),
  )
  .describe('a list of sentences.');
