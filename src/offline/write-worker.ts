import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { checksum, listAddress, partAddress, type Deployment } from './deployment.ts';
import { listFiles } from './list-files.ts';

/**
 * Writes the service worker, and the list of the files it may keep. Must come after everything that changes what is
 * published, and before what puts the output in its place.
 * @param canBeKept whether readers can keep the site; otherwise the worker removes what an earlier one has kept.
 */
export function offlineWorker(canBeKept: boolean): AstroIntegration {
  let base = '/';
  return {
    name: 'offline-worker',
    hooks: {
      'astro:config:done': ({ config }) => {
        ({ base } = config);
      },
      'astro:build:done': async ({ dir }) => {
        await writeWorker(fileURLToPath(dir), base, canBeKept);
      },
    },
  };
}

/**
 * Writes `sw.js`, and `offline/<id>.json` with its parts where the site can be kept.
 * @param folder the built site.
 * @param base path the site is served from.
 * @param canBeKept otherwise the worker is one that removes an earlier one.
 */
export async function writeWorker(folder: string, base: string, canBeKept: boolean): Promise<void> {
  if (!canBeKept) {
    await writeFile(join(folder, 'sw.js'), await bundle('remove-worker.ts', { id: '', base }));
    return;
  }
  const listed = listFiles(folder);
  const id = await checksum(new TextEncoder().encode(JSON.stringify(listed)));
  const file = join(folder, listAddress(id));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(listed.list));
  for (const [part, checksums] of listed.parts.entries())
    await writeFile(join(folder, partAddress(id, part)), JSON.stringify(checksums));
  await writeFile(join(folder, 'sw.js'), await bundle('worker.ts', { id, base }));
}

/** A worker as one file: a browser compares it with the one it has, byte by byte, to see whether the site is newer. */
async function bundle(file: string, deployment: Deployment): Promise<string> {
  const result = await build({
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { __DEPLOYMENT__: JSON.stringify(deployment) },
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: fileURLToPath(new URL(file, import.meta.url)),
        output: { format: 'iife' },
      },
    },
  });
  const [chunk] = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  if (chunk?.type !== 'chunk') throw new Error(`${file} could not be made into a service worker.`);
  return chunk.code;
}
