import { z } from 'astro/zod';
import type { Desk } from '../citations/desk.ts';
import { citableBlocks, type Article } from '../copies/read-article.ts';
import type { Block } from '../copies/render-copy.ts';
import { articleId, text, wordForm } from '../reading/fields.ts';
import { valuesIn } from '../reading/field-path.ts';
import { readKind, type Kind } from '../reading/read-yaml.ts';
import { isReservedId } from '../reading/reserved-ids.ts';
import { suggestId } from '../reading/suggest-id.ts';
import { wholeWords } from './whole-words.ts';

/** `content/words.yaml`: how the sources name the same thing. */
export const wordsSchema = z
  .array(
    z.strictObject({
      group: text.describe('what is named: “the event”.'),
      articles: z
        .array(articleId)
        .min(1)
        .optional()
        .describe('a list of the articles that it is counted in, by their ids; left out, all of them.'),
      terms: z
        .array(
          z.strictObject({
            term: text.describe('the word, as a heading.'),
            match: z
              .array(wordForm)
              .min(1)
              .describe('a list of its forms, as printed; whole words, capitals apart.'),
          }),
        )
        .min(1)
        .describe('a list of words.'),
    }),
  )
  .min(1)
  .describe('a list of groups.');

export const WORDS_FILE = { name: 'words', at: 'words.yaml', schema: wordsSchema } satisfies Kind;

export type WordGroup = z.output<typeof wordsSchema>[number];

/** A thing, and the words that the articles use for it. */
export interface CountedGroup {
  /** Its id on the page. */
  id: string;
  group: string;
  /** The articles in which the words are counted, in order of publication. */
  articles: Article[];
  terms: { term: string; places: TermPlaces[] }[];
}

/** How often an article uses a term, and the passages that have it, in reading order. */
export interface TermPlaces {
  article: Article;
  count: number;
  blocks: Block[];
}

/** Reads `content/words.yaml`, if it exists. A form that no article uses is a problem. */
export function readWords(desk: Desk): CountedGroup[] {
  const { articles, broken } = desk;
  const [found] = readKind(WORDS_FILE, desk);
  if (found === undefined) return [];
  const { data, report } = found;
  const byId = new Map(articles.toReversed().map((article) => [article.id, article]));
  return data.map((group, index) => {
    // If an article id is wrong, its words are missing only because of that.
    const isKnown = (group.articles ?? []).every((id) => byId.has(id));
    const countedIn = [...byId.values()].filter(({ id }) => group.articles?.includes(id) ?? true);
    const values = valuesIn(group.terms, [index, 'terms']).map(([path, value]) => ({
      path,
      name: String(value),
    }));
    const terms = values.filter(({ path }) => path.at(-1) === 'term');
    const forms = values.filter(({ path }) => path.at(-1) !== 'term');
    const id = idOf(group);
    if (data.slice(0, index).some((other) => idOf(other) === id))
      report([index, 'group'], {
        what: `A group above has the same address, “#${id}”.`,
        todo: 'Give one of the two a name of other words.',
      });
    for (const { name, path } of [...repeated(terms), ...repeated(forms)])
      report(path, {
        what: `“${name}” is in this group twice.`,
        todo: 'Keep it in one place: it would be counted twice.',
      });
    for (const { name, path } of broken.size === 0 && isKnown ? forms : [])
      if (placesOfWord([name], countedIn).length === 0)
        report(path, {
          what: `No article has the word “${name}”.`,
          todo: 'Write a form as a copy prints it, or take it out.',
        });
    const counted = group.terms.map(({ term, match }) => ({ term, places: placesOfWord(match, countedIn) }));
    return { id, group: group.group, articles: countedIn, terms: counted };
  });
}

/** The id of a group: its name in the form of an address. */
function idOf({ group }: Pick<WordGroup, 'group'>): string {
  const id = suggestId(group) ?? group.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  return isReservedId(id) || !/[\p{L}\p{N}]/u.test(id) ? `words-${id}` : id;
}

/** The entries whose name, ignoring case, an earlier entry already has. */
function repeated<Named extends { name: string }>(named: readonly Named[]): Named[] {
  const seen = named.map(({ name }) => name.toLowerCase());
  return named.filter((_, index) => seen.indexOf(seen[index] ?? '') < index);
}

/** Where articles have a word: whole words, ignoring case, all of its forms together. Articles without it are left out. */
export function placesOfWord(forms: readonly string[], articles: readonly Article[]): TermPlaces[] {
  const pattern = wholeWords(forms, 'giu');
  return articles.flatMap((article) => {
    const hits = citableBlocks(article).flatMap((block) =>
      [...block.text.matchAll(pattern)].map(() => block),
    );
    return hits.length === 0 ? [] : [{ article, count: hits.length, blocks: [...new Set(hits)] }];
  });
}

/** The words that one article uses for a thing. */
export interface ArticleWords {
  article: Article;
  /** The most frequent first; each with the first passage that has the word. */
  words: { term: string; count: number; first: Block }[];
}

/** The words of a group for each article, in order; an article that uses none has an empty list. */
export function wordsByArticle({
  articles,
  terms,
}: Pick<CountedGroup, 'articles' | 'terms'>): ArticleWords[] {
  return articles.map((article) => ({
    article,
    words: terms
      .flatMap(({ term, places }) =>
        places
          .filter((one) => one.article === article)
          .flatMap(({ count, blocks: [first] }) => (first === undefined ? [] : { term, count, first })),
      )
      .sort((a, b) => b.count - a.count),
  }));
}
