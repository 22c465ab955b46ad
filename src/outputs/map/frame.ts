/** Longitude and latitude in degrees, east and north positive. */
export type LonLat = [lon: number, lat: number];

/** The area that a drawing shows. Lengths are px of the drawing, before the page scales it. */
export interface Frame {
  /** Names the drawing in errors. */
  name: string;
  width: number;
  height: number;
  /** How far the ground is drawn beyond the edges, because a wider or taller box on the page may show it. */
  bleed: { x: number; y: number };
  /** Clear space kept between `reach` and the edges. */
  pad: number;
  /** The central meridian, in degrees east: it is drawn vertical. */
  meridian: number;
  /** The frame is fitted to these points: west, east, north, south. */
  reach: [west: LonLat, east: LonLat, north: LonLat, south: LonLat];
}

/** A box of a drawing between two corners, px. */
export type Box = [from: [x: number, y: number], to: [x: number, y: number]];

/** Thresholds of simplification, as areas in px². */
export interface Detail {
  /** Bends of coasts, country borders and regions that span less are straightened. */
  line: number;
  /** The same for borders between oblasts, which may be coarser: the ends of a line never move. */
  oblastLine: number;
  /** Islands and holes below this are dropped. */
  ring: number;
}
