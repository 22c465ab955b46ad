import { paragraph, words, type Box } from './box.ts';
import type { Drafts } from './draw-picture.ts';
import { PALETTE } from './palette.ts';

/** The content of our side of the line. */
export interface OurWords {
  /** A line over the title. */
  above: string | (() => Box);
  title: string;
  /** A date or subject, in bold before the text. */
  lead?: string | undefined;
  text: string;
}

/** Sizes of the title and of the text under it. */
const SIZES = [
  [104, 34],
  [96, 32],
  [88, 30],
  [80, 28],
  [72, 27],
  [64, 26],
  [56, 26],
  [48, 25],
  [42, 24],
  [36, 22],
] as const;

/** The title of one of our pages, large, and our text. */
export function ourSide({ above, title, lead, text }: OurWords): Drafts {
  return SIZES.map(([titleSize, fontSize]) => () => [
    typeof above === 'string'
      ? paragraph({ fontSize: 25, lineHeight: 1.4, color: PALETTE['ink-2'] }, above)
      : above(),
    paragraph(
      {
        marginTop: 8,
        fontSize: titleSize,
        fontWeight: 700,
        lineHeight: 1.06,
        letterSpacing: '-0.04em',
      },
      title,
    ),
    paragraph(
      { marginTop: 22, fontSize, lineHeight: 1.38 },
      lead === undefined ? undefined : words({ fontWeight: 700 }, `${lead}. `),
      text,
    ),
  ]);
}
