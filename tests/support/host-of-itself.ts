import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { join } from 'node:path';
import { serveFolder } from '../../src/desk/serve-folder.ts';
import { writeWorker } from '../../src/outputs/offline/write-worker.ts';
import { BY_ITSELF } from './built-sites.ts';
import { LIBRARY } from './read-fixture.ts';

const { base, folder, port } = BY_ITSELF;
/** Heading of the page that a deployment changes, and its new text. */
export const HEADLINE = 'Nobody crosses the river';
export const CORRECTED = 'Nobody crossed the river';

let close: () => void = () => undefined;

/** Shuts the host down. */
export function takeDown(): void {
  close();
}

/** Starts the host with the files of the site. */
export async function putUp(): Promise<void> {
  close = await serveFolder(BY_ITSELF);
}

/** Replaces the host with a server that uses this handler. */
export async function replaceHost(answer: RequestListener): Promise<void> {
  takeDown();
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(port, resolve));
  close = () => {
    server.close();
    server.closeAllConnections();
  };
}

/**
 * Changes the files of the site while the host is down. The browser asks for a worker whenever it likes,
 * and a file that grows while it is being sent breaks the response.
 */
export async function changeFiles(change: () => unknown): Promise<void> {
  takeDown();
  await change();
  await putUp();
}

/**
 * Deploys another version of the site, with another heading on one page.
 * @param unlisted text at the end of that page that the list of files does not know.
 */
export function deploy(heading: string, unlisted = ''): Promise<void> {
  return changeFiles(async () => {
    const file = join(folder, 'kursk/index.html');
    writeFileSync(file, readFileSync(file, 'utf8').replace(`>${HEADLINE}</h1>`, `>${heading}</h1>`));
    await writeWorker(folder, { site: LIBRARY.dossier.id, base }, true);
    appendFileSync(file, unlisted);
  });
}
