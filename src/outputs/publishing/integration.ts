import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { paths } from '../../library/basics/paths.ts';
import { unreleased } from '../../library/checks/check-published.ts';
import type { Library } from '../../library/library.ts';
import { filesJson } from '../evidence/file-list.ts';
import { bookOutputs } from '../book/book-outputs.ts';
import { allOutputs, pageOutputs, searchOutputs } from './all-outputs.ts';
import { BuildError } from '../build-error.ts';
import { serveOutputs } from './serve-outputs.ts';
import { writeWorker } from '../offline/write-worker.ts';
import type { Output } from '../output.ts';
import { finishPages } from './finish-pages.ts';
import { missingCopies, missingSettings } from './publisher-check.ts';
import { checkPath, openOutput, type WholeOutput } from './whole-output.ts';
import type { Settings } from '../settings.ts';

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
  let build: { library: Library; output: WholeOutput } | undefined;
  return {
    name: 'border-briefing',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, logger }) => {
        if (command !== 'build') return;
        checkPath(config.root);
        checkPath(config.outDir);
        const output = openOutput(config.outDir, (message) => {
          logger.error(message);
        });
        // Imported only here: importing it reads the content, which the dev server does for each change.
        const { library } = await import('../open-library.ts');
        const missing = missingCopies(library.articles, settings);
        if (missing !== undefined) throw new BuildError(missing);
        logger.info(
          `${library.articles.length} articles and ${library.statements.length} statements on them, every quotation found.`,
        );
        updateConfig({ outDir: output.partial, vite: { plugins: [sharedLibrary] } });
        build = { library, output };
      },
      'astro:server:setup': ({ server, logger }) => {
        serveOutputs(server, settings, logger);
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (build === undefined) return;
        const { library, output } = build;
        const folder = fileURLToPath(dir);
        await writeOutputs(folder, [...allOutputs(library, settings), ...(await searchOutputs(library))]);
        // The footers of the pages give its size.
        await writeOutputs(folder, bookOutputs(folder, library, settings));
        await writeOutputs(folder, pageOutputs(finishPages(folder), library, settings));
        // It lists the checksums of the other files.
        await writeWorker(folder, { site: library.dossier.id, base: settings.base }, settings.canBeKept);
        // It lists every other file, the worker included.
        await writeFile(join(folder, paths.files), filesJson(folder, library));
        output.replace();
        const warning = missingSettings(settings);
        if (warning !== undefined) logger.warn(warning);
        if (settings.isPublic)
          for (const { file, what, todo } of unreleased(library, settings.contentDir))
            logger.warn(`${file}: ${what} ${todo}`);
      },
    },
  };
}

/** Files that are made side by side: the next picture is drawn while one is being painted. */
const AT_ONCE = 50;

/** Writes the files, a few at a time: a system does not open thousands at once. @param folder the built site. */
async function writeOutputs(folder: string, outputs: readonly Output[]): Promise<void> {
  for (let at = 0; at < outputs.length; at += AT_ONCE)
    await Promise.all(
      outputs.slice(at, at + AT_ONCE).map(async ({ path, body }) => {
        const file = join(folder, path);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, await body());
      }),
    );
}
