import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Article } from '../copies/read-article.ts';
import type { Desk } from '../citations/desk.ts';
import { missingArticle } from '../reading/drafts.ts';
import { readYamlFile } from '../reading/read-yaml.ts';
import { countWords, type CountedTerm } from './count-words.ts';
import { wordsSchema } from './words-schema.ts';

/** A thing and the counts of the words that the articles use for it. */
export interface CountedGroup {
  group: string;
  /** The articles in which the words are counted, in order of publication. */
  articles: Article[];
  terms: CountedTerm[];
}

/** Reads `content/words.yaml`, if it exists. A form that no article uses is a problem. */
export function readWords(desk: Desk): CountedGroup[] {
  const { contentDir, problems, articles, broken, drafts } = desk;
  const path = join(contentDir, 'words.yaml');
  if (!existsSync(path)) return [];
  const file = `${basename(contentDir)}/words.yaml`;
  const found = readYamlFile({ id: 'words', path, file }, wordsSchema, desk);
  const byId = new Map(articles.toReversed().map((article) => [article.id, article]));
  return (found?.data ?? []).map((group, index) => {
    // If an article id is wrong, its words are missing only because of that.
    const isKnown = (group.articles ?? []).every((id) => byId.has(id));
    for (const [place, id] of (group.articles ?? []).entries())
      if (!byId.has(id) && !broken.has(id))
        problems.push({
          file,
          ...found?.yaml.locate([index, 'articles', place]),
          ...missingArticle(id, [...byId.keys()], drafts),
        });
    const countedIn = [...byId.values()].filter(({ id }) => group.articles?.includes(id) ?? true);
    const terms = group.terms.map(({ term }, place) => ({
      name: term,
      path: [index, 'terms', place, 'term'],
    }));
    const forms = group.terms.flatMap(({ match }, place) =>
      match.map((name, form) => ({ name, path: [index, 'terms', place, 'match', form] })),
    );
    for (const { name, path } of [...repeated(terms), ...repeated(forms)])
      problems.push({
        file,
        ...found?.yaml.locate(path),
        what: `“${name}” is in this group twice.`,
        todo: 'Keep it in one place: it would be counted twice.',
      });
    for (const [place, { match }] of group.terms.entries())
      for (const [form, word] of match.entries()) {
        const [counted] = countWords({ terms: [{ term: word, match: [word] }] }, countedIn);
        if (broken.size === 0 && isKnown && counted?.counts.every(({ count }) => count === 0) === true)
          problems.push({
            file,
            ...found?.yaml.locate([index, 'terms', place, 'match', form]),
            what: `No article has the word “${word}”.`,
            todo: 'Write a form as a copy prints it, or take it out.',
          });
      }
    return { group: group.group, articles: countedIn, terms: countWords(group, countedIn) };
  });
}

/** The entries whose name, ignoring case, an earlier entry already has. */
function repeated<Named extends { name: string }>(named: readonly Named[]): Named[] {
  const seen = named.map(({ name }) => name.toLowerCase());
  return named.filter((_, index) => seen.indexOf(seen[index] ?? '') < index);
}
