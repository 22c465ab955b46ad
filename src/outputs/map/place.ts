import type { GeoProjection } from 'd3-geo';
import { escapeMarkup } from '../../library/basics/escape-markup.ts';
import type { MapArea, MapPlace, MapPoint } from '../../library/kinds/map-schema.ts';
import { project } from './projection.ts';

/** The dots and names of the places, then the names of the countries. */
export function drawPlaces(
  projection: GeoProjection,
  places: readonly MapPlace[],
  areas: readonly MapArea[],
): string {
  return (
    drawDots(projection, places) +
    areas
      .map(({ name, at, halo }) =>
        drawText(roundedPoint(projection, at), name, halo ? ['area', 'halo'] : ['area']),
      )
      .join('') +
    places.map((place) => drawName(projection, place)).join('')
  );
}

/** One line of text at px, rounded; `classes` are those of map.css. */
export function drawText([x, y]: [number, number], text: string, classes: string[] = []): string {
  const attribute = classes.length > 0 ? ` class="${classes.join(' ')}"` : '';
  return `<text${attribute} x="${Math.round(x)}" y="${Math.round(y)}">${escapeMarkup(text)}</text>`;
}

function drawName(projection: GeoProjection, place: MapPlace): string {
  const [x, y] = roundedPoint(projection, place.at);
  return drawText([x + place.shift.right, y + place.shift.down], place.name, [
    ...(place.leftward ? ['leftward'] : []),
    ...(place.chief ? ['chief'] : []),
    ...sharedClasses(place),
    ...(place.halo ? ['halo'] : []),
  ]);
}

/** Dots are strokes of zero length, so that CSS sets their size and shape; dots of one kind share a path. */
function drawDots(projection: GeoProjection, places: readonly MapPlace[]): string {
  const paths = new Map<string, string>();
  for (const place of places) {
    const classes = [place.chief ? 'capital' : 'dot', ...sharedClasses(place)].join(' ');
    const [x, y] = roundedPoint(projection, place.at);
    paths.set(classes, `${paths.get(classes) ?? ''}M${x} ${y}h0`);
  }
  return [...paths].map(([classes, d]) => `<path class="${classes}" d="${d}"/>`).join('');
}

function sharedClasses({ minor, on }: MapPlace): string[] {
  return [...(minor ? ['minor'] : []), ...(on ? ['on', `in-${on}`] : [])];
}

function roundedPoint(projection: GeoProjection, { lon, lat }: MapPoint): [number, number] {
  const [x, y] = project(projection, [lon, lat]);
  return [Math.round(x), Math.round(y)];
}
