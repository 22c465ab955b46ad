/** The note under every map: whose view of the borders it shows, what it leaves out, and the source of the data. */
export const mapCredit =
  'Boundaries as recognised by the United Nations, without front lines. Map data: Natural Earth.';
