import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import { digestOf } from './digest.ts';
import { KeptPages } from './kept-pages.ts';
import { KeptResults } from './kept-results.ts';

/** Everything a page is made of besides the content: the program, and what it is built with. */
const PROGRAM = ['astro.config.mjs', 'package-lock.json', 'tsconfig.json'];
/** Settings that pages depend on. */
const SETTINGS = ['SITE_URL', 'BASE_PATH', 'COPIES', 'OFFLINE', 'NODE_ENV'];
/** Astro’s own word for a build that takes nothing over; it keeps what it makes for the next. */
const FORCE = '--force';

type Folders = Pick<AstroConfig, 'cacheDir' | 'outDir' | 'root'>;

/** What one kind of thing is kept by. */
export interface Keeping {
  /** Digest of all that every such thing is made of besides what is its own. */
  stamp: string;
  /** Nothing is to be taken over. */
  isForced: boolean;
}

/** What nobody has asked for in so long is removed: contents and output folders come and go. */
const DAYS_KEPT = 30;

/** Removes what is kept for no build of the last weeks. */
export function clearKept(config: Pick<Folders, 'cacheDir'>): void {
  for (const folder of [placeOf(config, ''), placeOf(config, 'pictures')])
    for (const name of existsSync(folder) ? readdirSync(folder) : []) {
      const path = join(folder, name);
      const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() };
      if (name !== 'pictures' && Date.now() - mtimeMs > DAYS_KEPT * 86_400_000)
        rmSync(path, { recursive: true, force: true });
    }
}

/**
 * What an earlier build of a content folder has made.
 * @param kind names its file: `copies`, `records`.
 */
export function keptResults<Result>(config: Folders, content: string, kind: string): KeptResults<Result> {
  return new KeptResults(
    placeOf(config, `${kind}-${digestOf(content)}.v8`),
    keeping([programDigest(config), content, process.env['BASE_PATH']]),
  );
}

/**
 * The pages that the last build has left in its output folder.
 * @param content the content folder.
 * @param index how this build’s pages say which search index is current.
 */
export function keptPages(config: Folders, content: string, index: string): KeptPages {
  const output = fileURLToPath(config.outDir);
  const called = process.argv.slice(2).filter((word) => word !== FORCE);
  const settings = SETTINGS.map((name) => process.env[name]);
  return new KeptPages(
    output,
    placeOf(config, `pages-${digestOf(output)}.json`),
    keeping([programDigest(config), content, called, settings]),
    index,
  );
}

/** The folder in which painted pictures are kept. */
export function keptPictures(config: Omit<Folders, 'outDir'>): Keeping & { folder: string } {
  return { folder: placeOf(config, 'pictures'), ...keeping([programDigest(config)]) };
}

function placeOf({ cacheDir }: Pick<Folders, 'cacheDir'>, name: string): string {
  return join(fileURLToPath(cacheDir), 'border-briefing', name);
}

function keeping(made: readonly unknown[]): Keeping {
  return { stamp: digestOf(made), isForced: process.argv.includes(FORCE) };
}

const digests = new Map<string, string>();

/** A digest of the program as it is when the build begins, with the versions of what it uses. */
function programDigest({ root }: Pick<Folders, 'root'>): string {
  const folder = fileURLToPath(root);
  const digest = digests.get(folder) ?? digestProgram(folder);
  digests.set(folder, digest);
  return digest;
}

function digestProgram(root: string): string {
  const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash('sha256').update(process.version);
  for (const file of [...PROGRAM.map((name) => join(root, name)), ...sources])
    hash.update(`${file.slice(root.length)}\n`).update(readFileSync(file));
  return hash.digest('hex');
}
