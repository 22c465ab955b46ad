/** Takes a line that tells how far a long run is. */
export type Say = (line: string) => void;

/** Milliseconds between two lines; what takes less says nothing. */
const BETWEEN = 5000;

/**
 * Tells how far a stage of a build is, on a terminal or not: “Reading articles: 3,000 of 10,000.”
 * @param name what is done.
 * @param of how many there are.
 * @returns to be called with how many are done; now and then that makes a line.
 */
export function stage(say: Say, name: string, of: number): (done: number) => void {
  let last = Date.now();
  const count = (number: number): string => number.toLocaleString('en-GB');
  return (done) => {
    if (Date.now() - last < BETWEEN) return;
    last = Date.now();
    say(`${name}: ${count(done)} of ${count(of)}.`);
  };
}
