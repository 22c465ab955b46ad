import { z } from 'astro/zod';
import { unchecked } from '../reading/fields.ts';
import type { Problem } from '../reading/problem.ts';
import { readKind, type Kind } from '../reading/read-yaml.ts';

/** `content/spellings.yaml`: forms of a name or word that search treats as the same. */
export const spellingsSchema = z
  .array(
    z
      .array(unchecked)
      .min(2)
      .describe('a list of forms of one word: [Oldmill, Old Mill]. Searching for one finds the others.'),
  )
  .describe('a list of lists.');

export const SPELLINGS_FILE = {
  name: 'spellings',
  at: 'spellings.yaml',
  schema: spellingsSchema,
} satisfies Kind;

/**
 * The groups of `content/spellings.yaml`: forms of one name or word. Without the file there are none. A form in two
 * groups is a problem, because it would merge them.
 */
export function readSpellings(contentDir: string, problems: Problem[]): string[][] {
  const [found] = readKind(SPELLINGS_FILE, { contentDir, problems });
  if (found === undefined) return [];
  const { data, report } = found;
  const seen = new Set<string>();
  for (const [index, forms] of data.entries())
    for (const [place, form] of forms.entries()) {
      const same = form.normalize('NFC').toLowerCase();
      if (!/[\p{L}\p{N}]/u.test(form))
        report([index, place], {
          what: `“${form}” has neither a letter nor a digit.`,
          todo: 'Write a word, or take it out.',
        });
      if (seen.has(same))
        report([index, place], {
          what: `“${form}” is given twice.`,
          todo: 'Put all forms of one word into one list, each once.',
        });
      seen.add(same);
    }
  return data;
}
