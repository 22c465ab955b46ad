import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { library } from '../publishing/open-library.ts';
import { buildIndex, type SearchIndex } from './build-index.ts';
import { START_FILE } from '../../library/search/index-start.ts';

/**
 * Indexes the content and writes the index beside the pages: `search.json` says which folder of `pagefind/` is current. The
 * folder’s name is a hash of its content, so browsers may cache it for ever. The dev server indexes the published content on
 * the first request, and does not update the index after that.
 */
export function searchIndex(): AstroIntegration {
  let base = '/';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        ({ base } = config);
      },
      'astro:server:setup': ({ server, logger }) => {
        let index: Promise<SearchIndex> | undefined;
        server.middlewares.use((request, response, next) => {
          const [address = ''] = (request.url ?? '').split('?');
          const name = address.startsWith(base) ? address.slice(base.length) : '';
          if (name !== START_FILE && !name.startsWith('pagefind/')) {
            next();
            return;
          }
          index ??= indexContent(base);
          index
            .then((made) => {
              const content = filesOf(made).get(name);
              if (content === undefined) {
                next();
                return;
              }
              if (name.endsWith('.js')) response.setHeader('content-type', 'text/javascript');
              response.end(content);
            })
            .catch((error: unknown) => {
              index = undefined;
              logger.error(error instanceof Error ? error.message : String(error));
              next();
            });
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const index = await indexContent(base);
        for (const [name, content] of filesOf(index)) {
          const path = join(fileURLToPath(dir), name);
          mkdirSync(dirname(path), { recursive: true });
          writeFileSync(path, content);
        }
        logger.info(`${index.records} records indexed for search.`);
      },
    },
  };
}

/** @throws Error that says what Pagefind reports. */
async function indexContent(base: string): Promise<SearchIndex> {
  try {
    return await buildIndex(library(), base);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The content could not be indexed for search: ${reason}`, { cause: error });
  }
}

/** The files of an index by their names below the base. */
function filesOf({ start, files }: SearchIndex): Map<string, Uint8Array | string> {
  return new Map<string, Uint8Array | string>([
    [START_FILE, JSON.stringify(start)],
    ...[...files].map(([name, content]): [string, Uint8Array] => [`pagefind/${start.id}/${name}`, content]),
  ]);
}
