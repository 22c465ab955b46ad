import type { GeoContext } from 'd3-geo';

type Point = [x: number, y: number];
interface Line {
  points: Point[];
  closed: boolean;
}

/** Path units per px. The paths are drawn inside scale(.5), so whole numbers are half pixels. */
const unitsPerPx = 2;

/**
 * A drawing context for d3-geo that writes a compact SVG path: whole half pixels, relative, with h and v where
 * possible. Points that coincide are dropped, and so are lines without length.
 */
export class PathSink implements GeoContext {
  readonly #lines: Line[] = [];
  #line: Line = { points: [], closed: false };

  beginPath(): void {
    // A sink writes one path.
  }

  arc(): void {
    throw new Error('Boundaries hold lines and polygons; a point has no path');
  }

  moveTo(x: number, y: number): void {
    this.#line = { points: [toUnits(x, y)], closed: false };
    this.#lines.push(this.#line);
  }

  lineTo(x: number, y: number): void {
    const point = toUnits(x, y);
    if (!samePoint(point, this.#line.points.at(-1))) this.#line.points.push(point);
  }

  closePath(): void {
    this.#line.closed = true;
    const { points } = this.#line;
    if (points.length > 1 && samePoint(points[0], points.at(-1))) points.pop();
  }

  /** The `d` attribute; empty if nothing is left to draw. */
  toString(): string {
    let path = '';
    let at: Point = [0, 0];
    for (const { points, closed } of this.#lines) {
      const [start, ...rest] = points;
      if (!start || points.length < (closed ? 3 : 2)) continue;
      path += `m${joinNumbers(start[0] - at[0], start[1] - at[1])}`;
      path += writeSteps(start, rest);
      path += closed ? 'z' : '';
      at = closed ? start : (rest.at(-1) ?? start);
    }
    return path;
  }
}

/** The segments after a moveto, without letters that SVG implies: `l` after a moveto, and any repeated letter. */
function writeSteps(start: Point, points: Point[]): string {
  let steps = '';
  let command = 'l';
  let [x, y] = start;
  for (const [nextX, nextY] of points) {
    const [dx, dy] = [nextX - x, nextY - y];
    const next = dy === 0 ? 'h' : dx === 0 ? 'v' : 'l';
    const numbers = dy === 0 ? `${dx}` : dx === 0 ? `${dy}` : joinNumbers(dx, dy);
    const separator = next !== command ? next : numbers.startsWith('-') ? '' : ' ';
    steps += separator + numbers;
    command = next;
    [x, y] = [nextX, nextY];
  }
  return steps;
}

function joinNumbers(a: number, b: number): string {
  return b < 0 ? `${a}${b}` : `${a} ${b}`;
}

function toUnits(x: number, y: number): Point {
  return [Math.round(x * unitsPerPx), Math.round(y * unitsPerPx)];
}

function samePoint(a: Point | undefined, b: Point | undefined): boolean {
  return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];
}
