import { halvesOf, nameWidth } from '../../library/basics/halves-of.ts';
import { PAPER, SOURCE } from '../../site.ts';
import { column, line, words, type Box } from './box.ts';
import { DISPLAY, SANS } from './typefaces.ts';

/**
 * The light colours of `styles/tokens.css`, under the same names: a picture has no style sheet and no dark mode. A test
 * checks that the two agree.
 */
export const PALETTE = {
  paper: PAPER.light,
  source: SOURCE.light,
  ink: '#16181a',
  'ink-2': '#45494c',
  'ink-3': '#5f6366',
  hair: '#d5d4cb',
  line: '#16181a',
} as const;

/** Size that link previews are made for, in px. */
export const WIDTH = 1200;
export const HEIGHT = 630;
/** Clear space at the outer edges, and on each side of the line. */
export const EDGE = 52;
export const GUTTER = 40;
export const BOTTOM = 40;

/** Which side of the line. */
export type Side = 'left' | 'right';

/** The content of the two sides, and which of them has the tinted paper of the sources. */
export interface Sides {
  left: Box[];
  right: Box[];
  tinted: Side;
}

const HEAD = 120;
/** The width of the longest name in letters of full size, em. */
const LONGEST = 15;

/** The site’s layout: bar, name across the line, our words on one side and a source’s on the other. */
export function framed({ left, right, tinted }: Sides, siteName: string): Box {
  const [first, second] = halvesOf(siteName);
  // The letters shrink before the name is wider than the picture.
  const fit = Math.min(1, LONGEST / nameWidth(siteName));
  const side = (which: Side, children: Box[]): Box =>
    column(
      {
        width: '50%',
        boxSizing: 'border-box',
        overflow: 'hidden',
        padding: `34px ${which === 'left' ? GUTTER : EDGE}px ${BOTTOM}px ${which === 'left' ? EDGE : GUTTER}px`,
        backgroundColor: tinted === which ? PALETTE.source : PALETTE.paper,
      },
      ...children,
    );
  return column(
    {
      position: 'relative',
      width: WIDTH,
      height: HEIGHT,
      backgroundColor: PALETTE.paper,
      color: PALETTE.ink,
      fontFamily: SANS,
    },
    line({ height: 10, backgroundColor: PALETTE.line }),
    line(
      { height: HEAD - 10, alignItems: 'center' },
      line(
        { width: '50%', justifyContent: 'flex-end', paddingRight: 15, letterSpacing: '-0.018em' },
        words({ fontFamily: DISPLAY, fontSize: 66 * fit }, first),
      ),
      line(
        // Raised to the base line of the serif.
        { width: '50%', paddingLeft: 15, marginTop: -9, letterSpacing: '-0.04em' },
        words({ fontWeight: 700, fontSize: 62 * fit }, second),
      ),
    ),
    line({ height: HEIGHT - HEAD }, side('left', left), side('right', right)),
    line({
      position: 'absolute',
      left: WIDTH / 2 - 2,
      top: 0,
      width: 4,
      height: HEIGHT,
      backgroundColor: PALETTE.line,
    }),
  );
}
