import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { readCopies } from './src/articles/copies.ts';
import { readOffline } from './src/offline/offline-setting.ts';
import { offlineWorker } from './src/offline/write-worker.ts';
import { wholeOutput } from './src/publishing/whole-output.ts';
import { readOrExit, readSiteAddress } from './src/site-address.ts';

const { site, base } = readOrExit(() => readSiteAddress(process.env));
const canBeKept = readOrExit(() => readOffline(process.env));
readOrExit(() => readCopies(process.env));
// The content makes addresses when it is loaded; a wrong base path has been told by then.
const { contentCheck } = await import('./src/publishing/content-check.ts');
const { datedEntry } = await import('./src/publishing/dated-entry.ts');
const { publishPages } = await import('./src/publishing/publish-pages.ts');
const { searchIndex } = await import('./src/search/search-index.ts');
const { citationFiles } = await import('./src/publishing/write-citation-files.ts');
const { evidenceFile } = await import('./src/publishing/write-evidence.ts');
const { socialPictureFiles } = await import('./src/publishing/write-pictures.ts');
const { isListed } = await import('./src/publishing/listed-pages.ts');
/** @type {import('./src/keeping/published-files.ts').PublishedFiles} */
const published = new Map();
const search = searchIndex(published);
const pages = publishPages(search.known, published);

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  // 'jsx', the default, would take the space out between two links on two lines.
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  // The check comes after what clears up, so that even a build it stops does so after one that was killed.
  integrations: [
    sitemap({ filter: isListed, serialize: datedEntry(base), customPages: pages.takenOver }),
    search.write,
    citationFiles(),
    evidenceFile(),
    socialPictureFiles(),
    pages.publish,
    offlineWorker(canBeKept),
    wholeOutput(),
    pages.remember,
    contentCheck(),
    search.make,
  ],
});
