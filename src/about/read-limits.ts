import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Problem } from '../content/problem.ts';
import { readYamlFile } from '../content/read-yaml.ts';
import { limitsSchema } from './limits-schema.ts';

/** What the articles cannot tell: the sentences of `content/cannot-tell.yaml`. Without the file there are none. */
export function readLimits(contentDir: string, problems: Problem[]): string[] {
  const path = join(contentDir, 'cannot-tell.yaml');
  if (!existsSync(path)) return [];
  const file = `${basename(contentDir)}/cannot-tell.yaml`;
  return (readYamlFile({ id: 'cannot-tell', path, file }, limitsSchema, problems)?.data ?? []).map(
    ({ text }) => text,
  );
}
