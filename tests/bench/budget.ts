import { builtFolder } from '../../src/desk/call/built-folder.ts';
import { runOne } from '../../src/desk/run-command.ts';
import { weighPages } from './page-weight.ts';

const GUIDE = 16_000;
const LIMITS = { styles: 8_000, script: 5_000 };

process.exitCode = await runOne(
  {
    name: 'budget',
    does: 'Reports the weight of the pages of a build for the root of a host, in bytes of brotli. Styles and scripts have a limit, the content of a page has a guide value.',
    examples: ['npm run budget'],
    load: () => Promise.resolve({ run }),
  },
  process.argv.slice(2),
);

function run(): number {
  const pages = weighPages(builtFolder(), '/').sort((a, b) => b.html - a.html);
  const over = (['styles', 'script'] as const).flatMap((what) =>
    pages
      .filter((page) => page[what] > LIMITS[what])
      .map((page) => `/${page.path}: ${what} ${page[what]}, limit ${LIMITS[what]}`),
  );
  console.log(`The heaviest of ${pages.length} pages, in bytes of brotli:`);
  for (const { path, html, styles, script } of pages.slice(0, 10))
    console.log(`${html} with ${styles} of styles, and ${script} of scripts: /${path}`);
  const heavy = pages.filter(({ html }) => html > GUIDE).length;
  if (heavy > 0)
    console.log(`Warning: ${heavy} have more than the guide of ${GUIDE}. Is everything on them needed?`);
  for (const line of over) console.error(line);
  return over.length > 0 ? 1 : 0;
}
