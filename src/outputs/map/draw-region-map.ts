import { escapeMarkup } from '../../library/basics/escape-markup.ts';
import type { RegionMap } from '../../library/kinds/map-schema.ts';
import type { DossierMap } from '../../library/kinds/read-map.ts';
import { boxPath, frameOf, INSET, INSET_DETAIL, REGION, REGION_DETAIL } from './frame.ts';
import { countriesOf, groundOf, isBorderOf, isEdgeOf, landOf } from './ground.ts';
import { drawPlaces } from './place.ts';
import { projectionOf } from './projection.ts';
import { drawScaleBar } from './scale-bar.ts';

/** A region as its map shows it. */
export interface MappedRegion {
  id: string;
  name: string;
  map: RegionMap;
}

/**
 * The locator map of a region as inline SVG, styled by map.css: one picture with one description. It fills a box
 * of any shape: the frame is always shown whole, the ground continues to the edges of the box, and the inset and
 * the scale bar stay in their corners.
 */
export function drawRegionMap(map: DossierMap, { id, name, map: own }: MappedRegion): string {
  const frame = frameOf(name, REGION, own.frame, map);
  const { backing, heavyBorder = map.heavyBorder ?? [] } = own;
  const viewBox = `viewBox="0 0 ${frame.width} ${frame.height}"`;
  const projection = projectionOf(frame);
  const ground = groundOf(map, frame, own.detail ?? REGION_DETAIL);
  const land = landOf(map).filter((country) => country !== own.outline);
  const isEdge = isEdgeOf(countriesOf(map, [own.outline]));
  const isHeavy = isBorderOf(heavyBorder);
  const under = backing
    ? `<path class="sea" d="${boxPath(backing.sea)}"/><path class="land" d="${boxPath(backing.land)}"/>`
    : '';
  // The ground has the colour of the background, so it only has to be painted over the sea.
  const shore = backing ? `<path class="ground" d="${ground.countriesIn(backing.sea, map.ground)}"/>` : '';
  return (
    `<svg class="map" width="${frame.width}" height="${frame.height}" role="img" aria-label="${escapeMarkup(own.description)}">` +
    `<svg ${viewBox} overflow="visible">${under}<g transform="scale(.5)">${shore}` +
    `<path class="land" d="${ground.countries(land)}"/>` +
    `<path class="districts" d="${ground.districts(own.districts)}"/>` +
    `<path class="shape in-${id}" d="${ground.area(own.outline)}"/>` +
    `<path class="border" d="${ground.bordersExcept((a, b) => isEdge(a, b) || isHeavy(a, b))}"/>` +
    `<path class="heavy-border" d="${ground.border(heavyBorder)}"/></g>` +
    `<g class="lettering">${drawPlaces(projection, own.places, own.areas)}</g></svg>` +
    drawScaleBar(own.scale, frame, projection) +
    `<svg ${viewBox} preserveAspectRatio="xMaxYMin meet">` +
    `<g transform="translate(${frame.width - INSET.width - 12} 12)">${drawInset(map, id, own.outline, land)}</g></svg></svg>`
  );
}

/** The small map with one region filled, as SVG of the frame's size without a position. */
function drawInset(map: DossierMap, id: string, outline: string, land: readonly string[]): string {
  const frame = frameOf('inset', INSET, map.inset, map);
  const { width, height } = frame;
  const ground = groundOf(map, frame, INSET_DETAIL);
  const whole = { left: 0, top: 0, right: width, bottom: height };
  return (
    `<svg width="${width}" height="${height}"><g transform="scale(.5)">` +
    `<path class="sea" d="M0 0h${2 * width}v${2 * height}H0z"/><path class="ground" d="${ground.countriesIn(whole, [...landOf(map), ...map.ground])}"/>` +
    `<path class="land" d="${ground.countries(land)}"/>` +
    `<path class="shape in-${id}" d="${ground.area(outline)}"/>` +
    `<path class="border" d="${ground.bordersExcept(isEdgeOf(countriesOf(map, [outline])))}"/>` +
    `<path class="inset-frame" d="M1 1h${2 * width - 2}v${2 * height - 2}H1z"/></g></svg>`
  );
}
