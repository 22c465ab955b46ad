import type { Library } from '../../library/library.ts';

/**
 * Names, places and words of titles, for “did you mean”: each as a reader would type it, most common first. Words that only
 * occur in the body of a text are left out: there are too many, and few of them are names.
 */
export function vocabulary({ profiles, spellings, articles, questions }: Library): string[] {
  const counts = new Map<string, number>();
  const asFirstWritten = new Map<string, string>();
  const add = (text: string, weight = 1): void => {
    for (const [word] of text.matchAll(/[\p{L}\p{N}]{3,}/gu)) {
      const known = asFirstWritten.get(word.toLowerCase()) ?? word;
      asFirstWritten.set(word.toLowerCase(), known);
      counts.set(known, (counts.get(known) ?? 0) + weight);
    }
  };
  for (const { name, spellings: printed, alsoWritten, mentions } of profiles)
    for (const form of [name, ...printed, ...alsoWritten]) add(form, mentions.length + 1);
  for (const forms of spellings) for (const form of forms) add(form);
  for (const { title, outlet, authors } of articles)
    for (const text of [title, outlet, ...authors]) add(text);
  for (const { question } of questions) add(question);
  return [...counts]
    .sort(([a, many], [b, few]) => few - many || a.localeCompare(b, 'en'))
    .map(([word]) => word);
}
