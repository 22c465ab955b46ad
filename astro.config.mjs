import { defineConfig } from 'astro/config';
import { briefing } from './src/outputs/publishing/integration.ts';
import { readSettings } from './src/outputs/settings.ts';

const settings = readSettings(process.env);

export default defineConfig({
  // A class is shorter than an attribute, and equally specific.
  scopedStyleStrategy: 'class',
  site: settings.site,
  base: settings.base,
  trailingSlash: 'always',
  // 'jsx', the default, would take the space out between two links on two lines.
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  integrations: [briefing(settings)],
  vite: { build: { modulePreload: false }, worker: { format: 'es' } },
});
