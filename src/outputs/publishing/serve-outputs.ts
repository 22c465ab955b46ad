import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegrationLogger } from 'astro';
import { isRunnableDevEnvironment, type ViteDevServer } from 'vite';
import type { Output } from '../output.ts';
import type { Settings } from '../settings.ts';

const OPEN_LIBRARY = fileURLToPath(new URL('../open-library.ts', import.meta.url));
const ALL_OUTPUTS = fileURLToPath(new URL('all-outputs.ts', import.meta.url));

/** Addresses that can be files; the others are pages or modules of the dev server. */
const MAY_BE_FILE = /^\/(?!@|src\/|node_modules\/).*\.\w+$/;
/** Addresses of the search index. */
const IS_SEARCHED = /^\/(?:search\.json$|pagefind\/)/;

/**
 * Lets the dev server send every output of the content as it is now, with drafts, and reloads open pages after each change of
 * the content.
 */
export function serveOutputs(
  server: ViteDevServer,
  { base, contentDir }: Settings,
  logger: AstroIntegrationLogger,
): void {
  const { ssr } = server.environments;
  if (!isRunnableDevEnvironment(ssr)) throw new Error('Vite cannot run modules in this dev server.');
  let index: Promise<Output[]> | undefined;

  server.watcher.add(contentDir);
  server.watcher.on('all', (_event, path) => {
    if (!path.startsWith(contentDir + sep)) return;
    index = undefined;
    for (const module of ssr.moduleGraph.getModulesByFile(OPEN_LIBRARY) ?? [])
      ssr.moduleGraph.invalidateModule(module);
    // Astro caches the result of getStaticPaths, and so the old text, until it gets this event.
    ssr.hot.send('astro:content-changed', {});
    server.ws.send({ type: 'full-reload' });
  });

  /** Imports what the pages import, in its present state. */
  const find = async (path: string): Promise<Output | undefined> => {
    const { library, settings } = await ssr.runner.import<typeof import('../open-library.ts')>(OPEN_LIBRARY);
    const { allOutputs, searchOutputs } =
      await ssr.runner.import<typeof import('./all-outputs.ts')>(ALL_OUTPUTS);
    const outputs = IS_SEARCHED.test(path)
      ? await (index ??= searchOutputs(library))
      : allOutputs(library, settings);
    return outputs.find((output) => output.path === path);
  };
  server.middlewares.use((request, response, next) => {
    const [address = ''] = (request.url ?? '').split('?');
    const path = address.slice(base.length - 1);
    if (!address.startsWith(base) || !MAY_BE_FILE.test(path)) {
      next();
      return;
    }
    find(path)
      .then(async (output) => {
        if (output === undefined) {
          next();
          return;
        }
        const body = await output.body();
        response.setHeader('content-type', output.type);
        response.end(body);
      })
      .catch((error: unknown) => {
        index = undefined;
        logger.error(error instanceof Error ? error.message : String(error));
        next();
      });
  });
}
