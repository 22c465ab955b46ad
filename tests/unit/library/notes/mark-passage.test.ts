import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ElementContent } from 'hast';
import { markPassage, type Mark } from '../../../../src/library/notes/passage-markup.ts';
import { renderCopy } from '../../../../src/library/copies/render-copy.ts';
import { LIBRARY } from '../../../support/read-fixture.ts';
import { SeededRandom } from '../../../support/seeded-random.ts';

/** The passage that a line of Markdown makes. */
function passage(markdown: string): ElementContent[] {
  const { rows } = renderCopy(markdown, { file: 'x.md', lineOffset: 0 }, []);
  return rows[0]?.blocks[0]?.children ?? [];
}

function mark(start: number, end: number, tagName = 'mark', id = `${start}-${end}`): Mark {
  return { start, end, tagName, properties: { id } };
}

/** A passage in short form: elements with their ids around their texts. */
function show(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type !== 'element') return node.type === 'text' ? node.value : '';
      const { id, dataRestOf } = node.properties;
      const mark = typeof id === 'string' ? `#${id}` : typeof dataRestOf === 'string' ? `…${dataRestOf}` : '';
      return `<${node.tagName}${mark}>${show(node.children)}</>`;
    })
    .join('');
}

function textOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => (node.type === 'element' ? textOf(node.children) : node.type === 'text' ? node.value : ''))
    .join('');
}

for (const [what, markdown, marks, marked] of [
  ['a mark wraps its words', 'The raid began.', [mark(4, 8)], 'The <mark#4-8>raid</> began.'],
  ['a mark may be the whole passage', 'Raid', [mark(0, 4)], '<mark#0-4>Raid</>'],
  [
    'a shorter mark is inside a longer one',
    'The raid began.',
    [mark(4, 8), mark(0, 14)],
    '<mark#0-14>The <mark#4-8>raid</> began</>.',
  ],
  [
    'of marks that begin together the longer one is outside',
    'The raid began.',
    [mark(0, 3), mark(0, 8)],
    '<mark#0-8><mark#0-3>The</> raid</> began.',
  ],
  [
    'equal marks nest in the order in which they are given',
    'The raid began.',
    [mark(4, 8, 'mark'), mark(4, 8, 'u', 'n1')],
    'The <mark#4-8><u#n1>raid</></> began.',
  ],
  [
    'of two that cross, the later one is split; its first part has the id, the rest says whose it is',
    'The raid began.',
    [mark(0, 8), mark(4, 14)],
    '<mark#0-8>The <mark#4-14>raid</></><mark…4-14> began</>.',
  ],
  [
    'marks that touch do not nest',
    'The raid began.',
    [mark(4, 8), mark(0, 4)],
    '<mark#0-4>The </><mark#4-8>raid</> began.',
  ],
  ['an empty mark vanishes', 'The raid began.', [mark(4, 4), mark(8, 4)], 'The raid began.'],
  [
    'a mark across emphasis is split, and the emphasis is not',
    'The *long raid* began.',
    [mark(0, 8)],
    '<mark#0-8>The </><em><mark…0-8>long</> raid</> began.',
  ],
  [
    'a mark across a whole link is before, inside and after it',
    'The [raid](https://example.org/) began.',
    [mark(0, 14)],
    '<mark#0-14>The </><a><mark…0-14>raid</></><mark…0-14> began</>.',
  ],
  [
    'marks in nested emphasis are inside all of it',
    'The ***raid*** began.',
    [mark(5, 7)],
    'The <em><strong>r<mark#5-7>ai</>d</></> began.',
  ],
] as const)
  test(what, () => {
    assert.equal(show(markPassage(passage(markdown), marks)), marked);
  });

test('a passage without marks stays as it is, and one with marks is not changed in place', () => {
  const children = passage('The *long* raid.');
  const before = structuredClone(children);
  assert.deepEqual(markPassage(children, []), before);
  markPassage(children, [mark(0, 7)]);
  assert.deepEqual(children, before);
});

/** Up to six marks anywhere; some are equal, some begin where another does. */
function randomMarks(random: SeededRandom, length: number): Mark[] {
  let start = 0;
  return Array.from({ length: 1 + random.below(6) }, (_, number) => {
    start = random.below(3) === 0 ? start : random.below(length + 1);
    const end = random.pick([start, length, Math.min(length, start + random.below(20))]);
    return mark(start, end, random.pick(['mark', 'u', 'a']), `m${number}`);
  });
}

/** The parts of each mark, by id; a part without id belongs to whichever mark is open there. */
function firstParts(nodes: readonly ElementContent[], at = { now: 0 }): { id: string; from: number }[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') at.now += node.value.length;
    if (node.type !== 'element') return [];
    const { id } = node.properties;
    const own = typeof id === 'string' ? [{ id, from: at.now }] : [];
    return [...own, ...firstParts(node.children, at)];
  });
}

for (const [number, { id, blocks }] of LIBRARY.articles.entries())
  test(`whatever is marked in ${id}, no character of it changes, and each id is there once, where its mark begins`, () => {
    const random = new SeededRandom(500 + number);
    for (const block of blocks)
      for (let round = 0; round < 20; round++) {
        const marks = randomMarks(random, block.text.length);
        const marked = markPassage(block.children, marks);
        const context = `${block.id}, round ${round}: ${JSON.stringify(marks)}`;
        assert.equal(textOf(marked).replaceAll('\n', ' '), block.text, context);

        const wanted = marks
          .filter(({ start, end }) => end > start)
          .map(({ start, properties }) => ({ id: String(properties['id']), from: start }));
        const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
        // A copy’s own links have no ids.
        assert.deepEqual(firstParts(marked).sort(byId), wanted.sort(byId), context);
      }
  });

test('a mark that is a link has no address inside another link', () => {
  const children = passage('See [the raid](https://news.example/raid) now.');
  const [, inside] = markPassage(children, [
    { start: 8, end: 16, tagName: 'a', properties: { className: ['reversed'], href: '#n1' } },
  ]);
  assert.equal(show([inside as ElementContent]), '<a>the <span>raid</></>');
});
