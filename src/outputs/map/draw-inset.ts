import type { Box } from './frame.ts';
import { insetDetail, insetFrame } from './frames.ts';
import { groundOf } from './ground.ts';
import { hasOwnEdge, regionShapes } from './map-region.ts';
import type { RegionId } from '../../site.ts';
import { neighbours } from './neighbours.ts';

/**
 * The small map of eastern Europe with one region filled, as SVG of the frame's size without a position.
 * Throws when the frame reaches Crimea.
 */
export function drawInset(id: RegionId): string {
  const { width, height } = insetFrame;
  const ground = groundOf(insetFrame, insetDetail);
  const whole: Box = [
    [0, 0],
    [width, height],
  ];
  return (
    `<svg width="${width}" height="${height}"><g transform="scale(.5)">` +
    `<path class="sea" d="M0 0h${2 * width}v${2 * height}H0z"/><path class="ground" d="${ground.countriesIn(whole, ...neighbours, 'UKR', 'BLR', 'RUS')}"/>` +
    `<path class="land" d="${ground.countries(...neighbours, 'UKR')}"/>` +
    `<path class="shape ${id}" d="${ground.region(regionShapes[id])}"/><path class="border" d="${ground.bordersExcept(hasOwnEdge(id))}"/>` +
    `<path class="inset-frame" d="M1 1h${2 * width - 2}v${2 * height - 2}H1z"/></g></svg>`
  );
}
