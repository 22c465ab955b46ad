import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderCopy } from '../../../../src/library/copies/render-copy.ts';
import {
  checkCitation,
  type Citation,
  type LocatedCitation,
} from '../../../../src/library/citations/citation.ts';
import { locateQuote, type Quotable } from '../../../../src/library/citations/locate-quote.ts';
import type { Problem } from '../../../../src/library/reading/problem.ts';

const RAID = [
  { id: 'title', text: 'Raid on the border' },
  { id: 'standfirst', text: 'What is known so far.' },
  { id: 'p1', text: 'The raid began on Monday. The raid ended on Tuesday.' },
  { id: 'heading', text: 'Blame the West' },
  { id: 'f1', text: 'A column near the border.' },
];
const COPIES = new Map<string, Quotable[]>([
  ['border-raid', RAID],
  ['other-raid', [{ id: 'p1', text: 'It cost 1, 000 roubles near the border.' }]],
  ['third-view', [{ id: 'p1', text: 'It cost 1, 000 roubles, they say.' }]],
]);
const WHERE = { file: 'content/events/2024.yaml', line: 7, column: 9, field: '[0].citations[0].quote' };

function check(citation: Citation): { located: LocatedCitation | undefined; problem: Problem | undefined } {
  const problems: Problem[] = [];
  const located = checkCitation(citation, COPIES, () => WHERE, problems);
  assert.equal(problems.length, located === undefined ? 1 : 0);
  return { located, problem: problems[0] };
}

test('words that occur once are found with their block and characters', () => {
  assert.deepEqual(locateQuote('began on Monday', RAID), [{ block: RAID[2], start: 9, end: 24 }]);
  assert.equal(RAID[2]?.text.slice(9, 24), 'began on Monday');
});

test('words are found across emphasis, links and a dateline', () => {
  const body = ':dateline[KYIV] — The *Kursk* raid was [a **huge** blow](https://example.org/) to Putin.';
  const blocks = renderCopy(body, { file: 'x.md', lineOffset: 0 }, []).rows.flatMap((row) => row.blocks);
  for (const quote of ['KYIV — The Kursk raid', 'raid was a huge blow to Putin.'])
    assert.equal(locateQuote(quote, blocks).length, 1);
  assert.deepEqual(locateQuote('*Kursk*', blocks), []);
});

for (const [name, quote] of [
  ['other letter case', 'the raid began'],
  ['another quotation mark', 'Raid on the border’'],
  ['two spaces for one', 'Raid  on'],
  ['a no-break space for a space', 'Raid\u00a0on'],
  ['words of two blocks', 'Raid on the border What is known'],
  ['no words', ''],
] as const)
  test(`a quotation is exact: ${name} is not found`, () => {
    assert.deepEqual(locateQuote(quote, RAID), []);
  });

test('words that occur more than once have all their places, in one block and over several', () => {
  assert.deepEqual(
    locateQuote('The raid', RAID).map(({ start }) => start),
    [0, 26],
  );
  assert.deepEqual(
    locateQuote('the border', RAID).map(({ block }) => block.id),
    ['title', 'f1'],
  );
});

test('an occurrence says which one is meant, counted from 1', () => {
  const citation = { article: 'border-raid', quote: 'the border' };
  assert.equal(check({ ...citation, occurrence: 2 }).located?.place.block.id, 'f1');
  assert.equal(
    check(citation).problem?.what,
    'The words “the border” occur 2 times in border-raid: title, f1.',
  );
});

test('overlapping occurrences count separately', () => {
  assert.deepEqual(
    locateQuote('a a', [{ id: 'p1', text: 'a a a' }]).map(({ start }) => start),
    [0, 2],
  );
});

test('a citation whose words are found is returned with their place', () => {
  const citation = { article: 'border-raid', quote: 'began on Monday' };
  assert.deepEqual(check(citation).located, { ...citation, place: { block: RAID[2], start: 9, end: 24 } });
});

test('words of other articles are reported with the names of those', () => {
  const { problem } = check({ article: 'border-raid', quote: 'It cost 1, 000 roubles' });
  assert.equal(problem?.what, 'The words “It cost 1, 000 roubles” are not in border-raid.');
  assert.equal(
    problem.todo,
    'They are in other-raid and third-view: name that article, or quote other words.',
  );
});

test('an occurrence that is too high is reported, even where another article has the words, too', () => {
  const { problem } = check({ article: 'border-raid', quote: 'the border', occurrence: 3 });
  assert.equal(problem?.what, 'There is no occurrence 3 of “the border” in border-raid.');
  assert.equal(problem.todo, 'They occur 2 times: write an “occurrence” from 1 to 2.');
});
