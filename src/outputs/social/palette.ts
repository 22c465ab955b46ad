/**
 * The light colours of `styles/tokens.css`, by their names there: a picture has no style sheet and follows no device. A
 * test holds the two together.
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
