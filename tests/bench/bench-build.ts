import { spawn } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeSyntheticLibrary } from './synthetic-library.ts';

/**
 * Measures the cost of a build: `npm run bench:build -- 5 100 1000`. For each number of articles it makes a library from the real
 * ones (see `synthetic-library.ts`) and builds the whole site with its index. Processor time is that of all processes of the build.
 */
const FOLDER = '.test/bench-build';
const MOST = 1000;

const sizes = process.argv.slice(2).map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1 || size > MOST)) {
  console.error(`Name numbers of articles from 1 to ${MOST}: npm run bench:build -- 5 100`);
  process.exit(2);
}
rmSync(FOLDER, { recursive: true, force: true });
console.log('articles | pages | wall s | processor s | processor ms a page | output MB');
for (const size of sizes.length > 0 ? sizes : [5, 100]) {
  const content = join(FOLDER, `content-${size}`);
  const dist = join(FOLDER, `dist-${size}`);
  const articles = writeSyntheticLibrary(content, size);
  const { wall, processor } = await build(content, dist);
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const pages = files.filter(({ name }) => name.endsWith('.html')).length;
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  console.log(
    [
      articles,
      pages,
      wall.toFixed(1),
      processor.toFixed(1),
      ((1000 * processor) / pages).toFixed(1),
      (bytes / 1e6).toFixed(1),
    ].join(' | '),
  );
}
rmSync(FOLDER, { recursive: true, force: true });

/** Builds the site as the build command does, timed by bash. @returns seconds. */
async function build(content: string, dist: string): Promise<{ wall: number; processor: number }> {
  const started = Date.now();
  const child = spawn(
    'bash',
    [
      '-c',
      `TIMEFORMAT='cost %U %S'; time "$0" src/desk/astro.mjs build --force --outDir ${dist}`,
      process.execPath,
    ],
    {
      env: { ...process.env, CONTENT_DIR: resolve(content), NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  const code = await new Promise((done) => child.once('close', done));
  const [, user, system] = /cost ([\d.]+) ([\d.]+)/.exec(output) ?? [];
  if (code !== 0 || user === undefined) throw new Error(`The build failed:\n${output.slice(-3000)}`);
  return { wall: (Date.now() - started) / 1000, processor: Number(user) + Number(system) };
}
