/** Stands under every map: whose view of the borders it takes, what it leaves out, whose data it is. */
export const mapCredit =
  'Boundaries as recognised by the United Nations. Front lines are not shown. Map data: Natural Earth.';
