import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quotationJudge } from '../../src/library/citations/judge-quotation.ts';
import { citableBlocks } from '../../src/library/copies/read-article.ts';
import { LIBRARY } from '../support/read-content.ts';

const { articles, notes, profiles, statements } = LIBRARY;
const judge = quotationJudge(articles.map(citableBlocks));
/** The judge of one article, which is faster. */
const judgeOf = new Map(articles.map((article) => [article.id, quotationJudge([citableBlocks(article)])]));

/** All words that statements and notes quote, with their article, each once. */
const QUOTED = [
  ...new Map(
    [
      ...[...statements, ...profiles.filter(({ type }) => type === 'error')].flatMap(({ quotations }) =>
        quotations.map(({ article, quote }) => ({ article, quote })),
      ),
      ...[...notes].flatMap(([article, own]) =>
        own.filter(({ place }) => place !== undefined).map(({ quote }) => ({ article, quote })),
      ),
    ].map((quoted) => [JSON.stringify(quoted), quoted]),
  ).values(),
];

test('every quotation, pasted back, is word for word', () => {
  const faults = QUOTED.filter(({ quote }) => {
    const verdict = judge(quote);
    return verdict.state !== 'real' || verdict.how !== 'exact';
  });
  assert.deepEqual(faults, []);
});

test('every quotation is found when its marks are typed as on a keyboard, in quotation marks', () => {
  const faults = QUOTED.filter(({ quote }) => {
    const typed = quote
      .replace(/[“”]/g, '"')
      .replace(/[‘’]/g, "'")
      .replace(/[–—]/g, '-')
      .replaceAll('…', '...');
    return judge(`"${typed}"`).state !== 'real';
  });
  assert.deepEqual(faults, []);
});

/** Changes of one word, inside the quotation: without its first or last word it would still be real. */
const CHANGES: Record<string, (words: readonly string[], at: number) => string[]> = {
  'a word dropped': (words, at) => words.toSpliced(at, 1),
  'a word replaced': (words, at) => words.toSpliced(at, 1, 'zebra'),
  'a word doubled': (words, at) => words.toSpliced(at, 0, words[at] ?? ''),
  'two words swapped': (words, at) => words.toSpliced(at, 2, words[at + 1] ?? '', words[at] ?? ''),
  '“not” inserted': (words, at) => words.toSpliced(at, 0, 'not'),
};

for (const [change, make] of Object.entries(CHANGES))
  test(`no quotation with one change is word for word: ${change}`, () => {
    const faults = QUOTED.flatMap(({ article, quote }) => {
      const words = quote.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
      const places = new Set(
        [1, words.length >> 1, words.length - 3].filter((at) => at > 0 && at < words.length - 1),
      );
      return [...places].flatMap((at) => {
        const changed = make(words, at).join(' ');
        const isChanged = lettersOf(changed) !== lettersOf(quote);
        return isChanged && judgeOf.get(article)?.(changed).state === 'real' ? [changed] : [];
      });
    });
    // The article may have the changed words too.
    const texts = articles.map((article) =>
      lettersOf(
        citableBlocks(article)
          .map(({ text }) => text)
          .join(' '),
      ),
    );
    assert.deepEqual(
      faults.filter((changed) => !texts.some((text) => text.includes(lettersOf(changed)))),
      [],
    );
  });

function lettersOf(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
