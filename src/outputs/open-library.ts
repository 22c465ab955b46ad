import { checkedLibrary, libraryWithDrafts } from '../library/library.ts';
import { ContentError } from '../library/reading/problem.ts';
import { framesBeyond } from './map/frame-guard.ts';
import { readSettings } from './settings.ts';

/** The publisher’s settings. */
export const settings = readSettings(process.env);

/** Vite sets this, and only in the dev server: a build does not bundle this module. */
const isDevServer = (import.meta as { env?: { DEV?: boolean } }).env?.DEV === true;

/**
 * The content, for the pages and everything else that is made of it. A build loads this module once: the pages share the instance that
 * checked the content (see `sharedLibrary` in `publishing/integration.ts`). The dev server evaluates it again after a change of the content, and with drafts.
 * @throws ContentError with every problem, if there is any.
 */
export const library = (isDevServer ? libraryWithDrafts : checkedLibrary)(settings.contentDir, settings);

const beyond = framesBeyond(library, settings.contentDir);
if (beyond.length > 0) throw new ContentError(beyond);
