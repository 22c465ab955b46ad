import { existsSync, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type LaunchOptions } from '@playwright/test';

/** Names of Chromium on the PATH. The headless shell comes first: the same engine with a third of the processor time. */
const COMMANDS = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'microsoft-edge',
];

/** The options that launch a Chromium: Playwright’s own, then one on the PATH, then Chrome or Edge in its usual place. */
export async function findBrowser(): Promise<LaunchOptions | undefined> {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const paths = COMMANDS.flatMap((name) => folders.map((folder) => join(folder, name))).filter(existsSync);
  for (const options of [
    {},
    ...paths.map((executablePath) => ({ executablePath })),
    { channel: 'chrome' },
    { channel: 'msedge' },
  ])
    if (await launches(options)) return options;
  return undefined;
}

/** Whether a Chromium launches. @param options none for Playwright’s own. */
export async function launches(options: LaunchOptions = {}): Promise<boolean> {
  try {
    await (await chromium.launch(options)).close();
    return true;
  } catch {
    return false;
  }
}

/** The engines of the smoke tests. Chromium is that of the other browser tests. */
export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof ENGINES)[number];

/** The programs of WebKitGTK: the driver, and the browser that it starts. */
export interface Webkit {
  driver: string;
  browser: string;
}

const FIREFOX = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** This system’s Firefox. */
export function findFirefox(): string | undefined {
  return FIREFOX.find((path) => existsSync(path));
}

/** This system’s WebKitGTK, if there is also a screen for it. */
export function findWebkit(): Webkit | undefined {
  const driver = '/usr/bin/WebKitWebDriver';
  const [browser] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser');
  const isWhole = browser !== undefined && [driver, '/usr/bin/Xvfb'].every((path) => existsSync(path));
  return isWhole ? { driver, browser } : undefined;
}

/** Whether the system has an engine. */
export function hasEngine(engine: Engine): boolean {
  if (engine === 'chromium') return true;
  return (engine === 'firefox' ? findFirefox() : findWebkit()) !== undefined;
}

/** The nginx of this system. */
export interface Nginx {
  path: string;
  /** The module that serves files precompressed with brotli. */
  brotliModule: string | undefined;
}

const FOLDERS = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin', '/usr/local/bin', '/usr/bin'];
const BROTLI_MODULE = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

export function findNginx(): Nginx | undefined {
  const path = findServer('nginx');
  if (path === undefined) return undefined;
  return { path, brotliModule: existsSync(BROTLI_MODULE) ? BROTLI_MODULE : undefined };
}

/** Path of this system’s Caddy. It is never installed here, only used if it exists. */
export function findCaddy(): string | undefined {
  return findServer('caddy');
}

function findServer(name: string): string | undefined {
  return FOLDERS.map((folder) => `${folder}/${name}`).find((place) => existsSync(place));
}

/** The EPUB checker of Debian, a Java archive. */
export function findEpubcheck(): string | undefined {
  const archive = '/usr/share/java/epubcheck.jar';
  return existsSync(archive) && findServer('java') !== undefined ? archive : undefined;
}
