import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textFragment } from '../../../src/citations/text-fragment.ts';

for (const [name, quote, fragment] of [
  ['is given whole', 'the border fell', '#:~:text=the%20border%20fell'],
  ['of eight words is given whole', 'a b c d e f g h', '#:~:text=a%20b%20c%20d%20e%20f%20g%20h'],
  [
    'of nine words is given by its first and last four',
    'a b c d e f g h i',
    '#:~:text=a%20b%20c%20d,f%20g%20h%20i',
  ],
  [
    'with a hyphen has it escaped: it is a sign of the syntax',
    'so-called line',
    '#:~:text=so%2Dcalled%20line',
  ],
  ['with a comma has it escaped', 'tanks, guns', '#:~:text=tanks%2C%20guns'],
  ['with an ampersand has it escaped', 'R&D', '#:~:text=R%26D'],
  ['with a percent sign has it escaped', '40% of it', '#:~:text=40%25%20of%20it'],
  ['with other letters has them as UTF-8', 'Kyiv’s', '#:~:text=Kyiv%E2%80%99s'],
  ['with white space around and between has single spaces', ' a\u00a0 b\n', '#:~:text=a%20b'],
] as const)
  test(`a quotation that ${name}`, () => {
    assert.equal(textFragment(quote), fragment);
  });
