import { citableBlocks, type Article } from '../../library/copies/read-article.ts';
import type { Block } from '../../library/copies/render-copy.ts';
import type { Library } from '../../library/library.ts';
import { paths } from '../../library/basics/paths.ts';
import type { SitePath } from '../../site.ts';
import { wordForms } from '../../library/search/word-forms.ts';

/** A name, place or term, with the passages that have it. */
export interface NameEntry {
  name: string;
  /** Its own page, if it has one. */
  href?: SitePath;
  kind: 'person' | 'organisation' | 'place' | 'term';
  places: { article: Article; blocks: Block[] }[];
}

/** Names, places and terms of the articles from A to Z, like the index of a book. */
export function nameIndex({ articles, profiles, spellings, words }: Library): NameEntry[] {
  const names = profiles.flatMap(({ id, name, type, mentions }): NameEntry[] =>
    type === 'error' ? [] : [{ name, href: paths.person(id), kind: type, places: mentions }],
  );
  const spelled = spelledNames(articles, spellings);
  const terms = words.flatMap(({ terms: own }) =>
    own.map(({ term, counts }): NameEntry => ({
      name: term,
      kind: 'term',
      places: counts.filter(({ count }) => count > 0).map(({ article, blocks }) => ({ article, blocks })),
    })),
  );
  const entries = new Map<string, NameEntry>();
  for (const entry of [...names, ...spelled, ...terms])
    if (!entries.has(entry.name)) entries.set(entry.name, entry);
  return [...entries.values()].sort((a, b) => sortName(a).localeCompare(sortName(b), 'en'));
}

/** Names with more than one spelling, where a passage has at least one of them. */
function spelledNames(articles: readonly Article[], spellings: readonly string[][]): NameEntry[] {
  const names = spellings
    // A lower-case form is a common word; nobody looks one up for its spelling.
    .filter(([name = '']) => /^\p{Lu}/u.test(name))
    .map((spelled) => ({
      name: spelled[0] ?? '',
      forms: new Set(spelled.flatMap((form) => wordForms(form).slice(0, 1)).map(({ key }) => key)),
    }));
  const placesOf = placesByForm(articles, new Set(names.flatMap(({ forms }) => [...forms])));
  return names.flatMap(({ name, forms }): NameEntry[] => {
    const places = placesOf(forms);
    return places.length === 0 ? [] : [{ name, kind: 'place', places }];
  });
}

/** A function that finds the passages with any of some forms of a word, in the order of the articles. Reads each text once. */
function placesByForm(
  articles: readonly Article[],
  wanted: ReadonlySet<string>,
): (forms: ReadonlySet<string>) => NameEntry['places'] {
  const byForm = new Map<string, { article: Article; block: Block; order: number }[]>();
  // Texts have few distinct words, and hardly any of them are wanted, so a cache pays.
  const known = new Map<string, string[]>();
  const formsOf = (word: string): string[] => {
    const forms =
      known.get(word) ??
      wordForms(word)
        .map(({ key }) => key)
        .filter((key) => wanted.has(key));
    known.set(word, forms);
    return forms;
  };
  let order = 0;
  for (const article of articles)
    for (const block of citableBlocks(article)) {
      const place = { article, block, order: order++ };
      const keys = new Set(block.text.split(/\s+/).flatMap((word) => formsOf(word)));
      for (const key of keys) {
        const places = byForm.get(key);
        if (places === undefined) byForm.set(key, [place]);
        else places.push(place);
      }
    }
  return (forms) => {
    const places = new Set([...forms].flatMap((form) => byForm.get(form) ?? []));
    const inOrder = [...places].sort((a, b) => a.order - b.order);
    return [...Map.groupBy(inOrder, ({ article }) => article)].map(([article, own]) => ({
      article,
      blocks: own.map(({ block }) => block),
    }));
  };
}

/** People are listed under their last name. */
export function sortName({ kind, name }: Pick<NameEntry, 'kind' | 'name'>): string {
  return kind === 'person' ? (name.split(' ').at(-1) ?? name) : name.replace(/^\P{L}+/u, '');
}
