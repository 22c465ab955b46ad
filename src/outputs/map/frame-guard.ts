import { basename } from 'node:path';
import type { MapText } from '../../library/kinds/map-schema.ts';
import type { Library } from '../../library/library.ts';
import type { Problem } from '../../library/reading/problem.ts';
import { frameOf, HOME, INSET, REGION, type Frame } from './frame.ts';
import { projectionOf, unproject } from './projection.ts';

/** Px between samples; a conic's bottom edge bends far less than that. */
const STEP = 4;

/** The frames of a dossier’s maps that reach the limit. @param contentDir its folder. */
export function framesBeyond(
  { dossier: { map }, regions }: Pick<Library, 'dossier' | 'regions'>,
  contentDir: string,
): Problem[] {
  if (map === undefined) return [];
  const frames = [
    { file: 'map/map.yaml', field: 'frame', frame: frameOf('front page', HOME, map.frame, map) },
    { file: 'map/map.yaml', field: 'inset', frame: frameOf('inset', INSET, map.inset, map) },
    ...regions.flatMap(({ id, name, map: own }) =>
      own === undefined
        ? []
        : { file: `regions/${id}.yaml`, field: 'map.frame', frame: frameOf(name, REGION, own.frame, map) },
    ),
  ];
  return frames.flatMap(({ file, field, frame }) => {
    const fault = faultBeyond(map.limit, frame);
    return fault === undefined ? [] : { file: `${basename(contentDir)}/${file}`, field, ...fault };
  });
}

/**
 * What is wrong if a frame reaches the limit in `map.yaml`. It samples the whole bottom edge of the drawn ground, not only that of
 * the frame.
 */
export function faultBeyond(
  limit: MapText['limit'],
  frame: Frame,
): Pick<Problem, 'what' | 'todo'> | undefined {
  if (limit === undefined) return undefined;
  const projection = projectionOf(frame);
  const { x, y } = frame.bleed;
  const bottom = frame.height + y;
  const samples = Math.ceil((frame.width + 2 * x) / STEP);
  for (let i = 0; i <= samples; i++) {
    const [lon, lat] = unproject(projection, [-x + (i / samples) * (frame.width + 2 * x), bottom]);
    if (lon >= limit.west && lon <= limit.east && lat < limit.north) {
      return {
        what: `The map frame “${frame.name}” reaches ${limit.name}: its bottom edge lies at ${lat.toFixed(2)}° N, ${lon.toFixed(2)}° E.`,
        todo: `Keep it north of ${limit.north}° N between ${limit.west}° and ${limit.east}° E (“limit” in content/map/map.yaml): move “south” of the frame north.`,
      };
    }
  }
  return undefined;
}
