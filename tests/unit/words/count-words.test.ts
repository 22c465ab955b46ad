import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../../src/articles/read-article.ts';
import { readLibrary } from '../../../src/library.ts';
import { countWords } from '../../../src/words/count-words.ts';
import { copyContent, REAL_CONTENT } from '../../support/content-copy.ts';
import { REAL_ARTICLES } from '../../support/real-comparisons.ts';

const [ANY] = REAL_ARTICLES;

/** An article with these passages. */
function articleOf(...texts: string[]): Article {
  const [block] = ANY?.blocks ?? [];
  if (ANY === undefined || block === undefined) throw new Error('There is no article.');
  const blocks = texts.map((text, index) => ({
    ...block,
    kind: 'paragraph' as const,
    id: `p${index + 1}`,
    text,
  }));
  return { ...ANY, blocks };
}

/** How often the forms stand in the passages, and in which. */
function count(match: string[], ...texts: string[]): string {
  const [term] = countWords({ terms: [{ term: 'x', match }] }, [articleOf(...texts)]);
  const { count: times, blocks } = term?.counts[0] ?? {};
  return `${times} ${blocks?.map(({ id }) => id).join(' ') ?? ''}`.trim();
}

for (const [name, counted, match, ...texts] of [
  [
    'every place counts, and every passage is named once',
    '3 p1 p3',
    ['raid'],
    'A raid, a raid.',
    'x',
    'Raid',
  ],
  ['forms are counted together', '3 p1', ['raids', 'raid'], 'A raid, two raids, one raid.'],
  [
    'a form inside another is counted once',
    '1 p1',
    ['cross-border attack', 'attack'],
    'A cross-border attack.',
  ],
  ['capitals do not matter', '2 p1', ['kremlin'], 'Kremlin and KREMLIN'],
  ['a form stands as whole words', '0', ['war'], 'A warning, a postwar plan, war2.'],
  ['signs end a word', '4 p1', ['war'], 'war, “war”, pre-war (war)'],
  ['signs in a form are taken as printed', '1 p1', ['a.b'], 'a.b and aXb'],
  ['other scripts have letters, too', '0', ['war'], 'éwar, warж'],
] as const)
  test(`words: ${name}`, () => {
    assert.equal(count([...match], ...texts), counted);
  });

test('the title that we supply is not counted', () => {
  const supplied = REAL_ARTICLES.find(({ titleSupplied }) => titleSupplied !== undefined);
  const word = supplied?.title.split(' ')[0] ?? '';
  const [term] = countWords({ terms: [{ term: word, match: [word] }] }, [...REAL_ARTICLES]);
  const own = term?.counts.find(({ article }) => article === supplied);
  assert.ok(own?.blocks.every(({ kind }) => kind !== 'title'));
});

/** Counts words without any pattern: letter by letter, the longest form at each place. */
function countByHand(text: string, forms: readonly string[]): number {
  const isLetter = (char: string | undefined): boolean =>
    char !== undefined && (char.toLowerCase() !== char.toUpperCase() || (char >= '0' && char <= '9'));
  const lower = text.toLowerCase();
  const wanted = forms.map((form) => form.toLowerCase()).sort((a, b) => b.length - a.length);
  let total = 0;
  for (let at = 0; at < lower.length;) {
    const found = wanted.find(
      (form) => lower.startsWith(form, at) && !isLetter(lower[at - 1]) && !isLetter(lower[at + form.length]),
    );
    total += found === undefined ? 0 : 1;
    at += found?.length ?? 1;
  }
  return total;
}

test('the counts of all words in the real articles are what counting by hand gives, and they lead to their passages', (t) => {
  const content = copyContent(t);
  const forms = new Map(
    [...content.read('content/words.yaml').matchAll(/- term: (.+)\n\s+match: \[(.+)\]/g)].map(
      ([, term = '', match = '']): [string, string[]] => [term, match.split(/,\s*/)],
    ),
  );
  const { words } = readLibrary(REAL_CONTENT).library;
  const terms = words.flatMap((group) => group.terms);
  assert.equal(forms.size, terms.length);
  for (const { term, counts } of terms)
    for (const { article, count: counted, blocks } of counts) {
      const theirs = article.blocks.filter(
        ({ kind }) => kind !== 'title' || article.titleSupplied === undefined,
      );
      const byHand = theirs
        .map((block) => ({ block, times: countByHand(block.text, forms.get(term) ?? []) }))
        .filter(({ times }) => times > 0);
      const context = `${term} in ${article.id}`;
      assert.equal(
        counted,
        byHand.reduce((sum, { times }) => sum + times, 0),
        context,
      );
      assert.deepEqual(
        blocks,
        byHand.map(({ block }) => block),
        context,
      );
    }
});

test('some counts of the real articles, read off the copies', () => {
  const { words } = readLibrary(REAL_CONTENT).library;
  const counts = (term: string): Record<string, number> =>
    Object.fromEntries(
      words
        .flatMap((group) => group.terms)
        .find((one) => one.term === term)
        ?.counts.filter(({ count: times }) => times > 0)
        .map(({ article, count: times }) => [article.shortName, times]) ?? [],
    );
  assert.deepEqual(counts('incursion'), { iStories: 2, Baghai: 6, Wolff: 1 });
  assert.deepEqual(counts('invasion'), { Insider: 3 });
  assert.deepEqual(counts('raid'), { Insider: 3 });
  assert.deepEqual(counts('counter-terrorist'), { Wolff: 3 });
  assert.deepEqual(counts('Kremlin'), { Baghai: 1, Insider: 6, Wolff: 1 });
});

test('a form that no article has is a problem at its place', (t) => {
  const content = copyContent(t);
  const file = 'content/words.yaml';
  content.change(file, 'match: [raids, raid]', 'match: [raids, foray]');
  const [only, ...more] = content.problems();
  assert.deepEqual(more, []);
  assert.equal(only?.what, 'No article has the word “foray”.');
  assert.deepEqual(
    [only.file, only.line, only.field],
    [file, content.lineOf(file, 'foray'), '[0].terms[3].match[1]'],
  );
});

test('a group that names its articles is counted in these; one that does not exist is a problem that offers the nearest', (t) => {
  const content = copyContent(t);
  const file = 'content/words.yaml';
  content.write(
    file,
    `- group: a country\n  articles: [kursk-post-putin-succession, kursk-post-putin-sucession]\n  terms:\n    - term: Ukraine\n      match: [Ukraine]\n`,
  );
  const { library, problems } = readLibrary(content.dir);
  assert.deepEqual(
    problems.map(({ field, what }) => `${field ?? ''} ${what}`),
    ['[0].articles[1] There is no article “kursk-post-putin-sucession”.'],
  );
  assert.match(problems[0]?.todo ?? '', /Did you mean “kursk-post-putin-succession”\?$/);
  assert.deepEqual(
    library.words[0]?.terms[0]?.counts.map(({ article }) => article.id),
    ['kursk-post-putin-succession'],
  );
});
