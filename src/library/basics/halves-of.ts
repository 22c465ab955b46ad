/** A name divided at the space nearest to its middle, as the masthead sets it left and right of its line. */
export function halvesOf(name: string): [first: string, second: string] {
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index);
  const unevenness = (at: number): number => Math.abs(name.length - 1 - 2 * at);
  const [at = name.length] = spaces.toSorted((a, b) => unevenness(a) - unevenness(b));
  return [name.slice(0, at), name.slice(at + 1)];
}

/** About how wide the name is with its two halves of the same width, em. */
export function nameWidth(name: string): number {
  const longest = Math.max(...halvesOf(name).map((half) => half.length));
  // An average letter, and the gap beside the line.
  return Number((2 * (longest * 0.4156 + 0.2)).toFixed(2));
}
