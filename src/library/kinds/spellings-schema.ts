import { z } from 'astro/zod';
import { unchecked } from '../reading/fields.ts';

/** `content/spellings.yaml`: forms of a name or word that search treats as the same. */
export const spellingsSchema = z
  .array(
    z
      .array(unchecked)
      .min(2)
      .describe('a list of forms of one word: [Oldmill, Old Mill]. Searching for one finds the others.'),
  )
  .describe('a list of lists.');
