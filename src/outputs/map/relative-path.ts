/**
 * A path in steps from point to point, which are shorter than positions. Points that coincide are left out, and lines and rings
 * without length.
 * @param path of whole numbers, in the form that d3-geo writes: `M1,2L3,4L5,6Z`.
 */
export function relativePath(path: string): string {
  let at: Point = [0, 0];
  const lines = [...path.matchAll(/M([^MZ]+)(Z?)/g)].map(([, written = '', end = '']) => {
    const points = written.split('L');
    const before = end === '' ? undefined : points.at(-1);
    const distinct = points.filter((point, index) => point !== (index === 0 ? before : points[index - 1]));
    if (distinct.length < (end === '' ? 2 : 3)) return '';
    const [start, ...rest] = distinct.map(pointOf);
    const steps: string[] = [];
    let last = at;
    for (const point of [start ?? at, ...rest]) {
      steps.push(`${point[0] - last[0]} ${point[1] - last[1]}`);
      last = point;
    }
    at = end === '' ? last : (start ?? at);
    return `m${steps.join(' ').replaceAll(' -', '-')}${end.toLowerCase()}`;
  });
  return lines.join('');
}

type Point = [x: number, y: number];

function pointOf(written: string): Point {
  const [x = 0, y = 0] = written.split(',').map(Number);
  return [x, y];
}
