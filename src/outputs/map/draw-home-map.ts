import type { GeoProjection } from 'd3-geo';
import { escapeMarkup } from '../../library/basics/escape-markup.ts';
import type { MapPoint, RegionMap } from '../../library/kinds/map-schema.ts';
import type { DossierMap } from '../../library/kinds/read-map.ts';
import { boxPath, frameOf, HOME, HOME_DETAIL } from './frame.ts';
import { countriesOf, groundOf, isBorderOf, isEdgeOf, landOf, type Ground } from './ground.ts';
import { drawPlaces, drawText } from './place.ts';
import { project, projectionOf } from './projection.ts';

/** A region as the front page links to it, in plain text; it is escaped when drawn. */
export interface HomeMapRegion {
  id: string;
  name: string;
  href: string;
  /** When it was in the news: “August 2024”. */
  when: string;
  map: Pick<RegionMap, 'label' | 'outline'>;
}

/** The size of the part of the drawing that is always shown, px; the rest fills a box of another shape. */
const SHOWN = { width: 722, height: 432 };

/**
 * The map of the front page as inline SVG, styled by map.css. Every region is a link with its name and date; the drawn
 * names are hidden from screen readers.
 */
export function drawHomeMap(map: DossierMap, regions: readonly HomeMapRegion[]): string {
  const frame = frameOf('front page', HOME, map.frame, map);
  const projection = projectionOf(frame);
  const ground = groundOf(map, frame, HOME_DETAIL);
  const { heavyBorder = [], seas, shown } = map;
  const areas = regions.map((region) => region.map.outline);
  const isEdge = isEdgeOf(countriesOf(map, areas));
  const isHeavy = isBorderOf(heavyBorder);
  return (
    `<svg class="map" width="${SHOWN.width}" height="${SHOWN.height}" role="group" aria-label="${escapeMarkup(map.description)}">` +
    `<svg viewBox="${shown.left} ${shown.top} ${SHOWN.width} ${SHOWN.height}" overflow="visible">` +
    `<path class="sea" d="${seas.map(boxPath).join('')}"/>${drawFarLand(map.farLand, projection)}` +
    `<g transform="scale(.5)">${seas.map((sea) => `<path class="ground" d="${ground.countriesIn(sea, map.ground)}"/>`).join('')}` +
    `<path class="land" d="${ground.countries(landOf(map))}"/><path class="districts" d="${ground.districts(map.districts)}"/>` +
    regions.map((region) => drawLink(region, ground, projection)).join('') +
    `<path class="border" d="${ground.bordersExcept((a, b) => isEdge(a, b) || isHeavy(a, b))}"/>` +
    `<path class="heavy-border" d="${ground.border(heavyBorder)}"/></g>` +
    `<g class="lettering" aria-hidden="true">${drawPlaces(projection, map.places, map.areas)}` +
    `${regions.map((region) => drawLabel(region, projection)).join('')}</g></svg></svg>`
  );
}

/** The land beyond the end of the boundary file. */
function drawFarLand(corners: readonly MapPoint[], projection: GeoProjection): string {
  const points = corners.map(({ lon, lat }) => project(projection, [lon, lat]).map(Math.round).join(' '));
  return points.length === 0 ? '' : `<path class="land" d="M${points.join('L')}z"/>`;
}

function drawLink(region: HomeMapRegion, ground: Ground, projection: GeoProjection): string {
  return (
    `<a class="in-${region.id}" href="${escapeMarkup(region.href)}" ` +
    `aria-label="${escapeMarkup(`${region.name}, ${region.when}`)}">` +
    `<path class="shape" d="${ground.area(region.map.outline)}"/>${drawTarget(region, projection)}</a>`
  );
}

/** A rectangle under a name outside its region that belongs to the link, so that the name can be pressed. */
function drawTarget({ name, when, map: { label } }: HomeMapRegion, projection: GeoProjection): string {
  if (label.inside !== undefined) return '';
  const [x, y] = project(projection, [label.lon, label.lat]);
  // Wide enough for the larger letters of a phone.
  const length = Math.max(name.length * 17, when.length * 12);
  const [left, top, across, down] = [x - 12, y - 28, length + 16, 60].map((px) => Math.round(px * 2));
  return `<path fill="none" pointer-events="all" d="M${left} ${top}h${across}v${down}h-${across}z"/>`;
}

function drawLabel({ id, name, when, map: { label } }: HomeMapRegion, projection: GeoProjection): string {
  const [x, y] = project(projection, [label.lon, label.lat]);
  return (
    `<g class="region-name in-${id}${label.inside === undefined ? '' : ' inside'}">${drawText([x, y], name)}` +
    `${drawText([x, y + 20], when, ['when'])}</g>`
  );
}
