import { readdirSync, readFileSync } from 'node:fs';
import { Session, type Profiler } from 'node:inspector';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Which places of the program have been reached since the watch began. */
export interface ReachedCode {
  /** Adds what programs that ran with `NODE_V8_COVERAGE=folder` have reached. */
  add: (folder: string) => void;
  /** Whether the place of a file at an offset (UTF-16 units; types are blanked out and do not shift it) was run. */
  has: (path: string, offset: number) => boolean;
}

/** Begins to watch this process, by V8’s own count of blocks: what is to be watched must be imported after this. */
export function watchCode(): ReachedCode {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  /** The counted functions of each file, by its address; each run of a program counts for itself. */
  const seen = new Map<string, Profiler.FunctionCoverage[][]>();
  const see = (scripts: readonly Profiler.ScriptCoverage[]): void => {
    for (const { url, functions } of scripts) seen.set(url, [...(seen.get(url) ?? []), functions]);
  };
  const take = (): void => {
    // Only the difference to what was taken before would come a second time.
    session.post('Profiler.takePreciseCoverage', (error, { result }) => {
      if (error !== null) throw error;
      see(result);
    });
    session.post('Profiler.stopPreciseCoverage');
    session.disconnect();
  };
  let isTaken = false;
  return {
    add: (folder) => {
      for (const name of readdirSync(folder))
        see(
          (JSON.parse(readFileSync(join(folder, name), 'utf8')) as { result: Profiler.ScriptCoverage[] })
            .result,
        );
    },
    has: (path, offset) => {
      if (!isTaken) take();
      isTaken = true;
      return (seen.get(pathToFileURL(path).href) ?? []).some((functions) => isRun(functions, offset));
    },
  };
}

/** The innermost block around a place says how often it was run. */
function isRun(functions: readonly Profiler.FunctionCoverage[], offset: number): boolean {
  const [innermost] = functions
    .flatMap(({ ranges }) => ranges)
    .filter(({ startOffset, endOffset }) => startOffset <= offset && offset < endOffset)
    .sort((a, b) => a.endOffset - a.startOffset - (b.endOffset - b.startOffset));
  return innermost !== undefined && innermost.count > 0;
}
