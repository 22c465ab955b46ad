import { defineConfig, type LaunchOptions } from '@playwright/test';
import {
  AT_THE_ROOT,
  BY_CADDY,
  BY_NGINX,
  IN_A_FOLDER,
  OF_REAL_CONTENT,
  originOf,
  OTHER_DOSSIER,
  type BuiltSite,
} from './support/built-sites.ts';
import {
  ENGINES,
  findBrowser,
  findCaddy,
  findNginx,
  hasEngine,
  type Engine,
} from './support/find-programs.ts';
import type { SiteOptions } from './support/browser-test.ts';

// Found only once: the workers, which also load this file, inherit the variable.
process.env['TEST_BROWSER'] ??= JSON.stringify((await findBrowser()) ?? null);
const browser = JSON.parse(process.env['TEST_BROWSER']) as LaunchOptions | null;
if (browser === null)
  throw new Error('No Chromium launches. `npm run test:browser` installs one, or says what to install.');

const project = (builtSite: BuiltSite) => ({
  name: builtSite.name,
  use: { builtSite, baseURL: originOf(builtSite) + builtSite.base },
});

export default defineConfig<SiteOptions, { engine: Engine }>({
  testDir: '.',
  outputDir: '../.test/playwright',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list']],
  // Generous, for a busy machine; no passing test waits this long.
  timeout: 90_000,
  expect: { timeout: 10_000 },
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    launchOptions: {
      ...browser,
      // No test compares images, so software rendering would only cost processor time. Glyph widths are those of phones and
      // of most desktops, not rounded to whole pixels.
      args: ['--disable-gpu', '--disable-software-rasterizer', '--font-render-hinting=none'],
    },
    screenshot: 'only-on-failure',
  },
  projects: [
    { ...project(OF_REAL_CONTENT), testMatch: 'content/*.spec.ts' },
    {
      ...project(IN_A_FOLDER),
      testMatch: ['browser/*.spec.ts', 'browser/any-address/*.spec.ts', 'content/built-pages.spec.ts'],
    },
    {
      ...project(AT_THE_ROOT),
      testMatch: ['browser/any-address/*.spec.ts', 'content/built-pages.spec.ts'],
    },
    { ...project(OTHER_DOSSIER), testMatch: 'browser/dossiers/*.spec.ts' },
    ...(findNginx() === undefined
      ? []
      : [
          {
            ...project(BY_NGINX),
            testMatch: ['browser/any-address/ways-in.spec.ts', 'browser/hosting/*.spec.ts'],
          },
        ]),
    ...ENGINES.filter(hasEngine).map((engine) => ({
      name: engine,
      testMatch: 'engines/*.spec.ts',
      // One browser for all of its tests.
      fullyParallel: false,
      use: { builtSite: IN_A_FOLDER, engine },
    })),
    ...(findCaddy() === undefined ? [] : [{ ...project(BY_CADDY), testMatch: 'browser/hosting/*.spec.ts' }]),
  ],
  webServer: {
    command: 'node tests/support/serve-built-sites.ts',
    cwd: '..',
    // The last one to start.
    url: originOf(OF_REAL_CONTENT) + OF_REAL_CONTENT.base,
    timeout: 180_000,
    stdout: 'pipe',
  },
});
