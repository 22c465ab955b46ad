import { pathToFileURL } from 'node:url';
import type { ContentFile } from '../../library/reading/list-files.ts';

/**
 * The files that Astro’s editor extension reads to complete and check front matter: a schema, and the files it applies to. Astro
 * writes them for content collections, but the articles are not a collection.
 * @param schema JSON Schema of the front matter, as text.
 * @see https://docs.astro.build/en/reference/experimental-flags/content-intellisense/
 */
export function frontMatterFiles(articles: readonly ContentFile[], schema: string): Map<string, string> {
  const name = 'articles';
  const manifest = {
    collections: [{ hasSchema: true, name }],
    // The extension expects lower-case, unescaped addresses.
    entries: Object.fromEntries(
      articles.map(({ path }) => [decodeURIComponent(pathToFileURL(path).href).toLowerCase(), name]),
    ),
  };
  return new Map([
    [`.astro/collections/${name}.schema.json`, schema],
    ['.astro/collections/collections.json', `${JSON.stringify(manifest, null, 2)}\n`],
  ]);
}
