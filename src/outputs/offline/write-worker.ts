import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { MOVED } from '../../site.ts';
import { checksum, type Deployment } from '../../library/basics/deployment.ts';

/**
 * Pages and what they load: scripts, typefaces, the search index, the icon. Downloads are not cached, nor are redirects and the pages
 * of single statements, which say again what other pages say.
 */
const CAN_BE_KEPT =
  /^(?!(?:cite|statements)\/)(?:(?:.+\/)?index\.html|_astro\/.+|pagefind\/.+|search\.json|favicon\.svg)$/;

/**
 * Writes `sw.js`, with the list of files to cache.
 * @param folder the built site, with every file in its final state.
 * @param at the site’s id, and the path it is served from.
 * @param canBeKept otherwise the worker lists nothing and removes what an earlier one has cached.
 */
export async function writeWorker(
  folder: string,
  at: Pick<Deployment, 'site' | 'base'>,
  canBeKept: boolean,
): Promise<void> {
  const nothing: Deployment = { ...at, id: '', files: {}, bytes: 0 };
  await bundle(canBeKept ? await deploymentIn(folder, at) : nothing, folder);
}

/** The files of a built site to cache; parameters as for `writeWorker`. */
export async function deploymentIn(
  folder: string,
  at: Pick<Deployment, 'site' | 'base'>,
): Promise<Deployment> {
  const files: Deployment['files'] = {};
  let bytes = 0;
  const moved = MOVED.map(({ from }) => `${from}/index.html`);
  for (const name of filesIn(folder).filter((name) => CAN_BE_KEPT.test(name) && !moved.includes(name))) {
    const content = readFileSync(join(folder, name));
    files[name.replace(/(?:^|(?<=\/))index\.html$/, '')] = await checksum(content);
    bytes += content.length;
  }
  const id = await checksum(new TextEncoder().encode(JSON.stringify(files)));
  return { ...at, id, files, bytes };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
}

/** Bundles the worker into one file. Any changed byte tells browsers that the site has changed. */
async function bundle(deployment: Deployment, folder: string): Promise<void> {
  await build({
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { __DEPLOYMENT__: JSON.stringify(deployment) },
    build: {
      outDir: folder,
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('../../browser/offline/worker.ts', import.meta.url)),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  });
}
