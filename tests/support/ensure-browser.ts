import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { APT_PROGRESS, aptInstall, isDebianRoot, runShowing } from './apt-install.ts';
import { isHeadless, systemBrowsers, tryBrowser, type FoundBrowser } from './find-browser.ts';

/**
 * Run before the browser tests: makes sure that a Chromium launches. Playwright’s own, downloaded if possible; or else the
 * system’s headless Chromium, installed on Debian as root; or else any Chromium or Chrome of the system, or Debian’s. If
 * all fail, reports what was tried.
 */
/** Debian’s package of Liberation, which replaces Arial and Times in the fallback fonts. */
const FONT_PACKAGE = 'fonts-liberation';
const tried: string[] = [];

const browser =
  (await own()) ??
  (await downloaded()) ??
  (await ofTheSystem(isHeadless)) ??
  (await ofDebian('chromium-headless-shell')) ??
  (await ofTheSystem(() => true)) ??
  (await ofDebian('chromium'));
if (browser === undefined) {
  if (systemBrowsers().length === 0)
    gaveUp('No Chromium, Chrome or Edge in the PATH or the usual places of this system.');
  if (!isDebianRoot) gaveUp('Not Debian or Ubuntu as root, so no package was installed unasked.');
  console.error(
    [
      'The browser tests need a Chromium that launches, and there is none. Tried:',
      ...tried.map((line) => `  - ${line}`),
      'Install Chromium or Google Chrome (Debian, as root: apt-get install chromium), or let Playwright fetch its own',
      'where it can be reached: npx playwright install --with-deps chromium. Then run npm test again.',
    ].join('\n'),
  );
  process.exit(1);
}
console.log(`Browser: ${browser.name}, ${browser.version}.`);
await seeToFonts(browser);

async function own(): Promise<FoundBrowser | undefined> {
  if (!existsSync(chromium.executablePath())) return undefined;
  return launched(undefined);
}

async function downloaded(): Promise<FoundBrowser | undefined> {
  if (existsSync(chromium.executablePath())) return undefined;
  console.log('Browser: asking for Playwright’s own Chromium …');
  const { code, lines } = await runShowing('playwright', ['install', 'chromium'], /\d+% of/);
  if (code !== 0) {
    const reason = lines.find((line) => /^Error:|getaddrinfo|ECONN|ETIMEDOUT/.test(line)) ?? `exit ${code}`;
    gaveUp(`Playwright’s own Chromium could not be downloaded (${reason.replace(/^Error: /, '')}).`);
    return undefined;
  }
  const first = await launched(undefined);
  if (first !== undefined || !isDebianRoot) return first;
  console.log('Browser: it lacks libraries of the system; installing them …');
  await runShowing('playwright', ['install-deps', 'chromium'], APT_PROGRESS);
  return launched(undefined);
}

async function ofTheSystem(isWanted: (path: string) => boolean): Promise<FoundBrowser | undefined> {
  for (const path of systemBrowsers().filter(isWanted)) {
    const found = await launched(path);
    if (found !== undefined) return found;
  }
  return undefined;
}

async function ofDebian(browserPackage: string): Promise<FoundBrowser | undefined> {
  if (!isDebianRoot) return undefined;
  console.log(`Browser: installing the package ${browserPackage} (64 to 100 MB; up to a minute or two) …`);
  const fault = await aptInstall(browserPackage, FONT_PACKAGE);
  if (fault !== undefined) {
    gaveUp(fault);
    return undefined;
  }
  return ofTheSystem(() => true);
}

/** The metrics of the fallback fonts are correct for Arial and Times, or Liberation, which has the same metrics. */
async function seeToFonts({ executablePath }: FoundBrowser): Promise<void> {
  if (await hasFallbackFonts(executablePath)) return;
  if (isDebianRoot) {
    console.log(`Browser: installing ${FONT_PACKAGE}, whose measures the fallback faces are made for …`);
    const fault = await aptInstall(FONT_PACKAGE);
    if (fault !== undefined) gaveUp(fault);
    if (await hasFallbackFonts(executablePath)) return;
  }
  console.log(
    'Note: neither Arial nor Liberation Sans is here; so a page without its fonts is set in another face.',
  );
}

async function hasFallbackFonts(executablePath: string | undefined): Promise<boolean> {
  const launchedBrowser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
  const page = await launchedBrowser.newPage();
  const has = await page.evaluate(() =>
    new FontFace('probe', 'local("Arial"), local("Liberation Sans")').load().then(
      () => true,
      () => false,
    ),
  );
  await launchedBrowser.close();
  return has;
}

async function launched(path: string | undefined): Promise<FoundBrowser | undefined> {
  const result = await tryBrowser(path);
  if ('version' in result) return result;
  gaveUp(`${result.name} does not launch (${result.fault}).`);
  return undefined;
}

function gaveUp(line: string): void {
  tried.push(line);
  console.log(`Browser: ${line}`);
}
