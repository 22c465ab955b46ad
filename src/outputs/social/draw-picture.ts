import satori from 'satori';
import sharp from 'sharp';
import type { Box } from './box.ts';
import { BOTTOM, EDGE, framed, GUTTER, HEIGHT, WIDTH, type Side } from './frame.ts';
import { FONTS } from './typefaces.ts';

/** One side of a picture in decreasing type sizes: the first in which every word fits is used. */
export type Drafts = readonly (() => Box[])[];

/** A picture for link previews. */
export interface SocialPicture {
  /** Address of its page below the base, without the last slash: `articles/x`. */
  name: string;
  /** Text alternative. */
  alt: string;
  left: Drafts;
  right: Drafts;
  /** The side of the sources. */
  tinted: Side;
}

/** satori includes the trailing space when it measures a wrapped line: its width in px at the largest size that wraps. */
const LAST_SPACE = 16;

/**
 * Draws a picture as SVG, its words as outlines. Words that have no room even in the smallest type are cut off at the edge of their
 * side. A rare sign that the typefaces lack is drawn as an empty box.
 * @param siteName the name at its top.
 */
export async function drawPicture({ left, right, tinted }: SocialPicture, siteName: string): Promise<string> {
  const tried: Record<Side, number> = { left: 0, right: 0 };
  for (;;) {
    const [ours, theirs] = [left[tried.left], right[tried.right]];
    const full = new Set<Side>();
    const svg = await satori(framed({ left: ours?.() ?? [], right: theirs?.() ?? [], tinted }, siteName), {
      width: WIDTH,
      height: HEIGHT,
      fonts: FONTS,
      onNodeDetected: ({ type, left: x, top, width, height }) => {
        const side = x < WIDTH / 2 ? 'left' : 'right';
        const end = side === 'left' ? WIDTH / 2 - GUTTER : WIDTH - EDGE;
        if (type === 'p' && (x + width > end + LAST_SPACE || top + height > HEIGHT - BOTTOM)) full.add(side);
      },
    });
    const smaller = [...full].filter((side) => tried[side] + 1 < { left, right }[side].length);
    if (smaller.length === 0) return svg;
    for (const side of smaller) tried[side]++;
  }
}

/**
 * A picture as PNG. The few colours of the design and their antialiasing fit into a palette of 16, which makes the file a
 * third of the size. The same words give the same bytes.
 */
export async function paintPicture(picture: SocialPicture, siteName: string): Promise<Buffer<ArrayBuffer>> {
  const svg = await drawPicture(picture, siteName);
  const { data } = await sharp(Buffer.from(svg))
    .removeAlpha()
    .png({ palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 7 })
    .toBuffer({ resolveWithObject: true });
  return Buffer.from(data);
}
