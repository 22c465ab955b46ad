import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { FixtureLibrary } from './fixture-library.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const ASTRO = fileURLToPath(new URL('../../src/desk/astro.mjs', import.meta.url));

/** The result of a run of Astro. */
export interface AstroEnd {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** Everything it printed, without colours. */
  output: string;
}

/** A running Astro process. */
export interface AstroRun {
  ended: Promise<AstroEnd>;
  /** Resolves as soon as it has printed these words; rejects if it ends before that. */
  printed: (words: string) => Promise<void>;
  kill: (signal: NodeJS.Signals) => void;
}

/** Variables that affect a build; those of the tests’ own environment are removed. */
export type SiteEnvironment = Partial<Record<string, string>> & { CONTENT_DIR: string };

/** Starts Astro’s command line in this project; it is killed when the test ends. */
export function startAstro(test: TestContext, args: readonly string[], env: SiteEnvironment): AstroRun {
  const own = Object.entries(process.env).filter(
    ([name]) =>
      !/^(?:NODE_|FORCE_COLOR|PAGEFIND|SITE_URL|BASE_PATH|CONTENT_DIR|OFFLINE|COPIES|CONTACT)/.test(name),
  );
  const child = spawn(process.execPath, [ASTRO, ...args], {
    cwd: PROJECT,
    env: { ...Object.fromEntries(own), NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  test.after(() => child.kill('SIGKILL'));

  let output = '';
  let hasEnded = false;
  const waiting = new Set<() => void>();
  const wake = (): void => {
    for (const look of waiting) look();
  };
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      wake();
    });
  const ended = new Promise<AstroEnd>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      hasEnded = true;
      resolve({ code, signal, output });
      wake();
    });
  });
  const printed = (words: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (output.includes(words)) resolve();
        else if (hasEnded) reject(new Error(`Astro ended before it printed “${words}”:\n${output}`));
        else return;
        waiting.delete(look);
      };
      waiting.add(look);
      look();
    });
  return { ended, printed, kill: (signal) => child.kill(signal) };
}

/** Starts the dev server of a content folder. @returns a function that asks it for a page, as a browser does. */
export async function startDevServer(
  test: TestContext,
  contentDir: string,
  port: number,
): Promise<(page: string) => Promise<{ status: number; contentType: string; text: string }>> {
  const server = startAstro(test, ['dev', '--port', String(port), '--ignore-lock'], {
    CONTENT_DIR: contentDir,
    ASTRO_DEV_BACKGROUND: '0',
  });
  await server.printed('watching for file changes');
  return async (page) => {
    const response = await fetch(`http://localhost:${port}${page}`, { headers: { accept: 'text/html' } });
    const contentType = response.headers.get('content-type') ?? '';
    return { status: response.status, contentType, text: await response.text() };
  };
}

/** Runs one whole `astro build`. */
export function buildSite(test: TestContext, outDir: string, env: SiteEnvironment): Promise<AstroEnd> {
  return startAstro(test, ['build', '--outDir', outDir], env).ended;
}

/** Builds a copy of a content folder into a folder beside it. Fails if there is an error or a warning. @returns that folder. */
export async function buildCopy(
  test: TestContext,
  { contentDir, siteDir }: FixtureLibrary,
  env: Partial<Record<string, string>> = {},
  folder = 'dist',
): Promise<string> {
  const site = join(siteDir, folder);
  const { code, output } = await buildSite(test, site, {
    CONTENT_DIR: contentDir,
    SITE_URL: 'https://news.example',
    COPIES: 'full',
    CONTACT: 'errors@news.example',
    ...env,
  });
  assert.equal(code, 0, output);
  // The library of the tests was never released.
  assert.doesNotMatch(output.replace(/.*published\.json.*/, ''), /\[(?:ERROR|WARN)\]/);
  return site;
}
