import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readYamlFile } from '../reading/read-yaml.ts';
import type { Problem } from '../reading/problem.ts';
import { spellingsSchema } from './spellings-schema.ts';

/**
 * The groups of `content/spellings.yaml`: forms of one name or word. Without the file there are none. A form in two
 * groups is a problem, because it would merge them.
 */
export function readSpellings(contentDir: string, problems: Problem[]): string[][] {
  const path = join(contentDir, 'spellings.yaml');
  if (!existsSync(path)) return [];
  const file = `${basename(contentDir)}/spellings.yaml`;
  const found = readYamlFile({ id: 'spellings', path, file }, spellingsSchema, { problems });
  const seen = new Set<string>();
  for (const [index, forms] of (found?.data ?? []).entries())
    for (const [place, form] of forms.entries()) {
      const same = form.normalize('NFC').toLowerCase();
      if (!/[\p{L}\p{N}]/u.test(form))
        problems.push({
          file,
          ...found?.yaml.locate([index, place]),
          what: `“${form}” has neither a letter nor a digit.`,
          todo: 'Write a word, or take it out.',
        });
      if (seen.has(same))
        problems.push({
          file,
          ...found?.yaml.locate([index, place]),
          what: `“${form}” is given twice.`,
          todo: 'Put all forms of one word into one list, each once.',
        });
      seen.add(same);
    }
  return found?.data ?? [];
}
