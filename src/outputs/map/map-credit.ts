/** Stands under every map: whose view of the borders it takes, what it leaves out, whose data it is. */
export const mapCredit =
  'Boundaries as recognised by the United Nations, without front lines. Map data: Natural Earth.';
