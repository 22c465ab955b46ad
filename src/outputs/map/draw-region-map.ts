import { drawInset } from './draw-inset.ts';
import { escapeMarkup } from '../../library/basics/escape-markup.ts';
import { insetFrame, regionDetails, regionFrames } from './frames.ts';
import { boxPath } from './home-backing.ts';
import { groundOf, isBorderOf, type BorderTest } from './ground.ts';
import { hasOwnEdge, regionShapes } from './map-region.ts';
import type { RegionId } from '../../site.ts';
import { neighbours } from './neighbours.ts';
import { drawPlaces } from './place.ts';
import { projectionOf } from './projection.ts';
import { regionLabels } from './region-labels.ts';
import { drawScaleBar } from './scale-bar.ts';

/**
 * The locator map of a region as inline SVG, styled by map.css: one picture with one description. It fills a box
 * of any shape: the frame is always shown whole, the ground continues to the edges of the box, and the inset and
 * the scale bar stay in their corners. Throws if a frame reaches Crimea.
 */
export function drawRegionMap(id: RegionId): string {
  const frame = regionFrames[id];
  const { description, scaleKm, across, oblastsOf, places, areas, backing } = regionLabels[id];
  const viewBox = `viewBox="0 0 ${frame.width} ${frame.height}"`;
  const projection = projectionOf(frame);
  const ground = groundOf(frame, regionDetails[id]);
  const under = backing
    ? `<path class="sea" d="${boxPath(backing.sea)}"/><path class="land" d="${backing.land}"/>`
    : '';
  // The background has Russia's colour, so Russia only has to be painted over the sea.
  const land = backing ? `<path class="ground" d="${ground.countriesIn(backing.sea, 'RUS')}"/>` : '';
  const isDrawn: BorderTest = (a, b) => hasOwnEdge(id)(a, b) || isBorderOf('UKR', across)(a, b);
  return (
    `<svg class="map" width="${frame.width}" height="${frame.height}" role="img" aria-label="${escapeMarkup(description)}">` +
    `<svg ${viewBox} overflow="visible">${under}<g transform="scale(.5)">${land}` +
    `<path class="land" d="${ground.countries(...neighbours, 'UKR')}"/>` +
    `<path class="oblasts" d="${ground.oblasts(...oblastsOf)}"/>` +
    `<path class="shape ${id}" d="${ground.region(regionShapes[id])}"/><path class="border" d="${ground.bordersExcept(isDrawn)}"/>` +
    `<path class="heavy-border" d="${ground.border('UKR', across)}"/></g>` +
    `<g class="lettering">${drawPlaces(projection, places, areas)}</g></svg>` +
    drawScaleBar(scaleKm, frame, projection) +
    `<svg ${viewBox} preserveAspectRatio="xMaxYMin meet">` +
    `<g transform="translate(${frame.width - insetFrame.width - 12} 12)">${drawInset(id)}</g></svg></svg>`
  );
}
