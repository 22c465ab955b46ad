import type { AstroIntegration } from 'astro';
import { missingCopies } from '../../library/copies/copies.ts';
import { library } from './open-library.ts';
import { missingContact } from './contact.ts';

/**
 * Asks for the settings that only the publisher can decide. A build for a public address stops before it begins if it has
 * articles that others may not publish and `COPIES` does not say how much of them to show; without `CONTACT` it ends with a
 * warning.
 */
export function publisherCheck(): AstroIntegration {
  return {
    name: 'publisher-check',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        const fault = command === 'build' ? missingCopies(library().articles, process.env) : undefined;
        if (fault === undefined) return;
        logger.error(fault);
        process.exit(1);
      },
      'astro:build:done': ({ logger }) => {
        const warning = missingContact(process.env);
        if (warning !== undefined) logger.warn(warning);
      },
    },
  };
}
