import type { GeoProjection } from 'd3-geo';
import { escapeMarkup } from '../../library/basics/escape-markup.ts';
import { homeDetail, homeFrame } from './frames.ts';
import { groundOf, isBorderOf, type BorderTest, type Ground } from './ground.ts';
import { drawBacking, homeSeas } from './home-backing.ts';
import { homeAreas, homePlaces, homeRegionLabels } from './home-labels.ts';
import { regionShapes } from './map-region.ts';
import type { RegionId } from '../../site.ts';
import { neighbours } from './neighbours.ts';
import { drawPlaces, drawText } from './place.ts';
import { project, projectionOf } from './projection.ts';

/** A region as the front page links to it, in plain text; it is escaped when drawn. */
export interface HomeMapRegion {
  id: RegionId;
  name: string;
  href: string;
  /** When it was in the news: “August 2024”. */
  when: string;
}

const label =
  'Map: Belarus lies north of Ukraine; Russia’s Kursk and Belgorod regions lie on Ukraine’s north-eastern border. ' +
  'Each is a link to its page.';

/** The part of the drawing that is always shown, px; the rest fills a box of another shape. */
const view = { left: 262, top: 24, width: 722, height: 432 };

/** Belarus has its own edge, and the border between Ukraine and Russia is drawn as a heavy line. */
const isDrawn: BorderTest = (a, b) => a === 'BLR' || b === 'BLR' || isBorderOf('UKR', 'RUS')(a, b);

/**
 * The map of the front page as inline SVG, styled by map.css. Every region is a link with its name and date; the drawn
 * names are hidden from screen readers. Throws if the frame reaches Crimea.
 */
export function drawHomeMap(regions: HomeMapRegion[]): string {
  const projection = projectionOf(homeFrame);
  const ground = groundOf(homeFrame, homeDetail);
  return (
    `<svg class="map" width="${view.width}" height="${view.height}" role="group" aria-label="${label}">` +
    `<svg viewBox="${view.left} ${view.top} ${view.width} ${view.height}" overflow="visible">` +
    drawBacking(projection) +
    `<g transform="scale(.5)">${homeSeas.map((sea) => `<path class="ground" d="${ground.countriesIn(sea, 'RUS')}"/>`).join('')}` +
    `<path class="land" d="${ground.countries(...neighbours, 'UKR', 'BLR')}"/><path class="oblasts" d="${ground.oblasts('UKR')}"/>` +
    regions.map((region) => drawLink(region, ground, projection)).join('') +
    `<path class="border" d="${ground.bordersExcept(isDrawn)}"/><path class="heavy-border" d="${ground.border('UKR', 'RUS')}"/></g>` +
    `<g class="lettering" aria-hidden="true">${drawPlaces(projection, homePlaces, homeAreas)}` +
    `${regions.map((region) => drawLabel(region, projection)).join('')}</g></svg></svg>`
  );
}

function drawLink(region: HomeMapRegion, ground: Ground, projection: GeoProjection): string {
  return (
    `<a class="${region.id}" href="${escapeMarkup(region.href)}" ` +
    `aria-label="${escapeMarkup(`${region.name}, ${region.when}`)}">` +
    `<path class="shape" d="${ground.region(regionShapes[region.id])}"/>${drawTarget(region, projection)}</a>`
  );
}

/** A rectangle under a name outside its region that belongs to the link, so that the name can be pressed. */
function drawTarget({ id, name, when }: HomeMapRegion, projection: GeoProjection): string {
  const { at, inside } = homeRegionLabels[id];
  if (inside) return '';
  const [x, y] = project(projection, at);
  // Wide enough for the larger letters of a phone.
  const length = Math.max(name.length * 17, when.length * 12);
  const [left, top, across, down] = [x - 12, y - 28, length + 16, 60].map((px) => Math.round(px * 2));
  return `<path fill="none" pointer-events="all" d="M${left} ${top}h${across}v${down}h-${across}z"/>`;
}

function drawLabel({ id, name, when }: HomeMapRegion, projection: GeoProjection): string {
  const { at, inside } = homeRegionLabels[id];
  const [x, y] = project(projection, at);
  return (
    `<g class="region-name ${id}${inside ? ' inside' : ''}">${drawText([x, y], name)}` +
    `${drawText([x, y + 20], when, ['when'])}</g>`
  );
}
