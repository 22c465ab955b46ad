import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { KeptPages } from '../keeping/kept-pages.ts';
import type { PublishedFiles } from '../keeping/published-files.ts';
import { keptPages } from '../keeping/what-is-kept.ts';
import { contentDirectory } from '../library.ts';
import { searchMark, type KnownIndex } from '../search/search-data.ts';
import { finishPages } from './finish-pages.ts';
import { headerRules, headersFile } from './host-headers.ts';
import { redirects, redirectsFile } from './host-redirects.ts';
import { RULES_FILE, speculationRules } from './speculation-rules.ts';

/** The integrations that publish pages. */
export interface PagePublishing {
  /** Must come after what writes the search index, and before what puts the output in its place. */
  publish: AstroIntegration;
  /** Must come after what puts the output in its place. */
  remember: AstroIntegration;
  /** Full addresses of the pages that were not rendered, and that Astro therefore tells no integration of. */
  takenOver: string[];
}

/**
 * Finishes every page as it is rendered: with the scopes it needs and its own policy in it. A page of which nothing has changed since
 * the last build is taken over from there instead; `--force` renders all. Then writes all headers into `_headers`, and
 * `_redirects`.
 * @param index tells which search index this build has.
 * @param published takes every page.
 */
export function publishPages(index: () => KnownIndex, published: PublishedFiles): PagePublishing {
  const code = { scripts: new Set<string>(), styles: new Set<string>() };
  const takenOver: string[] = [];
  let [base, site, folder] = ['/', '', ''];
  let kept: KeptPages | undefined;
  let open: () => KeptPages;
  const publish: AstroIntegration = {
    name: 'pages',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command !== 'build') return;
        // The folder where the output will be in the end: what puts it there has it written elsewhere first.
        const { cacheDir, outDir, root } = config;
        open = () => keptPages({ cacheDir, outDir, root }, contentDirectory(), searchMark(index()));
      },
      'astro:config:done': ({ config }) => {
        ({ base, site = '' } = config);
        folder = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ logger, setPrerenderer }) => {
        const say = (line: string): void => {
          logger.info(line);
        };
        const pages = open();
        kept = pages;
        setPrerenderer((standard) =>
          finishPages(standard, {
            base,
            folder,
            kept: pages,
            published,
            code,
            takenOver: (path) => takenOver.push(site + path),
            say,
          }),
        );
      },
      'astro:build:done': () => {
        writeFileSync(join(folder, '_headers'), headersFile(headerRules(code, base, index().id)));
        writeFileSync(join(folder, '_redirects'), redirectsFile(redirects(base)));
        writeFileSync(join(folder, RULES_FILE), speculationRules(base));
      },
    },
  };
  const remember: AstroIntegration = {
    name: 'kept-pages',
    hooks: {
      'astro:build:done': ({ logger }) => {
        kept?.write();
        const count = [...published.keys()].filter((file) => file.endsWith('.html')).length;
        logger.info(`${takenOver.length} of ${count} pages taken over from the last build.`);
      },
    },
  };
  return { publish, remember, takenOver };
}
