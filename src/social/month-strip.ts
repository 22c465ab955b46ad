import type { DaysOfMonth } from '../dates.ts';
import { line, type Box } from './box.ts';
import { PALETTE } from './palette.ts';

const DAY = 14;
const HEIGHT = 34;
const STROKE = 3;

/** A month drawn to scale, as on the pages: solid where the day is known, an outline with the likely day where it is not. */
export function monthStrip({ from, to, likely, known }: DaysOfMonth, colour: string): Box {
  const days = (first: number, last: number, style: Record<string, string | number>): Box =>
    line({
      position: 'absolute',
      boxSizing: 'border-box',
      left: (first - 1) * DAY,
      bottom: 0,
      width: (last - first + 1) * DAY,
      height: HEIGHT,
      ...style,
    });
  const solid = { backgroundColor: colour };
  return line(
    {
      position: 'relative',
      width: 31 * DAY,
      height: HEIGHT,
      borderBottom: `${STROKE}px solid ${PALETTE['ink-3']}`,
    },
    days(from, to, known ? solid : { border: `${STROKE}px solid ${colour}` }),
    likely === undefined ? undefined : days(likely, likely, solid),
  );
}
