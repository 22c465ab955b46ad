import { existsSync, globSync } from 'node:fs';

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
