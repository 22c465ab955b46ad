import { sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { ContentError } from '../../library/reading/problem.ts';
import { contentDirectory, contentStamp, library } from './open-library.ts';

/**
 * Stops a build before it begins if any content is not valid, with one message for all problems and exit code 1. Also stops a
 * build during which the content changes, since pages and search could disagree. In the dev server the pages show the same
 * message, and drafts; saving a content file reloads them.
 */
export function contentCheck(): AstroIntegration {
  let checked = '';
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        if (command !== 'build') return;
        checked = contentStamp(contentDirectory());
        try {
          const { articles, statements } = library();
          logger.info(
            `${articles.length} articles and ${statements.length} statements on them, every quotation found.`,
          );
        } catch (error) {
          if (!(error instanceof ContentError)) throw error;
          // A stack trace would hide the message: the error is in the content, not in the program.
          logger.error(error.message);
          process.exit(1);
        }
      },
      'astro:build:generated': ({ logger }) => {
        if (contentStamp(contentDirectory()) === checked) return;
        logger.error('The content was changed during the build. The site stays as it was. Build again.');
        process.exit(1);
      },
      'astro:server:setup': ({ server }) => {
        const folder = contentDirectory();
        server.watcher.add(folder);
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(folder + sep)) return;
          // Astro caches the result of getStaticPaths, and so the old text, until it gets this event.
          server.environments.ssr.hot.send('astro:content-changed', {});
          server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}
