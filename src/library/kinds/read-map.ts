import { basename, join } from 'node:path';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { FieldPath } from '../reading/field-path.ts';
import { allowedNames } from '../reading/nearest-name.ts';
import { isThere, readBytes } from '../reading/read-bytes.ts';
import { readYamlFile, type FileReading, type Report } from '../reading/read-yaml.ts';
import { mapSchema, type MapPoint, type MapText, type RegionMap } from './map-schema.ts';

/** Countries have only an id; districts also have that of their country, `c`. */
export type Boundaries = Topology<{
  countries: GeometryCollection;
  admin1: GeometryCollection<{ c: string }>;
}>;

/** The texts of the map, and the boundaries that it is drawn from. */
export interface DossierMap extends MapText {
  boundaries: Boundaries;
}

/** Maximum size of the boundary file. */
const MOST_MEGABYTES = 20;

/** The two layers of the boundary file. */
export const LAYERS = ['countries', 'admin1'] as const;

/** Reads `content/map/`: `map.yaml` and the boundaries. Without the folder the dossier has no map. */
export function readMap(contentDir: string, reading: FileReading): DossierMap | undefined {
  const { problems } = reading;
  const folder = join(contentDir, 'map');
  if (!isThere(folder)) return undefined;
  const at = (name: string) => ({
    id: 'map',
    path: join(folder, name),
    file: `${basename(contentDir)}/map/${name}`,
  });
  const [text, borders] = [at('map.yaml'), at('borders.topo.json')];
  const missing = [text, borders].filter(({ path }) => !isThere(path));
  for (const { file } of missing)
    problems.push({
      file,
      what: 'The file does not exist.',
      todo: 'A map needs map.yaml and borders.topo.json. For a dossier without a map, take the folder map/ out.',
    });
  if (missing.length > 0) return undefined;
  const bytes = readBytes(borders.path, borders.file, problems, MOST_MEGABYTES);
  const boundaries = bytes === undefined ? undefined : parseBoundaries(bytes.toString('utf8'));
  if (bytes !== undefined && boundaries === undefined)
    problems.push({
      file: borders.file,
      what: 'This is not a quantised topology with the layers “countries” and “admin1”.',
      todo: 'Put the file back, or make it again as the README beside it says.',
    });
  const found = readYamlFile(text, mapSchema, reading);
  if (found === undefined || boundaries === undefined) return undefined;
  checkOutlines(boundaries, found.data, found.report);
  return { ...found.data, boundaries };
}

/**
 * Checks that all countries and districts that a map names are in the boundary file.
 * @param report receives a problem of a field of the map.
 */
export function checkOutlines(
  boundaries: Boundaries,
  map: Partial<MapText & RegionMap>,
  report: Report,
): void {
  const [countries = [], areas = []] = LAYERS.map((layer) => idsOf(boundaries, layer));
  const named: [at: FieldPath, id: string, of: readonly string[]][] = [
    ...(['ground', 'heavyBorder', 'districts'] as const).flatMap((list) =>
      (map[list] ?? []).map((id, index): (typeof named)[number] => [[list, index], id, countries]),
    ),
    ...(map.merged ?? []).flatMap(({ district, into }, index): typeof named => [
      [['merged', index, 'district'], district, areas],
      [['merged', index, 'into'], into, areas],
    ]),
    ...(map.outline === undefined
      ? []
      : [[['outline'], map.outline, [...countries, ...areas]] as (typeof named)[number]]),
  ];
  for (const [at, id, known] of named)
    if (!known.includes(id))
      report(at, {
        what: `There is no outline “${id}” in the boundary file.`,
        todo: allowedNames(id, known),
      });
}

/**
 * Checks that a region’s map shows the region, and that its name on the front page’s map is in or beside it. An editor who copies
 * another region’s file may forget to move both.
 */
export function checkPlaces(
  boundaries: Boundaries,
  { outline, frame, label }: RegionMap,
  report: Report,
): void {
  const area = areaOf(boundaries, outline);
  // An area on both sides of the 180th meridian has no middle in degrees.
  if (area !== undefined && area.east - area.west < 180) {
    const [lon, lat] = [(area.west + area.east) / 2, (area.south + area.north) / 2];
    if (!isIn(frame, { lon, lat })) {
      report(['map', 'frame'], {
        what: `The middle of ${outline}, ${lon.toFixed(1)}° east and ${lat.toFixed(1)}° north, is outside the frame of the region’s map.`,
        todo: `Move the frame. The area reaches ${reach(area)}.`,
      });
      return;
    }
  }
  const around = label.inside === undefined ? frame : (area ?? frame);
  if (!isIn(around, label))
    report(['map', 'label'], {
      what: `The region’s name would be far from the region, at ${label.lon}° east and ${label.lat}° north.`,
      todo: `Write a place in ${around === frame ? 'the frame of the region’s map' : 'the region'}, which reaches ${reach(around)}.`,
    });
}

/** A part of the earth between two meridians and two parallels. */
type Area = Pick<RegionMap['frame'], 'west' | 'east' | 'north' | 'south'>;

function reach({ west, east, north, south }: Area): string {
  const [w, e, s, n] = [west, east, south, north].map((degrees) => `${Math.round(degrees * 10) / 10}°`);
  return `from ${w} to ${e} east and from ${s} to ${n} north`;
}

function isIn({ west, east, north, south }: Area, { lon, lat }: MapPoint): boolean {
  const isBetween = west <= east ? west <= lon && lon <= east : west <= lon || lon <= east;
  return isBetween && south <= lat && lat <= north;
}

/** The area that an outline reaches; undefined if there is no such outline. */
function areaOf(boundaries: Boundaries, outline: string): Area | undefined {
  const geometries = LAYERS.flatMap((layer) => boundaries.objects[layer].geometries).filter(
    ({ id }) => id === outline,
  );
  const numbers = feature(boundaries, { type: 'GeometryCollection', geometries }).features.flatMap(
    ({ geometry }) => ('coordinates' in geometry ? geometry.coordinates.flat(3).map(Number) : []),
  );
  if (numbers.length === 0) return undefined;
  const lons = numbers.filter((_, index) => index % 2 === 0);
  const lats = numbers.filter((_, index) => index % 2 === 1);
  return {
    west: Math.min(...lons),
    east: Math.max(...lons),
    south: Math.min(...lats),
    north: Math.max(...lats),
  };
}

function idsOf({ objects }: Boundaries, layer: (typeof LAYERS)[number]): string[] {
  return objects[layer].geometries.map(({ id }) => String(id));
}

function parseBoundaries(text: string): Boundaries | undefined {
  try {
    const { objects, transform } = JSON.parse(text) as Partial<Boundaries>;
    const isWhole = LAYERS.every((layer) => Array.isArray(objects?.[layer].geometries));
    return isWhole && transform !== undefined ? (JSON.parse(text) as Boundaries) : undefined;
  } catch {
    return undefined;
  }
}
