/** A name divided at the space nearest to its middle, as the masthead sets it left and right of its line. */
export function halvesOf(name: string): [first: string, second: string] {
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index);
  const unevenness = (at: number): number => Math.abs(name.length - 1 - 2 * at);
  const [at = name.length] = spaces.toSorted((a, b) => unevenness(a) - unevenness(b));
  return [name.slice(0, at), name.slice(at + 1)];
}

/** Letters whose width is far from that of the others in the masthead’s typefaces, em. */
const WIDTHS: readonly [letters: RegExp, width: number][] = [
  [/[ijlI.,:;'’|!]/, 0.27],
  [/[frt -]/, 0.33],
  [/[mwMW@]/, 0.85],
  [/[\p{Lu}\d]/u, 0.6],
];

/** About how wide the name is with its two halves of the same width, em. */
export function nameWidth(name: string): number {
  const widthOf = (letter: string): number => WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? 0.53;
  const widths = halvesOf(name).map((half) =>
    Array.from(half).reduce((sum, letter) => sum + widthOf(letter), 0),
  );
  // With the gap beside the line.
  return Number((2 * (Math.max(...widths) + 0.2)).toFixed(2));
}
