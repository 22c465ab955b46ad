import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { allowedNames } from '../content/nearest-name.ts';
import type { Problem } from '../content/problem.ts';
import { readYamlFile } from '../content/read-yaml.ts';
import { createPaths } from '../paths.ts';
import { REGION_IDS } from '../site.ts';
import { changesSchema, type Change } from './change-schema.ts';

/** Ids of what has a page of its own. */
export interface PagesOf {
  articles: readonly string[];
  notes: readonly string[];
  profiles: readonly string[];
}

/**
 * The changes of `content/changes.yaml`, latest first. A page that does not exist is a problem. Without the file no
 * change is known, and no page says when it was changed. To be called last: with another problem a page may be missing
 * for that reason alone, and is not looked for.
 */
export function readChanges(contentDir: string, pages: PagesOf, problems: Problem[]): Change[] {
  const path = join(contentDir, 'changes.yaml');
  if (!existsSync(path)) return [];
  const file = `${basename(contentDir)}/changes.yaml`;
  const found = readYamlFile({ id: 'changes', path, file }, changesSchema, problems);
  const known = pageNames(pages);
  const all = problems.length === 0;
  for (const [index, change] of (found?.data ?? []).entries())
    for (const [place, page] of change.pages.entries())
      if (all && !known.includes(page))
        problems.push({
          file,
          ...found?.yaml.locate([index, 'pages', place]),
          field: `[${index}].pages[${place}]`,
          what: `There is no page “${page}”.`,
          todo: allowedNames(page, known),
        });
  return (found?.data ?? []).toSorted((a, b) => b.date.localeCompare(a.date, 'en'));
}

/** Pages that a change can be on. Those that only repeat others in another form, for citing or searching, are not. */
function pageNames({ articles, notes, profiles }: PagesOf): string[] {
  const paths = createPaths('/');
  return [
    ...[paths.home, ...REGION_IDS.map((id) => paths.region(id))],
    ...[paths.timeline(), paths.compare(), paths.figures(), paths.people(), paths.words, paths.about],
    ...[paths.articles, ...articles.map((id) => paths.article(id)), ...notes.map((id) => paths.notes(id))],
    ...profiles.map((id) => paths.person(id)),
  ];
}
