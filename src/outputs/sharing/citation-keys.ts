import type { Article } from '../../library/copies/read-article.ts';

/** Words that are skipped at the beginning of a title. */
const EMPTY_WORDS = new Set([
  'a',
  'an',
  'the',
  'on',
  'in',
  'of',
  'to',
  'for',
  'how',
  'why',
  'what',
  'and',
  'is',
  'as',
  'at',
]);

/**
 * A key for every article, by its id: short name, year, first significant word of the title (`muster2031lamps`). Equal keys
 * get the letters a, b, … in the order of their ids.
 */
export function citationKeys(
  articles: readonly Pick<Article, 'id' | 'shortName' | 'published' | 'title'>[],
): Map<string, string> {
  const byKey = new Map<string, string[]>();
  for (const { id, shortName, published, title } of articles) {
    const words = title.split(/[\s–—-]+/).map((word) => plain(word.replace(/[’'].*$/, '')));
    const word = words.find((candidate) => candidate !== '' && !EMPTY_WORDS.has(candidate)) ?? '';
    const key = `${plain(shortName)}${published.date.slice(0, 4)}${word}`;
    const ids = byKey.get(key) ?? [];
    ids.push(id);
    byKey.set(key, ids);
  }
  return new Map(
    [...byKey].flatMap(([key, ids]) =>
      ids
        .sort()
        .map((id, index): [string, string] => [
          id,
          ids.length === 1 ? key : key + (index < 26 ? String.fromCharCode(97 + index) : `-${index + 1}`),
        ]),
    ),
  );
}

/** Lower-case ASCII letters and digits: every program accepts those in a key. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
