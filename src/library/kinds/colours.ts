import { z } from 'astro/zod';
import { PAPER, SOURCE } from '../../site.ts';
import { contrast, readable } from '../basics/contrast.ts';

/** The contrast that letters need (WCAG 2.2, 1.4.3). */
const LEAST = 4.5;

const colour = z.string().regex(/^#[0-9a-f]{6}$/, {
  // Its contrast cannot be measured.
  abort: true,
  error: ({ input }) =>
    `“${String(input)}” is not a colour. Write “#” and six digits from 0 to 9 or a to f, in quotation marks: '#1c5079'.`,
});

/** A colour for each of the two themes. */
export const coloursSchema = z.strictObject({
  light: colour.describe('the colour in the light theme.'),
  dark: colour.describe('the colour in the dark theme.'),
});
export type Colours = z.output<typeof coloursSchema>;

/** Colours of letters: in each theme they can be read on the paper of our words and on that of the sources. */
export const letterColoursSchema = coloursSchema.superRefine((colours, context) => {
  for (const theme of ['light', 'dark'] as const) {
    const given = colours[theme];
    const grounds = [PAPER[theme], SOURCE[theme]];
    const measured = Math.min(...grounds.map((ground) => contrast(given, ground)));
    if (measured >= LEAST) continue;
    const better = readable(given, theme === 'light' ? '#000000' : '#ffffff', grounds, LEAST);
    context.addIssue({
      code: 'custom',
      path: [theme],
      // Rounded down, so that 4.49 is not shown as 4.5.
      message: `“${given}” has a contrast of ${Math.floor(measured * 10) / 10} to 1 with the ${theme} paper; letters need ${LEAST} to 1. The nearest that has it is “${better}”.`,
    });
  }
});
