import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser, findEpubcheck, findNginx, hasEngine, launches } from './find-programs.ts';

/**
 * Run before the browser tests: makes sure that a Chromium launches, and that there are nginx, epubcheck, Firefox and WebKitGTK if possible. On
 * Debian and Ubuntu as root, which is nearly always a container, missing packages are installed. Engines that are not there are left
 * out, unless `ENGINES` names them: `ENGINES=firefox,webkit`.
 */
const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;

if (!(await launches())) {
  console.log('Browser: asking for Playwright’s own Chromium …');
  run('playwright', 'install', 'chromium');
}
if ((await findBrowser()) === undefined) aptInstall('chromium-headless-shell');
// The fallback fonts have the metrics of Liberation, which replaces Arial and Times.
if (!existsSync('/usr/share/fonts/truetype/liberation')) aptInstall('fonts-liberation');
if (findNginx()?.brotliModule === undefined) aptInstall('nginx', 'libnginx-mod-http-brotli-static');

if (findNginx() === undefined)
  console.log('There is no nginx here: the tests of a site served by it are left out.');
if (findEpubcheck() === undefined) aptInstall('epubcheck');
if (findEpubcheck() === undefined) console.log('There is no epubcheck here: the EPUB is not checked by it.');
const packages = { firefox: ['firefox-esr'], webkit: ['webkit2gtk-driver', 'xvfb'] };
for (const engine of ['firefox', 'webkit'] as const) {
  if (!hasEngine(engine)) aptInstall(...packages[engine]);
  if (hasEngine(engine)) continue;
  const isPromised = (process.env['ENGINES'] ?? '').split(',').includes(engine);
  if (isPromised) process.exitCode = 1;
  console.log(
    isPromised
      ? `${engine}: ENGINES promises it, and it is not here. Install ${packages[engine].join(' and ')}.`
      : `${engine}: there is none here, so the smoke tests in it are left out.`,
  );
}
const browser = await findBrowser();
if (browser === undefined) {
  console.error(
    'The browser tests need a Chromium that launches, and there is none. Install Chromium or Google Chrome\n' +
      '(Debian, as root: apt-get install chromium), or let Playwright fetch its own where it can be reached:\n' +
      'npx playwright install --with-deps chromium. Then run npm test again.',
  );
  process.exitCode = 1;
} else console.log(`Browser: ${browser.executablePath ?? browser.channel ?? 'Playwright’s own'}.`);

function aptInstall(...packages: string[]): void {
  if (!isDebianRoot) return;
  console.log(`Installing ${packages.join(' and ')} …`);
  run('apt-get', 'update');
  run('apt-get', 'install', '-y', '--no-install-recommends', ...packages);
}

/** Runs a program for at most five minutes; only a failure is printed. */
function run(command: string, ...args: string[]): void {
  const { status, error, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    timeout: 300_000,
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      DEBIAN_FRONTEND: 'noninteractive',
      // Do not start installed services: a server would use a port of this machine.
      RUNLEVEL: '1',
      PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
    },
  });
  const reason =
    error?.message ?? stderr.split('\n').find((line) => /^E(?:rror)?:/.test(line)) ?? `exit ${status}`;
  if (status !== 0) console.log(`${command} ${args.join(' ')} failed (${reason}).`);
}
