import { z } from 'astro/zod';
import { text } from '../content/fields.ts';

/** `content/cannot-tell.yaml`: what the articles cannot tell. */
export const limitsSchema = z
  .array(z.strictObject({ text: text.describe('what the articles cannot tell, in one sentence.') }))
  .describe('a list of sentences.');
