/** How many numbers before and after the current one are named. */
const NEAR = 2;
/** So many pages can all be named. */
const ALL = 9;

/** Numbers of pages to link to: all where they are few, else the first, the last and the near ones; undefined for a gap. */
export function nearNumbers(current: number, last: number): (number | undefined)[] {
  const numbers = Array.from({ length: last }, (_, index) => index + 1).filter(
    (number) =>
      last <= ALL ||
      number === 1 ||
      number === last ||
      (number >= current - NEAR && number <= current + NEAR),
  );
  return numbers.flatMap((number, index) =>
    index > 0 && number > (numbers[index - 1] ?? 0) + 1 ? [undefined, number] : [number],
  );
}
