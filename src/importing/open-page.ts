import { readFileSync, statSync } from 'node:fs';
import { fetchPage } from './fetch-page.ts';
import type { SavedPage } from './import-page.ts';
import { PageError } from './page-error.ts';
import { refuseLength } from './recognise-capture.ts';

/**
 * Opens a page by its file or its address.
 * @throws PageError if it cannot be read, or is too long.
 */
export async function openPage(target: string): Promise<SavedPage> {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(target)) return fetchPage(target);
  const found = statSync(target, { throwIfNoEntry: false });
  if (found === undefined)
    throw new PageError(
      `There is no file “${target}”.`,
      /^www\.|^[\w-]+(?:\.[\w-]+)+\//.test(target)
        ? `If it is an address, write it whole: https://${target}`
        : 'Look at its path, and put it into quotation marks if it has spaces.',
    );
  if (!found.isFile())
    throw new PageError(
      `“${target}” is no file.`,
      'Name the saved page itself; of a page saved with a folder, the .html file.',
    );
  refuseLength(found.size);
  try {
    return { name: target, bytes: readFileSync(target) };
  } catch (error) {
    throw new PageError(
      `“${target}” cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
      'Look at its permissions.',
    );
  }
}
