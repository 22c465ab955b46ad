import { z } from 'astro/zod';
import { paths } from '../basics/paths.ts';
import { citationsSchema } from '../citations/citation.ts';
import type { Desk } from '../citations/desk.ts';
import type { Statement } from '../citations/statement.ts';
import { becauseField, entryId, placeId, regionId, remark, summing, text } from '../reading/fields.ts';
import { readKind, type Kind } from '../reading/read-yaml.ts';

const backed = z.strictObject({
  id: entryId,
  region: placeId.describe('the region it is about; “background” where it is about none.'),
  text: text.describe('what is reported or claimed, in one sentence in our words.'),
  who: summing.describe(
    'who says so, in a few words: “Both articles on the bridge”, “Unnamed reports, March 2031”.',
  ),
  citations: citationsSchema,
  because: becauseField,
});

/** `content/known.yaml`: what is known, what is claimed and what is not known. */
export const knownSchema = z
  .strictObject({
    known: z.array(backed).default([]).describe('a list of what an article reports and none disputes.'),
    claimed: z.array(backed).default([]).describe('a list of what somebody says, and who says otherwise.'),
    unknown: z
      .array(
        z
          .strictObject({
            text: remark.describe('what the articles do not say, in one sentence.'),
            regions: z
              .array(regionId)
              .default([])
              .describe('a list of the regions on whose pages it is shown.'),
            because: becauseField,
            front: z.boolean().default(false).describe('true where the front page shows it.'),
          })
          .refine(({ regions, front }) => front || regions.length > 0, {
            error: 'No page shows this: name “regions”, or write “front: true”.',
            path: ['regions'],
          }),
      )
      .default([])
      .describe('a list of what the articles do not tell.'),
  })
  .describe('what is known, claimed and not known.');

export const KNOWN_FILE = { name: 'known', at: 'known.yaml', schema: knownSchema } satisfies Kind;

/** Something that is known or claimed. */
export interface Backed extends Statement {
  id: string;
  /** The id of a region, or “background”. */
  region: string;
  /** Who says so. */
  who: string;
}

/** What is known, claimed and not known. */
export interface Known {
  known: Backed[];
  claimed: Backed[];
  unknown: { text: string; regions: string[]; front: boolean }[];
}

/** Reads `content/known.yaml`. */
export function readKnown(desk: Desk): Known {
  const [found] = readKind(KNOWN_FILE, desk);
  if (found === undefined) return { known: [], claimed: [], unknown: [] };
  const { file, yaml, data, report } = found;
  const backed = (list: 'known' | 'claimed', label: string): Backed[] =>
    data[list].map((entry, index) =>
      desk.wrote(
        { ...entry, kind: list, href: `${paths.home}#${entry.id}`, label },
        { file, yaml, path: [list, index, 'text'] },
      ),
    );
  const known = backed('known', 'What we know');
  const claimed = backed('claimed', 'What is claimed');
  // A claim must not be listed as known too.
  const places = (statement: Backed): string[] =>
    statement.quotations.map(({ source, place }) => `${source.id}#${place.block.id}.${place.start}`);
  const disputed = new Map(claimed.flatMap((claim) => places(claim).map((place) => [place, claim] as const)));
  for (const [index, fact] of known.entries()) {
    const claim = places(fact)
      .map((place) => disputed.get(place))
      .find((other) => other !== undefined);
    if (claim !== undefined)
      report(['known', index, 'text'], {
        what: `“${fact.id}” is listed as known, and rests on the same words as the claim “${claim.id}”.`,
        todo: 'What only somebody claims is not known: keep it under “claimed”, or quote other words.',
      });
  }
  return { known, claimed, unknown: data.unknown };
}
