import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { readCopies } from './src/articles/copies.ts';
import { readOffline } from './src/offline/offline-setting.ts';
import { offlineWorker } from './src/offline/write-worker.ts';
import { readContact } from './src/publishing/contact.ts';
import { wholeOutput } from './src/publishing/whole-output.ts';
import { readOrExit, readSiteAddress } from './src/site.ts';

const { site, base } = readOrExit(() => readSiteAddress(process.env));
const canBeKept = readOrExit(() => readOffline(process.env));
readOrExit(() => readCopies(process.env));
readOrExit(() => readContact(process.env));
// The content makes addresses when it is loaded; a wrong base path has been told by then.
const { contentCheck } = await import('./src/publishing/content-check.ts');
const { datedEntry } = await import('./src/publishing/dated-entry.ts');
const { publisherCheck } = await import('./src/publishing/publisher-check.ts');
const { publishPages } = await import('./src/publishing/publish-pages.ts');
const { searchIndex } = await import('./src/search/search-index.ts');
const { citationFiles } = await import('./src/publishing/write-citation-files.ts');
const { socialPictureFiles } = await import('./src/publishing/write-pictures.ts');
const { isListed } = await import('./src/publishing/listed-pages.ts');

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
