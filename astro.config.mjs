import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { publishPolicy } from './src/publishing/publish-policy.ts';
import { wholeOutput } from './src/publishing/whole-output.ts';
import { readCopies } from './src/articles/copies.ts';
import { readSiteAddress, settingOrExit } from './src/site-address.ts';

const { site, base } = settingOrExit(() => readSiteAddress(process.env));
settingOrExit(() => readCopies(process.env));
// The content makes addresses when it is loaded; a wrong base path has been told by then.
const { contentCheck } = await import('./src/content/content-check.ts');
const { searchIndex } = await import('./src/search/search-index.ts');
const { isListed } = await import('./src/publishing/listed-pages.ts');
const search = searchIndex();

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
    sitemap({ filter: isListed }),
    search.write,
    publishPolicy(),
    wholeOutput(),
    contentCheck(),
    search.make,
  ],
});
