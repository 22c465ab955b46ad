import { geoConicConformal, type GeoProjection } from 'd3-geo';
import type { Frame, LonLat } from './frame.ts';

/** A conformal conic projection from degrees to px, fitted so that the frame's reach fills the frame. */
export function projectionOf(frame: Frame): GeoProjection {
  const { width, height, pad, meridian, parallels, reach } = frame;
  return geoConicConformal()
    .parallels(parallels)
    .rotate([-meridian, 0])
    .fitExtent(
      [
        [pad, pad],
        [width - pad, height - pad],
      ],
      { type: 'MultiPoint', coordinates: reach },
    );
}

/** Degrees to px. Throws if the point is outside the projection. */
export function project(projection: GeoProjection, point: LonLat): [number, number] {
  const projected = projection(point);
  if (!projected) throw new Error(`The point ${point.join(', ')} cannot be projected`);
  return projected;
}

/** Px to degrees. Throws if there is no point of the earth at that place. */
export function unproject(projection: GeoProjection, pixel: [number, number]): LonLat {
  const point = projection.invert?.(pixel);
  if (!point) throw new Error(`No point of the earth lies at pixel ${pixel.join(', ')}`);
  return point;
}
