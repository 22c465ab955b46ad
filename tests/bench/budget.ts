import { weighPages } from './page-weight.ts';

/**
 * Reports the weight of the pages of a build: `npm run budget`, after a build in `dist/` for the root of a host. If styles or scripts
 * exceed their limit it exits with 1. If the content of a page exceeds its guide value there is a warning. Bytes are compressed
 * with brotli.
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
