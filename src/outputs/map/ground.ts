import { geoIdentity, geoPath, type GeoPermissibleObjects } from 'd3-geo';
import { merge, mesh } from 'topojson-client';
import type { GeometryObject } from 'topojson-specification';
import { boundaries, type OblastProperties } from './boundaries.ts';
import type { Box, Detail, Frame } from './frame.ts';
import { refuseCrimea } from './frame-guard.ts';
import { type RegionShape } from './map-region.ts';
import { PathSink } from './path-sink.ts';
import { projectBoundaries, shapes, simplifyBoundaries } from './pixel-boundaries.ts';
import { projectionOf } from './projection.ts';

/** Whether a border between two countries, by code in either order, is selected. */
export type BorderTest = (one: string, other: string) => boolean;

/** All parts of a frame that are drawn from the boundaries, as `d` attributes in half pixels. */
export interface Ground {
  countries: (...codes: string[]) => string;
  /** The same within a box and a little around it. */
  countriesIn: (box: Box, ...codes: string[]) => string;
  region: (shape: RegionShape) => string;
  /** Borders between two countries, without coasts and without those that are drawn separately. */
  bordersExcept: (isDrawn: BorderTest) => string;
  /** The border between two countries only. */
  border: (one: string, other: string) => string;
  /** Borders between the oblasts of the countries named. */
  oblasts: (...countryCodes: string[]) => string;
}

/** A city with the status of an oblast is drawn with the oblast around it. */
const surroundingOblast: Record<string, string> = { 'UA-30': 'UA-32', 'BY-HM': 'BY-MI' };

/**
 * Projects and simplifies the boundaries for one frame and provides their parts as paths, clipped to the frame's
 * bleed. Throws if the frame reaches Crimea.
 */
export function groundOf(frame: Frame, detail: Detail): Ground {
  refuseCrimea(frame);
  const projected = projectBoundaries(boundaries, projectionOf(frame));
  const fine = simplifyBoundaries(projected, detail.line, detail.ring);
  const coarse = simplifyBoundaries(projected, detail.oblastLine, detail.ring);
  const { width, height, bleed } = frame;
  const path = pathWriter([
    [-bleed.x, -bleed.y],
    [width + bleed.x, height + bleed.y],
  ]);
  const { countries, admin1 } = fine.objects;
  const polygons = { countries: shapes(countries), admin1: shapes(admin1) };
  const merged = (layer: RegionShape['layer'], codes: string[]) =>
    merge(
      fine,
      polygons[layer].filter(({ id }) => codes.includes(String(id))),
    );
  const borders = (isMeant: BorderTest) =>
    path(mesh(fine, countries, (a, b) => a !== b && isMeant(String(a.id), String(b.id))));
  return {
    countries: (...codes) => path(merged('countries', codes)),
    countriesIn: (box, ...codes) => pathWriter(around(box))(merged('countries', codes)),
    region: ({ layer, code }) => path(merged(layer, [code])),
    bordersExcept: (isDrawn) => borders((a, b) => !isDrawn(a, b)),
    border: (one, other) => borders(isBorderOf(one, other)),
    oblasts: (...codes) => path(mesh(coarse, coarse.objects.admin1, (a, b) => isOblastBorder(a, b, codes))),
  };
}

/** The border between these two countries, and no other. */
export function isBorderOf(one: string, other: string): BorderTest {
  return (a, b) => (a === one && b === other) || (a === other && b === one);
}

function isOblastBorder(a: GeometryObject, b: GeometryObject, countryCodes: string[]): boolean {
  const country = countryOf(a);
  return country === countryOf(b) && countryCodes.includes(country) && oblastOf(a) !== oblastOf(b);
}

function countryOf({ properties }: GeometryObject): string {
  return (properties as OblastProperties).c;
}

function oblastOf({ id }: GeometryObject): string {
  return surroundingOblast[String(id)] ?? String(id);
}

/** Px by which a shape extends beyond the one under it, so that no edge shows through. */
const OVERLAP = 3;

function around([[left, top], [right, bottom]]: Box): Box {
  return [
    [left - OVERLAP, top - OVERLAP],
    [right + OVERLAP, bottom + OVERLAP],
  ];
}

function pathWriter(extent: Box): (shape: GeoPermissibleObjects) => string {
  const clip = geoIdentity().clipExtent(extent);
  return (shape) => {
    const sink = new PathSink();
    geoPath(clip, sink)(shape);
    return sink.toString();
  };
}
