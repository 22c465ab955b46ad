import { z } from 'astro/zod';
import { regionId, unchecked } from '../reading/fields.ts';
import type { Kind } from '../reading/read-yaml.ts';
import { coloursSchema } from './colours.ts';

const degrees = z.number().min(-180).max(180);
const latitude = z.number().min(-90).max(90);
const px = z.number();
const point = z.strictObject({
  lon: degrees.describe('degrees east; west of Greenwich below 0.'),
  lat: latitude.describe('degrees north; south of the equator below 0.'),
});
const box = z.strictObject({
  left: px.describe('its left edge.'),
  top: px.describe('its upper edge.'),
  right: px.describe('its right edge.'),
  bottom: px.describe('its lower edge.'),
});
const country = unchecked.describe('the id of a country in content/map/borders.topo.json.');

/** The part of the earth that a drawing shows. */
const frameSchema = z
  .strictObject({
    meridian: degrees.describe('the meridian in the middle, which is drawn upright.'),
    latitude: latitude.describe('the latitude at which “west” and “east” are measured.'),
    west: degrees.describe('degrees east of its western end.'),
    east: degrees.describe('degrees east of its eastern end.'),
    north: latitude.describe('degrees north of its northern end, on the meridian.'),
    south: latitude.describe('degrees north of its southern end, on the meridian.'),
  })
  .refine(({ north, south }) => south < north, {
    error: '“north” lies south of “south”.',
    path: ['north'],
  });

const detailSchema = z.strictObject({
  line: px.describe(
    'bends of coasts and of borders between countries below this area are straightened, px².',
  ),
  districts: px.describe('the same for borders between districts.'),
  ring: px.describe('islands below this area are left out, px².'),
});

const heavyBorder = z
  .array(country)
  .refine((countries) => countries.length === 2, { error: 'A border lies between two countries.' });

const districts = z.array(country).default([]);

const placesSchema = z
  .array(
    z.strictObject({
      name: unchecked.describe('the town’s name.'),
      at: point.describe('where its dot is.'),
      shift: z
        .strictObject({
          right: px.describe('px right of the dot.'),
          down: px.describe('px below it.'),
        })
        .describe('where its name begins, seen from the dot.'),
      leftward: z.boolean().default(false).describe('true where the name ends there, left of the dot.'),
      chief: z
        .boolean()
        .default(false)
        .describe('true for a capital or chief town: a square and a bold name.'),
      minor: z.boolean().default(false).describe('true for one that a phone leaves out.'),
      on: regionId
        .optional()
        .describe('the id of the region on whose colour it is, which decides the colour of its letters.'),
      halo: z.boolean().default(false).describe('true where the name crosses a border.'),
    }),
  )
  .default([])
  .describe('a list of towns.');

const areasSchema = z
  .array(
    z.strictObject({
      name: unchecked.describe('the country’s name.'),
      at: point.describe('the middle of its name.'),
      halo: z.boolean().default(false).describe('true where the name crosses a border.'),
    }),
  )
  .default([])
  .describe('a list of countries that are named.');

/** `content/map/map.yaml`: the map of the front page, and what all maps have in common. */
export const mapSchema = z
  .strictObject({
    description: unchecked.describe('the map of the front page in words, for those who cannot see it.'),
    credit: unchecked.describe(
      'the line under each map: whose view of the borders it shows, and whose data.',
    ),
    rights: unchecked.describe('where the borders come from, for the part “Copyright” of the page “About”.'),
    parallels: z
      .strictObject({
        south: latitude.describe('the southern one.'),
        north: latitude.describe('the northern one.'),
      })
      .describe('the two latitudes between which shapes are drawn true.'),
    ground: z
      .array(country)
      .default([])
      .describe(
        'a list of the countries that have the colour of the background; all others have that of land.',
      ),
    merged: z
      .array(
        z.strictObject({
          district: unchecked.describe('the id of a district.'),
          into: unchecked.describe('the id of the district around it.'),
        }),
      )
      .default([])
      .describe('a list of districts, such as cities, that are drawn as parts of those around them.'),
    heavyBorder: heavyBorder
      .optional()
      .describe('the two countries between which the border is a heavy line.'),
    districts: districts.describe('a list of the countries whose districts are outlined.'),
    frame: frameSchema.describe(
      'what the map of the front page reaches, as the parallel of its middle has it.',
    ),
    shown: z
      .strictObject({ left: px.describe('px from the left.'), top: px.describe('px from the top.') })
      .describe('the corner of the part, 722 by 432 of 1200 by 560 px, that a screen of any shape shows.'),
    inset: frameSchema.describe('what the small map in the corner of a region’s map reaches.'),
    places: placesSchema,
    areas: areasSchema,
    seas: z
      .array(box)
      .default([])
      .describe(
        'a list of boxes of water, drawn too large, px of the map of the front page: the land covers them.',
      ),
    farLand: z
      .array(point)
      .default([])
      .describe('a list of the corners of land beyond the end of the boundary file.'),
    limit: z
      .strictObject({
        name: unchecked.describe('what no map may show.'),
        west: degrees.describe('degrees east where it begins.'),
        east: degrees.describe('degrees east where it ends.'),
        north: latitude.describe('degrees north where it begins.'),
      })
      .optional()
      .describe('ground that no map may reach from the north, as a drawing would have to take a side on it.'),
  })
  .describe('the map of the front page, and what all maps have in common.');

export const MAP_FILE = { name: 'map', at: 'map/map.yaml', schema: mapSchema } satisfies Kind;

/** What the maps need to know of a region. */
export const regionMapSchema = z.strictObject({
  outline: unchecked.describe(
    'the id of its outline in content/map/borders.topo.json, of a country or a district.',
  ),
  fill: coloursSchema.describe('the colours of its area.'),
  label: z
    .strictObject({
      lon: degrees.describe('degrees east.'),
      lat: latitude.describe('degrees north.'),
      inside: coloursSchema
        .optional()
        .describe(
          'the colours of its letters, where the name is in the middle of its area and not beside it.',
        ),
      phoneShift: px.optional().describe('px by which a phone moves it to the right; below 0, to the left.'),
    })
    .describe('where its name begins on the map of the front page.'),
  description: unchecked.describe('the region’s map in words, for those who cannot see it.'),
  frame: frameSchema.describe('what the region’s map reaches.'),
  detail: detailSchema.optional().describe('how far lines are simplified, where the usual is not right.'),
  scale: px.describe('the length of the scale bar, km.'),
  heavyBorder: heavyBorder
    .optional()
    .describe(
      'the two countries between which the border is a heavy line; left out, those of the front page.',
    ),
  districts: districts.describe('a list of the countries whose districts are outlined.'),
  places: placesSchema,
  areas: areasSchema,
  backing: z
    .strictObject({
      sea: box.describe('a box of water.'),
      land: box.describe('a box of land.'),
    })
    .optional()
    .describe('what is behind the countries, where water shows or the boundary file ends; px of the map.'),
});

export type MapText = z.output<typeof mapSchema>;
export type RegionMap = z.output<typeof regionMapSchema>;
export type MapFrame = z.output<typeof frameSchema>;
export type MapDetail = z.output<typeof detailSchema>;
export type MapBox = z.output<typeof box>;
export type MapPoint = z.output<typeof point>;
export type MapPlace = MapText['places'][number];
export type MapArea = MapText['areas'][number];
