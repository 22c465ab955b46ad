import { z } from 'astro/zod';
import { regionId, unchecked } from '../reading/fields.ts';

/** `content/site.yaml`: what the site is called and what it is about. */
export const siteSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'An id is made of lower-case letters, digits and single hyphens.')
      .describe('a short name that stays for ever: keys of citations and names of downloads begin with it.'),
    name: unchecked
      .refine((name) => name.includes(' '), {
        error: 'A name has at least two words: the masthead sets them left and right of its line.',
      })
      .describe('the site’s name, as in the masthead and in every title.'),
    description: unchecked.describe(
      'what the site is, in one sentence: for search engines, link previews and the foot of each page.',
    ),
    stance: unchecked
      .optional()
      .describe('what readers should know of the site’s position and of its names, for the page “About”.'),
    regions: z
      .array(regionId)
      .min(1)
      .describe('a list of all regions in the order of the menu, the latest story first.'),
  })
  .describe('the name of the site, and what it is about.');
