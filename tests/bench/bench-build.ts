import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeSyntheticLibrary } from './synthetic-library.ts';

/**
 * What a build costs: `npm run bench:build -- 5 100 1000 10000`. For each number of articles it makes a library of the real
 * ones (see `synthetic-library.ts`), builds the whole site with its index from nothing, changes one article and builds
 * again. Processor time and memory are those of Astro and Pagefind together; on systems without /proc memory is left out.
 */
const FOLDER = '.test/bench-build';
const SAMPLED_EVERY = 100;
/** Ticks a second in which Linux counts the time of processes (`getconf CLK_TCK`). */
const TICKS = 100;
const HEADINGS = [
  'articles',
  'wall s',
  'processor s',
  'of it Pagefind',
  'memory MB',
  'without Pagefind',
  'pages',
  'pages/s',
  'output MB',
  'index MB',
  'growth',
  'one changed: processor s',
  'of a full build, both without Pagefind',
];

interface Cost {
  wall: number;
  /** Seconds of all processors. */
  processor: number;
  /** Those of them that Pagefind’s own process takes; 0 where it cannot be told. */
  pagefind: number;
  /** Bytes; 0 where it cannot be told. */
  memory: number;
  /** The most that all processes but Pagefind’s took. */
  ownMemory: number;
}

const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);
const rows: string[] = [];
let before: { articles: number; processor: number } | undefined;
// What an earlier run has left, if it was stopped. Nothing is deleted between builds: for minutes ext4 looks at each deleted file before it
// takes its place for a new one, and a build of 1,000 articles took 41 s instead of 24.
rmSync(FOLDER, { recursive: true, force: true });
for (const size of sizes.length > 0 ? sizes : [5, 100]) {
  const content = join(FOLDER, `content-${size}`);
  const dist = join(FOLDER, `dist-${size}`);
  const articles = writeSyntheticLibrary(content, size);
  say(`${articles} articles: written to ${content}`);
  const full = await build(content, dist, `${articles} articles`, '--force');
  const [pages, bytes] = measure(dist, (name) => name.endsWith('.html'));
  const [, index] = measure(join(dist, 'pagefind'), () => false);
  changeOneArticle(content);
  const again = await build(content, dist, `${articles} articles, one changed`);
  const growth = before && Math.log(full.processor / before.processor) / Math.log(articles / before.articles);
  rows.push(
    [
      articles,
      full.wall.toFixed(1),
      full.processor.toFixed(1),
      full.pagefind === 0 ? 'not known' : full.pagefind.toFixed(1),
      ...[full.memory, full.ownMemory].map((bytes) => (bytes === 0 ? 'not known' : Math.round(bytes / 1e6))),
      pages,
      (pages / full.wall).toFixed(0),
      (bytes / 1e6).toFixed(1),
      (index / 1e6).toFixed(1),
      growth === undefined ? '' : `n^${growth.toFixed(2)}`,
      again.processor.toFixed(1),
      `${Math.round((100 * (again.processor - again.pagefind)) / (full.processor - full.pagefind))} %`,
    ].join(' | '),
  );
  before = { articles, processor: full.processor };
}
rmSync(FOLDER, { recursive: true, force: true });
console.log([HEADINGS.join(' | '), ...rows].join('\n'));

function say(line: string): void {
  console.error(`${new Date().toISOString().slice(11, 19)} ${line}`);
}

/** Builds the site as the build command does, in a process group of its own that bash times. */
async function build(content: string, dist: string, name: string, option = ''): Promise<Cost> {
  say(`${name}: building`);
  const started = Date.now();
  const child = spawn(
    'bash',
    [
      '-c',
      `TIMEFORMAT='cost %U %S'; time "$0" node_modules/astro/bin/astro.mjs build ${option} --outDir ${dist}`,
      process.execPath,
    ],
    {
      env: {
        ...process.env,
        CONTENT_DIR: resolve(content),
        ASTRO_TELEMETRY_DISABLED: '1',
        NO_COLOR: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let [memory, ownMemory, pagefind, output] = [0, 0, 0, ''];
  const sampling = setInterval(() => {
    const all = processesOf(child.pid ?? 0);
    const its = all.filter(({ name }) => name.startsWith('pagefind'));
    memory = Math.max(memory, memoryOf(all));
    ownMemory = Math.max(ownMemory, memoryOf(all) - memoryOf(its));
    pagefind = Math.max(pagefind, ...its.map(({ processor }) => processor));
  }, SAMPLED_EVERY);
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      // The lines of stages; Astro’s own lines name every page.
      for (const [line] of text.matchAll(
        /^\S+ \[(?:content|search|security|offline|build\]|pages|kept-pages)[^\n]*/gm,
      ))
        say(`${name}: ${line.slice(9)}`);
    });
  const code = await new Promise((done) => child.once('close', done));
  clearInterval(sampling);
  const [, user, system] = /cost ([\d.]+) ([\d.]+)/.exec(output) ?? [];
  if (code !== 0 || user === undefined)
    throw new Error(`The build of ${name} failed:\n${output.slice(-3000)}`);
  const [wall, processor] = [(Date.now() - started) / 1000, Number(user) + Number(system)];
  say(`${name}: built in ${wall.toFixed(0)} s, ${processor.toFixed(0)} s of processor time`);
  return { wall, processor, pagefind, memory, ownMemory };
}

function memoryOf(processes: readonly Taken[]): number {
  return processes.reduce((sum, { memory }) => sum + memory, 0);
}

/** What a process takes: bytes of memory now, and seconds of all processors so far. */
interface Taken {
  name: string;
  memory: number;
  processor: number;
}

/** A process and its children; none where the system has no /proc. */
function processesOf(pid: number): Taken[] {
  try {
    const own = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0';
    const [, name = '', rest = ''] = /\((.*)\) (.*)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    // After the name: state is the first field, time of its own the twelfth, time of the system for it the thirteenth.
    const fields = rest.split(' ').map(Number);
    const processor = ((fields[11] ?? 0) + (fields[12] ?? 0)) / TICKS;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').map(Number);
    return [
      { name, memory: Number(own) * 1024, processor },
      ...children.filter(Boolean).flatMap(processesOf),
    ];
  } catch (error) {
    // It has ended meanwhile, or the system has no /proc.
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}

/** How many files a folder has that are counted, and how many bytes all have. */
function measure(folder: string, isCounted: (name: string) => boolean): [count: number, bytes: number] {
  let [count, bytes] = [0, 0];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    if (isCounted(entry.name)) count++;
    bytes += statSync(join(entry.parentPath, entry.name)).size;
  }
  return [count, bytes];
}

/** As an editor corrects our words on an article: one note says more. */
function changeOneArticle(content: string): void {
  const [name = ''] = readdirSync(join(content, 'notes')).sort();
  const path = join(content, 'notes', name);
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^( +says: )(?!>)(.*)$/m, '$1Looked at again. $2'));
}
