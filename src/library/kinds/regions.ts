import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { paths } from '../basics/paths.ts';
import { citationsSchema } from '../citations/citation.ts';
import type { Desk, Place } from '../citations/desk.ts';
import type { Statement } from '../citations/statement.ts';
import type { Article } from '../copies/read-article.ts';
import { becauseField, draftField, numberedId, summing, text } from '../reading/fields.ts';
import type { FieldPath } from '../reading/field-path.ts';
import type { ContentFile } from '../reading/list-files.ts';
import { readYamlFile, type Kind } from '../reading/read-yaml.ts';
import { letterColoursSchema } from './colours.ts';
import { regionMapSchema } from './map-schema.ts';
import { checkOutlines, checkPlaces } from './read-map.ts';
import type { Dossier } from './site.ts';

/** `content/regions/<id>.yaml`: our texts on one region. */
export const regionSchema = z
  .strictObject({
    name: text.describe('the region’s name, as in the menu.'),
    what: text.describe('what it is, in a few words that follow the name: “port on the north coast”.'),
    when: summing.describe('when it happened, as in a dateline: “August 2024”.'),
    colours: letterColoursSchema.describe('the colours of its name and its marks, for the two themes.'),
    map: regionMapSchema
      .optional()
      .describe('what its map and its outline are drawn from; left out, its mark is a plain shape.'),
    headline: summing.describe('what happened, as a headline.'),
    summary: z
      .strictObject({
        text: text.describe('the first sentence of the story: who did what, where and when.'),
        citations: citationsSchema,
        because: becauseField,
      })
      .describe('the opening of the story, in our words.'),
    story: z
      .array(
        z.strictObject({
          id: numberedId('s', 'a paragraph of the story'),
          text: text.describe('a paragraph of the story, in our words.'),
          citations: citationsSchema,
          because: becauseField,
        }),
      )
      .default([])
      .describe('a list of the paragraphs that follow the opening.'),
    points: z
      .array(
        z.strictObject({
          id: numberedId('k', 'a key point'),
          head: summing.describe('what the point is about, in one to four words: “The new bridge”.'),
          text: text.describe('the key point: one matter, in one or two sentences in our words.'),
          citations: citationsSchema,
          because: becauseField,
          draft: draftField,
        }),
      )
      .min(1)
      .describe('a list of key points.'),
  })
  .describe('our words on one region.');

export const REGION_FILES = { name: 'region', at: 'regions/', schema: regionSchema } satisfies Kind;

export type RegionText = z.output<typeof regionSchema>;

/** A region’s id and name, for code that does not need its articles. */
export interface RegionName {
  id: string;
  name: string;
}

/** Everything that an entry can belong to, in the order of the menu: the regions, and then the background. */
export function placesOf(regions: readonly RegionName[]): RegionName[] {
  return [...regions.map(({ id, name }) => ({ id, name })), { id: 'background', name: 'Background' }];
}

/** A paragraph of a region’s story. */
export interface StoryParagraph extends Statement {
  id: string;
}

/** A key point of a region. */
export interface KeyPoint extends Statement {
  id: string;
  /** Its topic, in a few words. */
  head: string;
}

/** A region with its texts and its articles, in chronological order. */
export interface Region extends Omit<RegionText, 'summary' | 'story' | 'points'> {
  id: string;
  summary: Statement;
  story: StoryParagraph[];
  points: KeyPoint[];
  articles: Article[];
}

/**
 * The regions in the order of the menu.
 * @param files of the regions.
 * @param dossier undefined if it has problems; then the order is that of the files.
 */
export function readRegions(desk: Desk, files: readonly ContentFile[], dossier?: Dossier): Region[] {
  const { contentDir, articles, wrote } = desk;
  const order = dossier?.regions ?? [];
  const names = new Map<string, string>();
  return files
    .toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
    .flatMap((listed): Region[] => {
      const found = readYamlFile(listed, regionSchema, desk);
      if (found === undefined) return [];
      const { id, file, yaml, data, report } = found;
      const first = names.get(data.name);
      names.set(data.name, first ?? file);
      if (first !== undefined)
        report(['name'], {
          what: `“${data.name}” is also the name of the region in ${first}.`,
          todo: 'Give one of the two another name.',
        });
      if (data.map !== undefined && dossier?.map !== undefined) {
        checkOutlines(dossier.map.boundaries, data.map, (path, fault) => {
          report(['map', ...path], fault);
        });
        checkPlaces(dossier.map.boundaries, data.map, report);
      } else if (data.map !== undefined && !existsSync(join(contentDir, 'map')))
        report(['map'], {
          what: 'The region has a map, and the dossier has none.',
          todo: 'Take “map” out, or add the folder map/ with map.yaml and borders.topo.json.',
        });
      const at = (...path: FieldPath): Place => ({ file, yaml, path: [...path, 'text'] });
      return [
        {
          ...data,
          id,
          summary: wrote(
            {
              ...data.summary,
              kind: 'summary',
              href: paths.region(id, 'summary'),
              label: `${data.name}, opening`,
            },
            at('summary'),
          ),
          story: data.story.map((paragraph, index): StoryParagraph =>
            wrote(
              {
                ...paragraph,
                kind: 'story',
                href: paths.region(id, paragraph.id),
                label: `${data.name}, story`,
              },
              at('story', index),
            ),
          ),
          points: data.points.map((point, index): KeyPoint =>
            wrote(
              {
                ...point,
                kind: 'key point',
                href: paths.region(id, point.id),
                label: `${data.name}: ${point.head}`,
              },
              at('points', index),
            ),
          ),
          articles: articles.filter((article) => article.regions.includes(id)).reverse(),
        },
      ];
    });
}
