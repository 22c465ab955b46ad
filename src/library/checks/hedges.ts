/**
 * Words that negate, hedge or attribute. The lists are short on purpose: a word is here if it has found a mistake and raises few
 * false alarms.
 */

const oneOf = (words: string): string =>
  `(?:${words
    .trim()
    .split(/\s*\n\s*/)
    .join('|')})`;

/** Negations. */
export const NEGATION = oneOf(`
  not
  no
  never
  nor
  neither
  without
  hardly
  barely
  cannot
  \\w+n[’']t
  fail(?:s|ed)? to
  unable to
`);

/** Hedges. */
export const HEDGE = oneOf(`
  may
  might
  could
  would
  if
  unless
  whether
  (?:un)?likely
  possibly
  probably
  perhaps
  apparently
  allegedly
  reportedly
  supposedly
  seemingly
  potential(?:ly)?
  unconfirmed
  (?:appear|seem)(?:s|ed)?
`);

/** Verbs of saying, thinking and fearing. */
export const SAYS = oneOf(`
  sa(?:ys?|id|w)
  sees?
  tells?
  told
  writes?
  wrote
  report(?:s|ed)?
  believes?
  thinks?
  thought
  argue[sd]?
  claim(?:s|ed)?
  suggest(?:s|ed)?
  warn(?:s|ed)?
  fear(?:s|ed)?
  stress(?:es|ed)?
  assert(?:s|ed|ion)?
  announce[sd]?
  call(?:s|ed)?
  considers?
  considered
  comment(?:s|ed)?
  predict(?:s|ed)?
  (?<!\\bto )point(?:s|ed)? out
  assess(?:es|ed)?
  is confident
  betting
`);
