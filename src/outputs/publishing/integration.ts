import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import type { Library } from '../../library/library.ts';
import { allOutputs, pageOutputs } from './all-outputs.ts';
import { BuildError } from '../build-error.ts';
import { serveOutputs } from './serve-outputs.ts';
import { writeWorker } from '../offline/write-worker.ts';
import type { Output } from '../output.ts';
import { finishPages } from './finish-pages.ts';
import { missingContact, missingCopies } from './publisher-check.ts';
import { openOutput, type WholeOutput } from './whole-output.ts';
import { searchOutputs } from '../search/build-index.ts';
import { contentFolder, type Settings } from '../settings.ts';

const OPEN_LIBRARY = new URL('../open-library.ts', import.meta.url);

/** In a build, pages import `open-library.ts` instead of containing a copy of it, so they share the library that was checked. */
const sharedLibrary: Plugin = {
  name: 'shared-library',
  apply: 'build',
  enforce: 'pre',
  resolveId: {
    filter: { id: /\/open-library\.ts$/ },
    handler: () => ({ id: OPEN_LIBRARY.href, external: true }),
  },
};

/**
 * Makes the site from the pages and the content. A build checks the content before it begins, writes everything into a folder
 * of its own and puts that in place of the output folder at the end; an error on the way leaves the previous output. The dev
 * server shows errors and drafts on the pages, and reloads them when a content file is saved.
 */
export function briefing(settings: Settings): AstroIntegration {
  const content = contentFolder(process.env);
  let build: { library: Library; output: WholeOutput; stamp: string } | undefined;
  return {
    name: 'border-briefing',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, logger }) => {
        if (command !== 'build') return;
        const output = openOutput(config.outDir, (message) => {
          logger.error(message);
        });
        const stamp = contentStamp(content);
        // Imported only here: importing it reads the content, which the dev server does for each change.
        const { library } = await import('../open-library.ts');
        const missing = missingCopies(library.articles, settings);
        if (missing !== undefined) throw new BuildError(missing);
        logger.info(
          `${library.articles.length} articles and ${library.statements.length} statements on them, every quotation found.`,
        );
        updateConfig({ outDir: output.partial, vite: { plugins: [sharedLibrary] } });
        build = { library, output, stamp };
      },
      'astro:server:setup': ({ server, logger }) => {
        serveOutputs(server, content, settings, logger);
      },
      'astro:build:generated': () => {
        if (build?.stamp !== contentStamp(content))
          throw new BuildError(
            'The content was changed during the build. The site stays as it was. Build again.',
          );
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (build === undefined) return;
        const { library, output } = build;
        const folder = fileURLToPath(dir);
        await writeOutputs(folder, [...allOutputs(library, settings), ...(await searchOutputs(library))]);
        await writeOutputs(folder, pageOutputs(finishPages(folder), library, settings));
        // It lists the checksums of the other files.
        await writeWorker(folder, settings);
        output.replace();
        const warning = missingContact(settings);
        if (warning !== undefined) logger.warn(warning);
      },
    },
  };
}

/** A string that changes whenever a content file does; empty if there is no content. */
function contentStamp(folder: string): string {
  if (!existsSync(folder)) return '';
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => `${path} ${statSync(path).mtimeMs}`)
    .join('\n');
}

/** Writes the files all at once: the next picture is drawn while one is being painted. @param folder the built site. */
async function writeOutputs(folder: string, outputs: readonly Output[]): Promise<void> {
  await Promise.all(
    outputs.map(async ({ path, body }) => {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, await body());
    }),
  );
}
