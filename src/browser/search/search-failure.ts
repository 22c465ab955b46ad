/** Why a search failed. */
export type Failure = 'offline' | 'missing' | 'blocked' | 'silent';

/** A search that failed. */
export class SearchFailure extends Error {
  readonly reason: Failure;

  constructor(reason: Failure, cause: unknown) {
    super(`The search index cannot be used: ${reason}.`, { cause });
    this.name = 'SearchFailure';
    this.reason = reason;
  }
}

/** Milliseconds after which a server that does not respond counts as unreachable. */
const PATIENCE = 8000;

/** The server did not answer in time. */
export class Silence extends Error {}

/** The value of a promise. @throws Silence if it takes too long. */
export async function withPatience<Value>(promise: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Silence('The server does not answer.'));
    }, PATIENCE);
  });
  try {
    return await Promise.race([promise, silence]);
  } finally {
    clearTimeout(timer);
  }
}

/** The failure that an error of a search means. */
export async function failureOf(error: unknown): Promise<SearchFailure> {
  if (!navigator.onLine) return new SearchFailure('offline', error);
  if (error instanceof Silence) return new SearchFailure('silent', error);
  return new SearchFailure((await runsWebAssembly()) ? 'missing' : 'blocked', error);
}

/** The smallest WebAssembly module; it fails to compile if a policy forbids WebAssembly. */
async function runsWebAssembly(): Promise<boolean> {
  try {
    await WebAssembly.instantiate(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
    return true;
  } catch {
    return false;
  }
}
