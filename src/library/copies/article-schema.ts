import { z } from 'astro/zod';
import { articleId, draftField, regionId, text, verbatim } from '../reading/fields.ts';
import { allowedNames } from '../reading/nearest-name.ts';
import type { Kind } from '../reading/read-yaml.ts';
import { isoDay } from '../basics/dates.ts';
import { archivedPage, isSamePage } from './archived-page.ts';

/** Kinds of passages that a copy may leave out of the captured page. */
export const OMISSION_KINDS = [
  'navigation',
  'newsletter',
  'paywall',
  'section label',
  'reading time and date',
  'author card',
  'separator',
  'file name',
  'photograph description',
  'advertisement',
  'related story',
  'comment form',
  'source line',
  'licence line',
  'rest of the page',
] as const;

const webAddress = z
  .url({
    protocol: /^https?$/,
    error: (issue) => `“${String(issue.input)}” is not a web address beginning with http:// or https://.`,
  })
  .refine((address) => !/\s/.test(address), {
    error: 'An address has no spaces. Write %20, or leave them out.',
  })
  .refine((address) => !/^\w+:\/\/[^/?#]*@/.test(address), {
    error:
      'The address has a user name or a password before its “@”. Leave them out: readers would see them.',
  })
  .describe('the full address of a page, beginning with https://.');

/** The host that “capturedAt” begins with: “gzeromedia.com” of “gzeromedia.com (AMP page)”; undefined for another name. */
const HOST = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?=\s|$)/;

const checksum = z.string().regex(/^[0-9a-f]{64}$/, {
  error: (issue) => `“${String(issue.input)}” is not a SHA-256 checksum (64 hexadecimal digits).`,
});

/** Front matter of `content/articles/<id>.md`: the source and the kind of a copy. */
export const articleSchema = z
  .strictObject({
    title: verbatim.describe('the headline, word for word as captured.'),
    titleSupplied: text
      .optional()
      .describe('only where the capture has no headline: where ours comes from, in a sentence for readers.'),
    standfirst: verbatim.optional().describe('the lines under the headline, word for word as captured.'),
    byline: verbatim.optional().describe('the author’s line, word for word, where the capture has one.'),
    authors: z
      .array(text)
      .describe('a list of the authors’ names; an empty list where the capture names none.'),
    name: text.describe('what the site calls it: the author’s full name, or the outlet’s.'),
    shortName: text.describe('a name of one word for the keys of citations: the author’s, or the outlet’s.'),
    kind: z.enum(['analysis', 'blog post', 'interview', 'opinion', 'report']).describe('the kind of text.'),
    rewritten: z
      .boolean()
      .default(false)
      .describe('true for an altered copy: its words are not the author’s own.'),
    alteration: text
      .optional()
      .describe('for an altered copy: what was done to its words, in a sentence for readers.'),
    translatedFrom: text
      .optional()
      .describe('the language of the original, where the copy is a translation.'),
    about: text.describe(
      'what kind of text it is and what it is based on, in one or two sentences in our words.',
    ),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, {
        error: (issue) => `“${String(issue.input)}” is not a language tag. Write “ru”, “ar”, “zh-Hant”.`,
      })
      .optional()
      .describe('the language of the copy as a tag, “ru” or “ar”; left out, it is English.'),
    regions: z.array(regionId).min(1).describe('a list of the regions that the article is about.'),
    published: z
      .strictObject({
        date: isoDay.describe('the day it appeared, or the likely one, written year-month-day: 2024-08-06.'),
        precision: z
          .enum(['day', 'about', 'mid-month'])
          .describe(
            '“day” where the day is known, “about” where it is likely, “mid-month” where only the part of the month is.',
          ),
        earliest: isoDay.optional().describe('the first day it can be, where the day is not known.'),
        latest: isoDay.optional().describe('the last day it can be, where the day is not known.'),
        confidence: text.describe('how sure we are, in words.'),
        basis: text.describe('what the date rests on.'),
      })
      .refine(
        ({ precision, earliest, latest }) =>
          [earliest, latest].every((bound) => (bound === undefined) === (precision === 'day')),
        {
          error: 'With “precision: day” there is no “earliest” and no “latest”; otherwise write both.',
        },
      )
      .refine(
        (date) => (date.earliest ?? date.date) <= date.date && date.date <= (date.latest ?? date.date),
        {
          error: '“date” must lie between “earliest” and “latest”.',
        },
      )
      .describe('when the article appeared, and how well that is known.'),
    outlet: text.describe('the outlet that published the text first, or in this language.'),
    capturedAt: text.describe('the site that was captured.'),
    copyOf: articleId
      .optional()
      .describe('the id of another article here that is a copy of the same original.'),
    chain: z
      .array(
        z.strictObject({
          by: text.describe('who had the text.'),
          what: text.describe('what they did with it.'),
          altered: z.boolean().default(false).describe('true where words were changed at this step.'),
        }),
      )
      .min(1)
      .describe('who had the text before us, first to last.'),
    sources: z
      .strictObject({
        captured: webAddress.optional().describe('the captured page, only if confirmed.'),
        original: webAddress.optional().describe('the original page, only if confirmed.'),
        unaltered: z
          .array(
            z.strictObject({
              outlet: text.describe('who shows that copy.'),
              address: webAddress.describe('its full address, beginning with https://.'),
            }),
          )
          .default([])
          .describe('a list of pages that have the text with its words unchanged, only if confirmed.'),
        archived: z
          .array(
            webAddress.refine((address) => archivedPage(address) !== undefined, {
              error:
                'It is not the address of a page in the Wayback Machine. Write https://web.archive.org/web/, the time in 14 digits, a slash and the page’s own address.',
            }),
          )
          .default([])
          .describe(
            'a list of the pages above as the Wayback Machine has kept them, only if confirmed: https://web.archive.org/web/20240815101112/https://example.org/report.',
          ),
      })
      .superRefine(({ captured, original, unaltered, archived }, context) => {
        const pages = [captured, original, ...unaltered.map(({ address }) => address)].filter(
          (page) => page !== undefined,
        );
        for (const [index, address] of archived.entries()) {
          const { page } = archivedPage(address) ?? {};
          if (page === undefined || pages.some((own) => isSamePage(own, page))) continue;
          const message = `The page ${page} is not among the addresses above. ${allowedNames(page, pages)}`;
          context.addIssue({ code: 'custom', path: ['archived', index], message });
        }
      })
      .describe('a group of confirmed addresses of the text.'),
    licence: z
      .strictObject({
        stated: z.boolean().describe('true where the captured page states a licence.'),
        allows: z
          .enum(['republication', 'nothing'])
          .describe(
            '“republication” where others may publish this very text whole; otherwise, and where nothing is known, “nothing”.',
          ),
        name: text
          .optional()
          .describe('the licence that allows it, as “CC BY 4.0”, or who has given permission and when.'),
        note: text.describe('what the page says of its licence, in our words.'),
      })
      .refine(({ allows, name }) => (allows === 'republication') === (name !== undefined), {
        error:
          'Republication needs a “name”: the licence that allows it, or who has given permission and when. Where nothing is allowed, leave “name” out.',
        path: ['name'],
      })
      .describe('what rights the text comes with, as far as they are known.'),
    capture: z
      .strictObject({
        copy: checksum
          .optional()
          .describe(
            'the SHA-256 of the copy below its front matter, once it is finished; `npm run check:content` says it.',
          ),
        text: checksum.describe('the SHA-256 of content/captures/<id>.txt, 64 hexadecimal digits.'),
        page: checksum
          .optional()
          .describe(
            'the SHA-256 of the page beside it that it was made of, content/captures/<id>.html or .mhtml.',
          ),
      })
      .optional()
      .describe('checksums of what was captured, as the import has written them.'),
    omitted: z
      .array(
        z.strictObject({
          kind: z.enum(OMISSION_KINDS).describe('what kind of passage it is.'),
          text: verbatim.describe('the passage, word for word; line breaks do not matter.'),
        }),
      )
      .default([])
      .describe('the passages of the capture that are not part of the article, in their order.'),
    draft: draftField,
  })
  .refine(
    ({ capturedAt, sources: { captured = '' } }) => {
      const [host = ''] = HOST.exec(capturedAt) ?? [];
      if (host === '' || !URL.canParse(captured)) return true;
      const { hostname } = new URL(captured);
      return hostname === host || hostname.endsWith(`.${host}`);
    },
    {
      error: 'The address is not on the site that “capturedAt” names. Correct one of the two.',
      path: ['sources', 'captured'],
    },
  )
  .refine(({ rewritten, alteration }) => rewritten === (alteration !== undefined), {
    error: 'An altered copy (“rewritten: true”) has an “alteration”, and no other text has.',
    path: ['alteration'],
  })
  .describe('the front matter of an article: where its text comes from, and what it is.');

export const ARTICLE_FILES = { name: 'article', at: 'articles/', schema: articleSchema } satisfies Kind;

/** Provenance of one copy. */
export type Provenance = z.output<typeof articleSchema>;
