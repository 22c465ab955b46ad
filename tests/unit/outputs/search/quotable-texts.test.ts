import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citableBlocks } from '../../../../src/library/copies/read-article.ts';
import { readLibrary } from '../../../../src/library/library.ts';
import type { QuotablePassage } from '../../../../src/library/search/quotable.ts';
import { quotableTexts } from '../../../../src/outputs/search/quotable-texts.ts';
import { VALID_CONTENT } from '../../../support/fixture-library.ts';
import { BREAD, LIBRARY, TIMETABLE } from '../../../support/read-fixture.ts';

const passagesOf = (of = LIBRARY): QuotablePassage[] =>
  quotableTexts(of)
    .articles.flat()
    .filter((passage) => passage !== null);
const starting = (id: string): QuotablePassage[] =>
  passagesOf().filter((passage) => passage.id.startsWith(id));

test('every passage that can be quoted is there, with its address and name; a title that we supplied is not', () => {
  assert.equal(quotableTexts(LIBRARY).isWhole, true);
  assert.deepEqual(
    passagesOf().map(({ text }) => text),
    LIBRARY.articles.flatMap((article) => citableBlocks(article).map(({ text }) => text)),
  );
  assert.ok(!passagesOf().some(({ text }) => text === TIMETABLE.title));
  const [first] = starting('/articles/bread-for-the-night-train/#p1');
  assert.equal(first?.label, 'Guild of Bakers, paragraph 1');
});

for (const copies of ['excerpts', 'off'] as const)
  test(`with COPIES=${copies} a passage that is not shown leaves a gap without words`, () => {
    const library = readLibrary(VALID_CONTENT, { copies }).library;
    const { isWhole, articles } = quotableTexts(library);
    assert.equal(isWhole, false);
    assert.ok(articles.flat().includes(null));
    for (const [index, article] of library.articles.entries()) {
      const shown = citableBlocks(article).map(({ id, text }) =>
        library.shown.get(article.id)?.has(id) ? text : null,
      );
      assert.deepEqual(
        articles[index]?.map((passage) => passage && passage.text),
        shown,
      );
    }
  });

test('a passage of an altered copy says what was done to its words and where the text is; one of another text does not', () => {
  const [altered] = starting(`/articles/${TIMETABLE.id}/`);
  const says = 'Altered copy. Reworded by hand, for the tests of this site.';
  const whole = { start: 0, end: altered?.text.length };
  assert.equal(altered?.label, 'Depot Bulletin (altered copy), paragraph 1');
  assert.equal(altered.isAltered, true);
  assert.deepEqual(altered.remarks?.[0], {
    ...whole,
    says,
    name: 'Where it comes from',
    href: '/articles/winter-timetable/#provenance',
  });
  const elsewhere = { ...TIMETABLE, sources: BREAD.sources };
  assert.deepEqual(passagesOf({ ...LIBRARY, articles: [elsewhere] })[0]?.remarks?.[0], {
    ...whole,
    says,
    name: 'Unaltered text',
    href: 'https://room.example/night-train',
  });
  assert.ok(starting(`/articles/${BREAD.id}/`).every(({ isAltered }) => isAltered !== true));
});

test('a passage has the notes on errors in its words, and where these words are', () => {
  const remarks = starting(`/articles/${BREAD.id}/`).flatMap(({ text, remarks: own = [] }) =>
    own.map(({ start, end, says, name, href }) => [text.slice(start, end), says, name, href]),
  );
  const page = '/articles/bread-for-the-night-train/';
  assert.deepEqual(remarks.slice(0, 2), [
    ['Monday', 'Error. “Monday”: should probably be “Sunday”.', 'Editor’s note', `${page}#n2`],
    ['Muster', 'Wrong person. “Muster”: should be “row”.', 'Editor’s note', `${page}#n1`],
  ]);
});

test('our statements are there, each with its address', () => {
  const { ours } = quotableTexts(LIBRARY);
  assert.deepEqual(
    ours.map(({ id, text }) => [id, text]),
    LIBRARY.statements.map(({ href, text }) => [href, text]),
  );
});
