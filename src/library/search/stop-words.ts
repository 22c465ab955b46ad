/** Stop words. They are not indexed, and are ignored in a query that has other words. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about after all also an and any are as at be because been before being between both but by can could did do does
  during for from had has have he her him his how if in into is it its more most my no nor not of on only or other our
  out over she should since so some such than that the their them then there these they this those through to too under
  until up was we were what when where which while who whom whose why will with would you your`.split(/\s+/),
);
