import type { GeoProjection } from 'd3-geo';
import { escapeMarkup } from '../../library/basics/escape-markup.ts';
import type { LonLat } from './frame.ts';
import { project } from './projection.ts';

/** A town with its dot and its name. */
export interface Place {
  name: string;
  at: LonLat;
  /** Where the name starts (or ends), px right of and below the dot. */
  shift: [dx: number, dy: number];
  /** The name ends at the shift, left of the dot. */
  leftward?: true;
  /** A capital has a square and a bold name; in a region map so does the chief town. */
  chief?: true;
  /** Left out on a phone. */
  minor?: true;
  /** Is on the fill of a region, in a colour that is readable there. */
  on?: 'belgorod' | 'kursk';
  /** Crosses a border; a halo interrupts the line around the name. */
  halo?: true;
}

/** A country's name, in spaced capitals around a point. */
export interface Area {
  name: string;
  at: LonLat;
  /** As for a place. */
  halo?: true;
}

/** The dots and names of the places, then the names of the countries. */
export function drawPlaces(projection: GeoProjection, places: Place[], areas: Area[]): string {
  return (
    drawDots(projection, places) +
    areas
      .map(({ name, at, halo }) =>
        drawText(project(projection, at), name, halo ? ['area', 'halo'] : ['area']),
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

function drawName(projection: GeoProjection, place: Place): string {
  const [x, y] = roundedPoint(projection, place.at);
  return drawText([x + place.shift[0], y + place.shift[1]], place.name, [
    ...(place.leftward ? ['leftward'] : []),
    ...(place.chief ? ['chief'] : []),
    ...sharedClasses(place),
    ...(place.halo ? ['halo'] : []),
  ]);
}

/** Dots are strokes of zero length, so that CSS sets their size and shape; dots of one kind share a path. */
function drawDots(projection: GeoProjection, places: Place[]): string {
  const paths = new Map<string, string>();
  for (const place of places) {
    const classes = [place.chief ? 'capital' : 'dot', ...sharedClasses(place)].join(' ');
    const [x, y] = roundedPoint(projection, place.at);
    paths.set(classes, `${paths.get(classes) ?? ''}M${x} ${y}h0`);
  }
  return [...paths].map(([classes, d]) => `<path class="${classes}" d="${d}"/>`).join('');
}

function sharedClasses({ minor, on }: Place): string[] {
  return [...(minor ? ['minor'] : []), ...(on ? [`on-${on}`] : [])];
}

function roundedPoint(projection: GeoProjection, at: LonLat): [number, number] {
  const [x, y] = project(projection, at);
  return [Math.round(x), Math.round(y)];
}
