import { PAPER, SOURCE } from '../../site.ts';

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
