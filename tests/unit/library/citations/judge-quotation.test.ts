import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quotationJudge, type Verdict } from '../../../../src/library/citations/judge-quotation.ts';
import type { Quotable } from '../../../../src/library/citations/locate-quote.ts';

const passage = (id: string, text: string): Quotable => ({ id, text });
const LAMPS = [
  passage('p1', 'Three lamps stand at the crossing, said Muster on Sunday. The first isn’t green.'),
  passage('p2', 'The “Night–Train” carries 1, 000 half-baked loaves; nobody in the U.S. counts them.'),
  passage('p3', 'It was unlikely … that 5% of them would arrive by 1941–1945 standards.'),
];
/** With a passage that is not shown between the two. */
const HUT = [passage('h1', 'Beside the lamps there is a hut.'), null, passage('h2', 'Two chairs are in it.')];
const judge = quotationJudge([LAMPS, HUT]);

/** “exact p1[0..5]”: how the words are there, and where. */
function summary(verdict: Verdict<Quotable>): string {
  if (verdict.state !== 'real') return verdict.state;
  const places = verdict.places.map((place) =>
    place.map(({ block: { id, text }, start, end }) => `${id} ${text.slice(start, end)}`).join(' + '),
  );
  return `${verdict.how}: ${places.join(' | ')}`;
}

for (const [form, pasted, expected] of [
  ['the exact words', 'lamps stand at the crossing', 'exact: p1 lamps stand at the crossing'],
  ['exact words with their punctuation', 'crossing, said Muster', 'exact: p1 crossing, said Muster'],
  ['straight quotation marks around them', '"said Muster on Sunday."', 'exact: p1 said Muster on Sunday.'],
  ['curly quotation marks around them', '“said Muster on Sunday”', 'exact: p1 said Muster on Sunday'],
  ['a full stop that the article does not have', 'Three lamps stand.', 'marks: p1 Three lamps stand'],
  ['a capital that the article does not have', 'Said Muster on Sunday', 'marks: p1 said Muster on Sunday'],
  ['a small letter that the article does not have', '[t]hree lamps stand', 'marks: p1 Three lamps stand'],
  ['a straight apostrophe', "The first isn't green", 'marks: p1 The first isn’t green'],
  ['straight quotation marks inside', 'The "Night–Train" carries', 'marks: p2 The “Night–Train” carries'],
  ['another hyphen', 'half‑baked loaves', 'marks: p2 half-baked loaves'],
  ['a hyphen for a dash', 'Night-Train', 'marks: p2 Night–Train'],
  ['a number without its space', 'carries 1,000 half-baked', 'marks: p2 carries 1, 000 half-baked'],
  ['no full stops in an abbreviation', 'in the US counts', 'marks: p2 in the U.S. counts'],
  ['more spaces', 'Three  lamps stand', 'exact: p1 Three lamps stand'],
  ['signs for words left out at both ends', '“… lamps stand […]”', 'exact: p1 lamps stand'],
  ['words left out', 'Three lamps […] on Sunday', 'gaps: p1 Three lamps + p1 on Sunday'],
  ['words left out, with three dots', 'Three lamps ... on Sunday', 'gaps: p1 Three lamps + p1 on Sunday'],
  ['words left out over passages', 'Three lamps … nobody', 'gaps: p1 Three lamps + p2 nobody'],
  ['an article’s own “…”', 'unlikely … that', 'exact: p3 unlikely … that'],
  ['an article’s own “…”, as three dots', 'unlikely ... that', 'marks: p3 unlikely … that'],
  [
    'the end of a passage and the next one',
    'first isn’t green. The “Night–Train”',
    'marks: p1 first isn’t green. + p2 The “Night–Train',
  ],
  ['words of two articles', 'lamps', 'exact: p1 lamps | h1 lamps'],
  ['a part of a range of years', '1945 standards', 'exact: p3 1945 standards'],
] as const)
  test(`${form}: found`, () => {
    assert.equal(summary(judge(pasted)), expected);
  });

for (const [form, pasted, expected] of [
  ['a part of a word', 'likely', 'absent'],
  ['a part of a number', 'carries 1', 'differs'],
  ['a number without its percent sign', 'that 5 of them would arrive', 'differs'],
  ['another apostrophe’s place', 'The first isnt green', 'differs'],
  ['capitals inside', 'three Lamps stand at the crossing', 'differs'],
  ['words left out without a sign', 'Three lamps on Sunday stand at the crossing', 'differs'],
  [
    'a sign for words left out, and a wrong word after it',
    'Three lamps […] said Muster on Monday',
    'differs',
  ],
  ['a sign for words left out, and a word that is nowhere', 'Three lamps stand … elsewhere', 'differs'],
  ['parts in another order', 'on Sunday … Three lamps', 'differs'],
  ['parts of two articles', 'Three lamps … Two chairs', 'differs'],
  ['words on both sides of a passage that is not shown', 'there is a hut. Two chairs are in it', 'differs'],
  ['other words', 'A brown fox jumps over the dog', 'absent'],
  ['no word', '“ … ”', 'absent'],
] as const)
  test(`${form}: not found`, () => {
    assert.equal(judge(pasted).state, expected);
  });

for (const [form, pasted, runs] of [
  ['a word in the middle', 'Three lamps hang at the crossing', 'Three lamps -hang- +stand+ at the crossing'],
  ['the first word', 'Five lamps stand at the crossing', '-Five- +Three+ lamps stand at the crossing'],
  ['the last word', 'Three lamps stand at the station', 'Three lamps stand at the -station- +crossing+'],
  ['a word added', 'Three lamps do not stand at the crossing', 'Three lamps -do not- stand at the crossing'],
  ['a word left out', 'Three lamps stand the crossing', 'Three lamps stand +at+ the crossing'],
  [
    'a word in a quotation over two passages',
    'said Muster on Sunday. The last isn’t green. The “Night–Train” carries',
    'said Muster on Sunday. The -last- +first+ isn’t green. The “Night–Train” carries',
  ],
] as const)
  test(`the words that differ are shown: ${form}`, () => {
    const verdict = judge(pasted);
    assert.equal(verdict.state, 'differs');
    const signs = { both: '', pasted: '-', printed: '+' };
    const shown = verdict.runs.map(
      ({ whose, text }) => `${signs[whose]}${text.replace(/\s+/g, ' ')}${signs[whose]}`,
    );
    assert.equal(shown.join(' '), runs);
  });
