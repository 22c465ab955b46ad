/**
 * The light colours of `styles/tokens.css`, under the same names: a picture has no style sheet and no dark mode. A test
 * checks that the two agree.
 */
export const PALETTE = {
  paper: '#fcfcfa',
  source: '#f2f1eb',
  ink: '#16181a',
  'ink-2': '#45494c',
  'ink-3': '#5f6366',
  hair: '#d5d4cb',
  line: '#16181a',
  belgorod: '#922313',
  kursk: '#7d5700',
  belarus: '#1c5079',
} as const;
