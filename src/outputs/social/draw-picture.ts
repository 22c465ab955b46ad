import satori from 'satori';
import type { Box } from './box.ts';
import { BOTTOM, EDGE, framed, GUTTER, HEIGHT, WIDTH, type Side } from './frame.ts';
import { TYPEFACES } from './typefaces.ts';

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
 * Draws a picture as SVG, its words as outlines.
 * @param siteName the name at its top.
 * @throws Error if the words do not fit even in the smallest type, or if our typefaces lack one of their letters: they
 * would be cut off, or drawn as empty boxes.
 */
export async function drawPicture(
  { name, left, right, tinted }: SocialPicture,
  siteName: string,
): Promise<string> {
  const refuse = (why: string): never => {
    throw new Error(`The picture social/${name}.png, for link previews, cannot be drawn. ${why}`);
  };
  const tried: Record<Side, number> = { left: 0, right: 0 };
  for (;;) {
    const [ours, theirs] = [left[tried.left], right[tried.right]];
    if (ours === undefined || theirs === undefined)
      return refuse(
        `The words ${ours === undefined ? 'left' : 'right'} of the line have no room even in the smallest type. Add a smaller size to the drafts of this picture in src/social/.`,
      );
    const full = new Set<Side>();
    const svg = await satori(framed({ left: ours(), right: theirs(), tinted }, siteName), {
      width: WIDTH,
      height: HEIGHT,
      fonts: TYPEFACES,
      onNodeDetected: ({ type, left: x, top, width, height }) => {
        const side = x < WIDTH / 2 ? 'left' : 'right';
        const end = side === 'left' ? WIDTH / 2 - GUTTER : WIDTH - EDGE;
        if (type === 'p' && (x + width > end + LAST_SPACE || top + height > HEIGHT - BOTTOM)) full.add(side);
      },
      loadAdditionalAsset: (_, letters) =>
        refuse(
          `The font files lack “${letters}”, which its words contain. Add the subset that has it to src/outputs/social/typefaces.ts.`,
        ),
    });
    if (full.size === 0) return svg;
    for (const side of full) tried[side]++;
  }
}
