import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { readCopies } from './src/library/copies/copies.ts';
import { readOffline } from './src/outputs/offline/offline-setting.ts';
import { offlineWorker } from './src/outputs/offline/write-worker.ts';
import { readContact } from './src/outputs/publishing/contact.ts';
import { wholeOutput } from './src/outputs/publishing/whole-output.ts';
import { readOrExit, readSiteAddress } from './src/site.ts';

const { site, base } = readOrExit(() => readSiteAddress(process.env));
const canBeKept = readOrExit(() => readOffline(process.env));
readOrExit(() => readCopies(process.env));
readOrExit(() => readContact(process.env));
// Imported only now: loading the content creates addresses, so a wrong base path has to be reported first.
const { contentCheck } = await import('./src/outputs/publishing/content-check.ts');
const { datedEntry } = await import('./src/outputs/publishing/dated-entry.ts');
const { publisherCheck } = await import('./src/outputs/publishing/publisher-check.ts');
const { publishPages } = await import('./src/outputs/publishing/publish-pages.ts');
const { searchIndex } = await import('./src/outputs/search/search-index.ts');
const { citationFiles } = await import('./src/outputs/publishing/write-citation-files.ts');
const { socialPictureFiles } = await import('./src/outputs/publishing/write-pictures.ts');
const { isListed } = await import('./src/outputs/publishing/listed-pages.ts');

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  // 'jsx', the default, would take the space out between two links on two lines.
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  // Each works on the output of those before it. The checks come last, so that what a killed build left is cleared up even if they stop this one.
  integrations: [
    sitemap({ filter: isListed, serialize: datedEntry(base) }),
    searchIndex(),
    citationFiles(),
    socialPictureFiles(),
    publishPages(),
    offlineWorker(canBeKept),
    wholeOutput(),
    contentCheck(),
    publisherCheck(),
  ],
  vite: { build: { modulePreload: false } },
});
