import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegrationLogger } from 'astro';
import { isRunnableDevEnvironment, type ViteDevServer } from 'vite';
import { START_FILE } from '../../library/search/index-start.ts';
import type { SiteAddress } from '../../site.ts';
import type { Output } from '../output.ts';

const OPEN_LIBRARY = fileURLToPath(new URL('../open-library.ts', import.meta.url));
const ALL_OUTPUTS = fileURLToPath(new URL('all-outputs.ts', import.meta.url));
const BUILD_INDEX = fileURLToPath(new URL('../search/build-index.ts', import.meta.url));

/** Addresses that can be files; the others are pages or modules of the dev server. */
const MAY_BE_FILE = /^(?!@|src\/|node_modules\/).*\.\w+$/;

/**
 * Lets the dev server send every output of the content as it is now, with drafts, and reloads open pages after each change of it.
 * @param content the content folder.
 */
export function serveOutputs(
  server: ViteDevServer,
  content: string,
  { base }: SiteAddress,
  logger: AstroIntegrationLogger,
): void {
  const { ssr } = server.environments;
  if (!isRunnableDevEnvironment(ssr))
    throw new Error('This version of Astro cannot run modules in its dev server.');
  const load = <Module>(file: string): Promise<Module> => ssr.runner.import<Module>(file);
  let index: Promise<Output[]> | undefined;

  server.watcher.add(content);
  server.watcher.on('all', (_event, path) => {
    if (!path.startsWith(content + sep)) return;
    index = undefined;
    for (const module of ssr.moduleGraph.getModulesByFile(OPEN_LIBRARY) ?? [])
      ssr.moduleGraph.invalidateModule(module);
    // Astro caches the result of getStaticPaths, and so the old text, until it gets this event.
    ssr.hot.send('astro:content-changed', {});
    server.ws.send({ type: 'full-reload' });
  });

  const find = async (path: string): Promise<Output | undefined> => {
    const { library, settings } = await load<typeof import('../open-library.ts')>(OPEN_LIBRARY);
    if (path === START_FILE || path.startsWith('pagefind/')) {
      const { searchOutputs } = await load<typeof import('../search/build-index.ts')>(BUILD_INDEX);
      return (await (index ??= searchOutputs(library))).find((output) => output.path === `/${path}`);
    }
    const { allOutputs } = await load<typeof import('./all-outputs.ts')>(ALL_OUTPUTS);
    return allOutputs(library, settings).find((output) => output.path === `/${path}`);
  };
  server.middlewares.use((request, response, next) => {
    const [address = ''] = (request.url ?? '').split('?');
    const path = address.startsWith(base) ? address.slice(base.length) : '';
    if (!MAY_BE_FILE.test(path)) {
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
