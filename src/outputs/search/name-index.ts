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
    own.map(({ term, places }): NameEntry => ({ name: term, kind: 'term', places })),
  );
  const entries = new Map<string, NameEntry>();
  for (const entry of [...names, ...spelled, ...terms])
    if (!entries.has(entry.name)) entries.set(entry.name, entry);
  return [...entries.values()].sort((a, b) => sortName(a).localeCompare(sortName(b), 'en'));
}

/** Names with more than one spelling, where a passage has at least one of them. Reads each text once. */
function spelledNames(articles: readonly Article[], spellings: readonly string[][]): NameEntry[] {
  const entries: NameEntry[] = [];
  const byForm = new Map<string, NameEntry[]>();
  for (const spelled of spellings) {
    const [name = ''] = spelled;
    // A lower-case form is a common word; nobody looks one up for its spelling.
    if (!/^\p{Lu}/u.test(name)) continue;
    const entry: NameEntry = { name, kind: 'place', places: [] };
    entries.push(entry);
    for (const form of spelled)
      for (const { key } of wordForms(form).slice(0, 1)) byForm.set(key, [...(byForm.get(key) ?? []), entry]);
  }
  for (const article of articles)
    for (const block of citableBlocks(article)) {
      const forms = block.text.split(/\s+/).flatMap(wordForms);
      for (const { places } of new Set(forms.flatMap(({ key }) => byForm.get(key) ?? []))) {
        const last = places.at(-1);
        if (last?.article === article) last.blocks.push(block);
        else places.push({ article, blocks: [block] });
      }
    }
  return entries.filter(({ places }) => places.length > 0);
}

/** People are listed under their last name. */
function sortName({ kind, name }: Pick<NameEntry, 'kind' | 'name'>): string {
  return kind === 'person' ? (name.split(' ').at(-1) ?? name) : name.replace(/^\P{L}+/u, '');
}
