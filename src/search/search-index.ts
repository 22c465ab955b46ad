import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import sirv from 'sirv';

/** Pagefind writes its own interfaces, too; ours needs none of them. */
const UNUSED = [
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
  'pagefind-highlight.js',
];

/** Indexes the built pages into `pagefind/` at the end of a build; the dev server serves the index of the last build. */
export function searchIndex(): AstroIntegration {
  let outDir = '';
  let base = '/';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
        base = config.base;
      },
      'astro:server:setup': ({ server, logger }) => {
        if (existsSync(`${outDir}pagefind`))
          server.middlewares.use(`${base}pagefind`, sirv(`${outDir}pagefind`, { dev: true }));
        else
          logger.warn('There is no search index yet: run `npm run build` once, then search works here, too.');
      },
      'astro:build:done': async ({ dir, logger }) => {
        try {
          const pages = await indexPages(fileURLToPath(dir));
          logger.info(`${pages} pages indexed for search.`);
        } catch (error) {
          const reason = error instanceof Error ? error.message : String(error);
          logger.error(`The pages could not be indexed for search: ${reason}. The site stays as it was.`);
          process.exit(1);
        }
      },
    },
  };
}

/**
 * Writes the index of a folder of built pages into its `pagefind/`.
 * @returns the number of pages indexed.
 * @throws Error with Pagefind’s own words if it fails, or if no page was indexed.
 */
async function indexPages(folder: string): Promise<number> {
  try {
    // One index: without this a page in another language would get a second one that is never searched.
    const { index, errors } = await createIndex({ forceLanguage: 'en' });
    if (index === undefined) throw new Error(errors.join('; '));
    const faults: string[] = [];
    let pages = 0;
    for (const sourcePath of (await readdir(folder, { recursive: true })).sort()) {
      if (!sourcePath.endsWith('.html')) continue;
      const content = withoutMarks(await readFile(`${folder}${sourcePath}`, 'utf8'));
      if (!content.includes('data-pagefind-body')) continue;
      const added = await index.addHTMLFile({ sourcePath: sourcePath.replaceAll('\\', '/'), content });
      faults.push(...added.errors);
      pages++;
    }
    const written = await index.writeFiles({ outputPath: `${folder}pagefind` });
    faults.push(...written.errors);
    if (faults.length > 0) throw new Error(faults.join('; '));
    if (pages === 0) throw new Error('there is none');
    await writeProbe(`${folder}pagefind/`);
    await Promise.all(UNUSED.map((file) => rm(`${folder}pagefind/${file}`, { force: true })));
    return pages;
  } finally {
    await close();
  }
}

/** A page without our marks: the index would put a space wherever one begins or ends inside a source’s words. */
function withoutMarks(html: string): string {
  return html.replace(/<a class="reversed"[^>]*>(.*?)<\/a>/gs, '$1').replace(/<\/?(?:mark|u)\b[^>]*>/g, '');
}

/** Names one part of the index, by which the search page tells an index out of reach from words that no page has. */
async function writeProbe(bundle: string): Promise<void> {
  const [chunk] = (await readdir(`${bundle}index`)).sort();
  if (chunk === undefined) throw new Error('it has no words');
  await writeFile(`${bundle}probe.json`, JSON.stringify({ chunk: `index/${chunk}` }));
}
