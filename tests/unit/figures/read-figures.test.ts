import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numbersIn } from '../../../src/citations/check-numbers.ts';
import { topics } from '../../../src/figures/topics.ts';
import { readLibrary } from '../../../src/library.ts';
import { copyContent, REAL_CONTENT } from '../../support/content-copy.ts';

const FILE = 'content/figures/claims.yaml';
const { figures } = readLibrary(REAL_CONTENT).library;

test('there are 43 figures and claims, each with an id of its own and at least one quotation', () => {
  assert.equal(figures.length, 43);
  assert.equal(new Set(figures.map(({ id }) => id)).size, 43);
  for (const { quotations } of figures) assert.ok(quotations.length > 0);
});

test('every value and bound in digits stands in the quoted words or in the value’s own words', () => {
  for (const { id, from, to, value = '', quotations } of figures) {
    const printed = quotations.flatMap(({ quote }) => numbersIn(quote));
    for (const number of numbersIn(value)) assert.ok(printed.includes(number), `${id}: ${number}`);
    assert.ok(from === undefined || to === undefined || from <= to, id);
  }
});

test('figures on one matter stand together, in the order in which the matters and the figures come', () => {
  const grouped = topics(figures);
  assert.deepEqual(
    grouped.map(({ topic }) => topic),
    [...new Set(figures.map(({ topic }) => topic))],
  );
  assert.equal(grouped.flatMap((group) => group.figures).length, figures.length);
  for (const { topic, figures: own } of grouped)
    assert.deepEqual(
      own,
      figures.filter((figure) => figure.topic === topic),
    );
});

test('a figure is stated with its value, and without one as what is claimed', () => {
  const [first] = figures;
  assert.equal(first?.text, 'scale of the raids: unprecedented');
  assert.equal(figures.find(({ id }) => id === 'aim-stretch-russian-forces')?.text, 'purpose of the raids');
});

test('two figures of one id are a problem that names the other: it is part of an address', (t) => {
  const content = copyContent(t);
  content.change(FILE, '- id: attackers-heavy-weapons', '- id: unprecedented-scale');
  const [only, ...more] = content.problems();
  assert.deepEqual(more, []);
  assert.equal(only?.what, `The id “unprecedented-scale” is taken by ${FILE}:1.`);
  assert.equal(only.field, '[1].id');
});

for (const [name, from, to, field] of [
  [
    'a status that there is not',
    'status: author’s own\n  date: 2024-03\n',
    'status: authors own\n  date: 2024-03\n',
    '[0].status',
  ],
  ['no quotation', /^ {2}citations:\n.*\n.*unprecedented scale\n/m, '  citations: []\n', '[0].citations'],
  ['a day that does not exist', 'date: 2024-03\n', 'date: 2024-13\n', '[0].date'],
] as const)
  test(`a figure with ${name} is a problem at its field`, (t) => {
    const content = copyContent(t);
    content.write(FILE, content.read(FILE).replace(from, to));
    const [only] = content.problems().filter(({ file }) => file === FILE);
    assert.equal(only?.field, field);
  });
