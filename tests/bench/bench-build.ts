import { spawn } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Call } from '../../src/desk/call/command.ts';
import { UsageError } from '../../src/desk/call/parse-call.ts';
import { runOne } from '../../src/desk/run-command.ts';
import { writeSyntheticLibrary } from './synthetic-library.ts';

const FOLDER = '.test/bench-build';
const MOST = 1000;

process.exitCode = await runOne(
  {
    name: 'bench:build',
    does: 'Measures the cost of builds. For each number of articles it makes a library from the real ones and builds the whole site. Processor time is that of all processes of the build.',
    moreWords: '<number of articles>',
    examples: ['npm run bench:build -- 5 100'],
    load: () => Promise.resolve({ run }),
  },
  process.argv.slice(2),
);

async function run({ words }: Call): Promise<number> {
  const sizes = words.map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1 || size > MOST))
    throw new UsageError(`Name numbers of articles from 1 to ${MOST}.`);
  rmSync(FOLDER, { recursive: true, force: true });
  console.log('articles | pages | wall s | processor s | processor ms a page | output MB');
  for (const size of sizes.length > 0 ? sizes : [5, 100]) await measure(size);
  rmSync(FOLDER, { recursive: true, force: true });
  return 0;
}

async function measure(size: number): Promise<void> {
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
