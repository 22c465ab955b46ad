import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { contentCheck } from './src/content/content-check.ts';
import { wholeOutput } from './src/publishing/whole-output.ts';
import { searchIndex } from './src/search/search-index.ts';
import { siteAddressOrExit } from './src/site-address.ts';

const { site, base } = siteAddressOrExit(process.env);

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  // 'jsx', the default, would take the space out between two links on two lines.
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  // The check comes last, so that even a build it stops has cleared up after one that was killed.
  integrations: [sitemap(), searchIndex(), wholeOutput(), contentCheck()],
});
