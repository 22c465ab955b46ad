import { join } from 'node:path';
import { citationSchema } from '../../library/citations/citation.ts';
import { CONTENT_KINDS } from '../../library/content-kinds.ts';
import { listFiles } from '../../library/reading/list-files.ts';
import type { Kind } from '../../library/reading/read-yaml.ts';
import { editorSchema } from './editor-schema.ts';
import { fieldsPage } from './fields-page.ts';
import { frontMatterFiles } from './front-matter-files.ts';

/** Folder of the schemas that `.vscode/settings.json` refers to. */
export const SCHEMA_FOLDER = '.vscode/schemas';

/** Texts of files by their paths from the project’s root. */
export type Texts = ReadonlyMap<string, string>;

/**
 * Generates the files for editors from the content schemas.
 * @param root folder of the project.
 * @returns `kept`: the JSON Schemas and `content/FIELDS.md`, which are committed; `local`: the files for the Astro extension, which
 * contain the project’s absolute path and are not committed.
 */
export function schemaFiles(root: string): { kept: Texts; local: Texts } {
  const articles = listFiles(join(root, 'content'), 'articles', '.md', []);
  const ids = {
    articles: articles.map(({ id }) => id),
    regions: listFiles(join(root, 'content'), 'regions', '.yaml', []).map(({ id }) => id),
  };
  const kinds = CONTENT_KINDS.map((kind) => ({
    name: kind.name,
    files: filesOf(kind),
    json: editorSchema(kind.schema, ids),
  }));
  const text = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  const schemas = new Map(kinds.map(({ name, json }) => [name, text(json)]));
  return {
    kept: new Map([
      ...[...schemas].map(([name, json]): [string, string] => [`${SCHEMA_FOLDER}/${name}.json`, json]),
      ['content/FIELDS.md', fieldsPage(kinds, editorSchema(citationSchema, ids))],
    ]),
    local: frontMatterFiles(articles, schemas.get('article') ?? ''),
  };
}

/** The files of a kind as a pattern, from the project’s root. */
export function filesOf({ name, at }: Kind): string {
  const inFolder = `**/*.${name === 'article' ? 'md' : 'yaml'}`;
  return `content/${at}${at.endsWith('/') ? inFolder : ''}`;
}
