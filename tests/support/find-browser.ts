import { accessSync, constants } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** A Chromium that was launched successfully. */
export interface FoundBrowser {
  /** Name for messages: “Playwright’s own Chromium”, or its path. */
  name: string;
  /** Undefined for Playwright’s own. */
  executablePath: string | undefined;
  version: string;
}

/** An installed Chromium that does not launch, with the first line of its error. */
export interface BrokenBrowser {
  name: string;
  fault: string;
}

/** The headless shell: the same engine with a third of the processor time, and the one that Playwright downloads. */
const HEADLESS = 'chromium-headless-shell';
/** In order of preference. */
const COMMANDS = [
  HEADLESS,
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'msedge',
];

/** Locations of Chromium, Chrome and Edge outside the PATH. */
function usualPlaces(): string[] {
  if (process.platform === 'darwin')
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].flatMap((name) =>
      ['/Applications', join(process.env['HOME'] ?? '', 'Applications')].map(
        (folder) => `${folder}/${name}.app/Contents/MacOS/${name}`,
      ),
    );
  if (process.platform === 'win32')
    return ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((variable) =>
      [
        'Google\\Chrome\\Application\\chrome.exe',
        'Chromium\\Application\\chrome.exe',
        'Microsoft\\Edge\\Application\\msedge.exe',
      ].map((program) => join(process.env[variable] ?? 'C:\\Program Files', program)),
    );
  return [
    '/usr/lib/chromium/chromium',
    '/usr/lib64/chromium-browser/chromium-browser',
    '/snap/bin/chromium',
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
    '/var/lib/flatpak/exports/bin/org.chromium.Chromium',
  ];
}

/** Programs on this machine that should be a Chromium: headless shells, then the PATH. */
export function systemBrowsers(): string[] {
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => COMMANDS.flatMap((name) => endings.map((ending) => join(folder, name + ending))));
  const all = [...new Set([...onPath, ...usualPlaces()])].filter(isProgram);
  return [...all.filter(isHeadless), ...all.filter((path) => !isHeadless(path))];
}

/** Whether a program is the headless shell. */
export function isHeadless(path: string): boolean {
  return basename(path).startsWith(HEADLESS);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Launches a Chromium once.
 * @param executablePath undefined for Playwright’s own.
 */
export async function tryBrowser(executablePath?: string): Promise<FoundBrowser | BrokenBrowser> {
  const name = executablePath ?? 'Playwright’s own Chromium';
  try {
    const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
    const version = browser.version();
    await browser.close();
    return { name, executablePath, version };
  } catch (error) {
    const [fault = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return { name, fault };
  }
}

/** The first browser that launches: Playwright’s own, then those of the system. */
export async function findBrowser(): Promise<{
  found: FoundBrowser | undefined;
  broken: BrokenBrowser[];
}> {
  const broken: BrokenBrowser[] = [];
  for (const path of [undefined, ...systemBrowsers()]) {
    const result = await tryBrowser(path);
    if ('version' in result) return { found: result, broken };
    broken.push(result);
  }
  return { found: undefined, broken };
}
