import { weighPages } from './page-weight.ts';

/**
 * What the pages of a build weigh: `npm run budget`, after a build in `dist/` for the root of a host. Styles and scripts are ours to
 * keep small: beyond their limit it ends with 1. What a page says may weigh what it needs: beyond the guide there is a warning.
 * Bytes are those of brotli.
 */
const GUIDE = 16_000;
const LIMITS = { styles: 8_000, script: 5_000 };

const pages = weighPages('dist', '/').sort((a, b) => b.html - a.html);
const heavy = pages.filter(({ html }) => html > GUIDE);
const over = (['styles', 'script'] as const).flatMap((what) =>
  pages
    .filter((page) => page[what] > LIMITS[what])
    .map((page) => `/${page.path}: ${what} ${page[what]}, limit ${LIMITS[what]}`),
);
console.log(`The heaviest of ${pages.length} pages, in bytes of brotli:`);
for (const { path, html, styles, script } of pages.slice(0, 10))
  console.log(`${html} with ${styles} of styles, and ${script} of scripts: /${path}`);
for (const { path, html } of heavy)
  console.log(`Warning: /${path} has ${html} bytes; the guide is ${GUIDE}. Is everything on it needed?`);
for (const line of over) console.error(line);
process.exitCode = over.length > 0 ? 1 : 0;
