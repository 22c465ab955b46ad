import assert from 'node:assert/strict';
import { test } from 'node:test';
import { copyFixtureLibrary } from '../../../support/fixture-library.ts';
import { complaintsOf } from '../../../support/read-fixture.ts';

const LAMPS = 'content/articles/lamps-at-the-crossing.md';
const TIMETABLE = 'content/articles/winter-timetable.md';
const KURSK = 'content/regions/kursk.yaml';
const CLAIMS = 'content/figures/claims.yaml';
const QUESTION = 'content/questions/1-lamps-alight.yaml';
/** Files and the words in them that change: of a point, of a remark. */
const POINT = [KURSK, 'Bread from Oldmill'] as const;
const NOTE = [CLAIMS, 'No number is given.'] as const;

for (const [file, from, to, complaint] of [
  // Figures.
  [CLAIMS, 'from: 3\n', 'from: 30\n', 'from “from” is 30, which is not in its quotations.'],
  [CLAIMS, 'value: one to two', 'value: some', 'from “from” is 1, which is not in “value”.'],
  [CLAIMS, 'from: 1\n  to: 2', 'from: 2\n  to: 1', 'to “to” is less than “from”.'],
  [CLAIMS, 'value: six', 'value: seven', 'value The number “seven” is in none of its quotations.'],
  [
    CLAIMS,
    'date: 2031-03-02',
    'date: 2031-03-01',
    'date No event that quotes the same passage has the date 2031-03-01, and no article that it quotes appeared then.',
  ],
  [
    CLAIMS,
    'topic: The hut\n  region: kursk',
    'topic: The hut\n  region: belarus',
    'region No article that is quoted here is about belarus.',
  ],
  // When an article appeared.
  [
    LAMPS,
    'date: 2031-03-02',
    'date: 2031-03-03',
    'published.date The captured page prints “2 March 2031”, and the date of publication is 3 March 2031.',
  ],
  // A source’s words in our text.
  [
    ...POINT,
    'Bread by “Muster on Sunday”',
    'text The words “Muster on Sunday” are not in an article that this entry cites.',
  ],
  [
    CLAIMS,
    'note: No number is given.',
    'note: “No number” is given.',
    'note The words “No number” are not in any article.',
  ],
  [
    TIMETABLE,
    'speaks of “this week”',
    'speaks of “this month”',
    'published.basis The words “this month” are not in its captured page.',
  ],
  [...POINT, 'Bread from “Oldmill', 'text The quotation mark “ has no partner here.'],
  [...POINT, 'Bread from "Oldmill"', 'text The quotation mark " has no partner here.'],
  [
    ...POINT,
    'Bread from “Oldmill”s',
    'text There is no space between a quotation mark and the word beside it: ”s.',
  ],
  // Any text.
  [...NOTE, 'No number is given. the rest.', 'note A sentence begins with a small letter: “the”.'],
  [
    'content/profiles/muster-of-trains.yaml',
    'name: Muster of trains',
    'name: Berta Kruse',
    'name “Berta Kruse” has no word of what is printed by mistake: “Muster of trains”.',
  ],
  [...NOTE, 'On Monday 2 March 2031.', 'note 2 March 2031 was a Sunday, not a Monday.'],
  [...NOTE, 'On 2 March 2031, and Friday 3 March.', 'note 3 March 2031 was a Monday, not a Friday.'],
  [...NOTE, 'On 31 February 2031.', 'note “31 February 2031” is not a day of the calendar.'],
  [...NOTE, '٩ lamps.', 'note “٩” is not one of the digits 0 to 9.'],
  [...NOTE, 'A lаmp.', 'note “lа” has letters of two alphabets, which look alike.'],
  [
    QUESTION,
    'agree: Nothing, as only Muster speaks of lamps.',
    'agree: "Nothing.\\n\\nNothing."',
    'agree The text has a line break or a tab in it.',
  ],
  [
    QUESTION,
    'quote: The lamps burn until six.\n',
    'quote: The lamps burn until six.\n      - article: lamps-at-the-crossing\n        quote: The lamps burn until six.\n',
    'citations[1] The list “positions[0].citations” has this twice.',
  ],
  // Text that must cite the article that it is about.
  [
    QUESTION,
    '      - article: lamps-at-the-crossing\n        quote: The lamps burn until six.',
    '      - article: winter-timetable\n        quote: One train goes to the crossing.',
    'article The answer of lamps-at-the-crossing quotes winter-timetable.',
  ],
  [
    'content/in-short.yaml',
    'quote: in force this week. One train',
    'quote: in force this week. One train\n    - article: lamps-at-the-crossing\n      quote: The first is green.',
    'article The sentence on winter-timetable quotes lamps-at-the-crossing.',
  ],
  [
    LAMPS,
    'outlet: ',
    'copyOf: lamps-at-the-crossing\noutlet: ',
    'copyOf The article is said to be a copy of itself.',
  ],
  // Names.
  [
    'content/profiles/berta-kruse.yaml',
    'spellings: [',
    'spellings: [Muster, ',
    '“Muster” is also a name of content/profiles/ada-muster.yaml.',
  ],
  [
    'content/profiles/nobody.yaml',
    'spellings: [Nobody]',
    'spellings: [Nobody, Muster]',
    'spellings[1] “Muster” is in none of the quotations.',
  ],
] as const)
  test(`a problem at its place: ${complaint}`, (t) => {
    const library = copyFixtureLibrary(t);
    library.change(file, from, to);
    const found = complaintsOf(library);
    assert.ok(
      found.some((line) => line.startsWith(`${file}:`) && line.includes(complaint)),
      found.join('\n'),
    );
  });

test('words in quotation marks that are no article’s are answered in place', (t) => {
  const library = copyFixtureLibrary(t);
  library.change(
    CLAIMS,
    'note: No number is given.',
    'note: “No number” is given.\n  because: “No number” is ours.',
  );
  assert.deepEqual(complaintsOf(library), []);
});
