import { pathToFileURL } from 'node:url';
import type { ContentFile } from '../../library/reading/list-files.ts';

/**
 * What the Astro extension of an editor reads to complete and check front matter: a schema, and which files it is for. Astro
 * writes the same for content collections; the articles are none, as they are not read by Astro.
 * @param schema JSON Schema of the front matter, as text.
 * @see https://docs.astro.build/en/reference/experimental-flags/content-intellisense/
 */
export function frontMatterFiles(articles: readonly ContentFile[], schema: string): Map<string, string> {
  const name = 'articles';
  const manifest = {
    collections: [{ hasSchema: true, name }],
    // The extension looks for addresses in small letters, with nothing escaped.
    entries: Object.fromEntries(
      articles.map(({ path }) => [decodeURIComponent(pathToFileURL(path).href).toLowerCase(), name]),
    ),
  };
  return new Map([
    [`.astro/collections/${name}.schema.json`, schema],
    ['.astro/collections/collections.json', `${JSON.stringify(manifest, null, 2)}\n`],
  ]);
}
