import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { noteFile, type PublishedFiles } from '../keeping/published-files.ts';
import { keptResults } from '../keeping/what-is-kept.ts';
import { contentDirectory, library, readLibrary, type Library } from '../library.ts';
import { buildIndex, type SearchIndex } from './build-index.ts';
import type { WrittenRecord } from './record-writer.ts';
import type { KnownIndex } from './search-data.ts';

/**
 * Indexes the content before the pages are built, so that they know where the index lies: in `pagefind/<hash>/`, a folder
 * that never changes and may be kept by a browser for ever. `pagefind/current.json` says which one is current, for a page
 * that was opened before a newer build. The dev server serves the index of the content as it was at its start.
 * @param published takes every file of the index.
 * @returns two integrations: one makes the index, after the content has been checked; one writes it beside the pages. `known` is
 * what pages know of it.
 */
export function searchIndex(published: PublishedFiles): {
  make: AstroIntegration;
  write: AstroIntegration;
  known: () => KnownIndex;
} {
  let index: SearchIndex | undefined;
  let base = '/';
  const known = (): KnownIndex => ({ id: index?.id ?? 'none', first: index?.first ?? [] });
  const make: AstroIntegration = {
    name: 'search-index',
    hooks: {
      'astro:config:setup': async ({ command, config, logger, updateConfig }) => {
        if (command !== 'build' && command !== 'dev') return;
        base = config.base;
        const content = command === 'build' ? library() : heldLibrary();
        // What does not hold is told by the content check, or by the pages of the dev server.
        if (content !== undefined) {
          try {
            index = await buildIndex(
              content,
              base,
              (line) => {
                logger.info(line);
              },
              command === 'build'
                ? keptResults<WrittenRecord>(config, contentDirectory(), 'records')
                : undefined,
            );
            logger.info(`${index.records} records indexed for search.`);
          } catch (error) {
            const reason = error instanceof Error ? error.message : String(error);
            logger.error(`The content could not be indexed for search: ${reason}. The site stays as it was.`);
            if (command === 'build') process.exit(1);
          }
        }
        updateConfig({ vite: { define: { __SEARCH__: JSON.stringify(known()) }, plugins: [PLAIN_IMPORTS] } });
      },
      'astro:server:setup': ({ server }) => {
        const prefix = `${base}pagefind/${index?.id ?? ''}/`;
        server.middlewares.use((request, response, next) => {
          const [address = ''] = (request.url ?? '').split('?');
          const content = address.startsWith(prefix)
            ? index?.files.get(address.slice(prefix.length))
            : undefined;
          if (content === undefined) {
            next();
            return;
          }
          if (address.endsWith('.js')) response.setHeader('content-type', 'text/javascript');
          response.end(content);
        });
      },
    },
  };
  const write: AstroIntegration = {
    name: 'search-files',
    hooks: {
      'astro:build:done': ({ dir }) => {
        if (index !== undefined) writeIndex(index, fileURLToPath(dir), published);
      },
    },
  };
  return { make, write, known };
}

/**
 * Vite wraps every `import()` of the page’s scripts in a helper that fetches the style sheets and scripts it needs. Ours
 * need none that they do not import themselves; the helper would weigh as much as the dialog.
 */
const PLAIN_IMPORTS = {
  name: 'plain-imports',
  enforce: 'pre',
  load: {
    filter: { id: /^\0vite\/preload-helper\.js$/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
} as const;

/** The content as the dev server finds it, if all of it holds. */
function heldLibrary(): Library | undefined {
  const { library: content, problems } = readLibrary(contentDirectory());
  return problems.length === 0 ? content : undefined;
}

function writeIndex({ id, files }: SearchIndex, folder: string, published: PublishedFiles): void {
  const made = new Set<string>();
  for (const [file, content] of files) {
    const name = `pagefind/${id}/${file}`;
    const path = join(folder, name);
    const own = dirname(path);
    if (!made.has(own)) mkdirSync(own, { recursive: true });
    made.add(own);
    writeFileSync(path, content);
    noteFile(published, name, content);
  }
  writeFileSync(join(folder, 'pagefind/current.json'), JSON.stringify({ id }));
}
