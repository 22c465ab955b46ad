import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import type { QuotedPassage } from '../../../../src/library/citations/references.ts';
import { markedHtml } from '../../../../src/library/notes/passage-markup.ts';
import { atRoot, htmlOf } from '../../../support/html-of.ts';
import { LIBRARY } from '../../../support/read-fixture.ts';
import { blockOf, noteOn } from './note-fixtures.ts';

const BLOCK = blockOf('The *Kiev* raid was a huge success.');

function quoted(start: number, end: number): QuotedPassage {
  return { id: `p1.${start}-${end}`, block: 'p1', start, end, statements: [] };
}

interface Found {
  tagName: string;
  id: string | undefined;
  href: string | undefined;
  text: string;
}

/** The elements of an HTML fragment and its text, read by an independent parser. */
function parse(html: string): { text: string; elements: Found[] } {
  const elements: Found[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): string => {
    if ('value' in node) return node.value;
    if (!('childNodes' in node)) return '';
    if (!('tagName' in node)) return node.childNodes.map(visit).join('');
    const attribute = (wanted: string): string | undefined =>
      node.attrs.find(({ name }) => name === wanted)?.value;
    const found: Found = {
      tagName: node.tagName,
      id: attribute('id'),
      href: attribute('href'),
      text: '',
    };
    elements.push(found);
    found.text = node.childNodes.map(visit).join('');
    return found.text;
  };
  return { text: visit(parseFragment(html)), elements };
}

/** How deep links nest in the HTML source, since a parser would separate such links. */
function deepestLink(html: string): number {
  let [depth, deepest] = [0, 0];
  for (const [tag] of html.matchAll(/<\/?a[\s>]/g)) {
    depth += tag.startsWith('</') ? -1 : 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

test('quoted words are marked with their id', () => {
  assert.equal(
    markedHtml(BLOCK, [quoted(9, 13)], [], atRoot),
    'The <em>Kiev</em> <mark id="p1.9-13">raid</mark> was a huge success.',
  );
});

test('a passage without marks keeps its HTML, and marks of another passage do not affect it', () => {
  assert.equal(markedHtml(BLOCK, [], [], atRoot), htmlOf(BLOCK));
  assert.equal(markedHtml(BLOCK, [{ ...quoted(9, 13), block: 'p2' }], [], atRoot), htmlOf(BLOCK));
  const other = { ...BLOCK, id: 'p2' };
  assert.equal(markedHtml(BLOCK, [], [noteOn(other, 'raid', {})], atRoot), htmlOf(BLOCK));
});

test('a title is written from its text', () => {
  const title = { ...BLOCK, children: [{ type: 'text' as const, value: 'A & B' }] };
  assert.equal(markedHtml(title, [], [], atRoot), 'A &#x26; B');
});

test('a link of a copy to another article is made by the page, which knows the base path', () => {
  const linked = blockOf(
    'See *[the hut](/articles/winter-timetable/#p1)* and [a map](https://maps.example/).',
  );
  assert.equal(
    markedHtml(linked, [], [], (path) => `/news${path}`),
    'See <em><a href="/news/articles/winter-timetable/#p1">the hut</a></em> and <a href="https://maps.example/">a map</a>.',
  );
});

test('words with a serious error are a link to their note', () => {
  const note = noteOn(BLOCK, 'huge success', { id: 'n7', grade: 'A', label: 'Meaning reversed' });
  assert.equal(
    markedHtml(BLOCK, [], [note], atRoot),
    'The <em>Kiev</em> raid was a <a class="serious" href="#n7">huge success</a>.',
  );
});

for (const [grade, html] of [
  ['B', 'The <em>Kiev</em> raid was a <u>huge</u> success.'],
  ['C', 'The <em>Kiev</em> raid was a <u>huge</u> success.'],
  ['D', htmlOf(BLOCK)],
  ['E', htmlOf(BLOCK)],
] as const)
  test(`words with a note of grade ${grade} are ${grade < 'D' ? 'underlined' : 'not marked'}`, () => {
    assert.equal(markedHtml(BLOCK, [], [noteOn(BLOCK, 'huge', { grade })], atRoot), html);
  });

test('only the wrong words of a note’s quotation are marked', () => {
  const note = noteOn(BLOCK, 'was a huge success', { for: 'huge', read: 'hard' });
  assert.equal(markedHtml(BLOCK, [], [note], atRoot), 'The <em>Kiev</em> raid was a <u>huge</u> success.');
});

test('a note on words that the copy omits marks nothing', () => {
  assert.equal(markedHtml(BLOCK, [], [noteOn(BLOCK, 'huge', { place: undefined })], atRoot), htmlOf(BLOCK));
});

test('an error inside quoted words is marked inside them', () => {
  assert.equal(
    markedHtml(BLOCK, [quoted(18, 32)], [noteOn(BLOCK, 'huge', {})], atRoot),
    'The <em>Kiev</em> raid was <mark id="p1.18-32">a <u>huge</u> success</mark>.',
  );
});

test('in whole articles no word changes, every quoted passage is an anchor once, and no link is inside a link', () => {
  for (const article of LIBRARY.articles) {
    const passages = LIBRARY.quoted.get(article.id) ?? [];
    const notes = LIBRARY.notes.get(article.id) ?? [];
    const ids: string[] = [];
    const links = new Map<string, string>();
    for (const block of article.blocks) {
      const html = markedHtml(block, passages, notes, atRoot);
      const { text, elements } = parse(html);
      assert.equal(text.replaceAll('\n', ' '), block.text);
      assert.ok(deepestLink(html) <= 1, `a link inside a link in ${article.id} ${block.id}`);
      for (const { tagName, id, href, text: words } of elements) {
        if (tagName === 'mark' && id !== undefined) ids.push(id);
        if (tagName === 'a' && href?.startsWith('#n') === true)
          links.set(href, (links.get(href) ?? '') + words);
      }
    }
    assert.deepEqual(ids.sort(), passages.map(({ id }) => id).sort());
    assert.deepEqual(
      links,
      new Map(
        notes
          .filter(({ grade, place }) => grade === 'A' && place !== undefined)
          .map((note): [string, string] => [`#${note.id}`, note.for ?? note.quote]),
      ),
    );
  }
});
