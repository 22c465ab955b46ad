import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { copyLibrary, type LibraryCopy } from './library-copy.ts';

/** A small library of invented text that builds, with at least one of everything that content can have. */
export const VALID_CONTENT = join(import.meta.dirname, '../fixtures/content/valid');

/** A copy of it that a test may spoil. */
export type FixtureLibrary = LibraryCopy;

/** Copies the valid fixture library into a folder of its own, gone after the test. */
export function copyFixtureLibrary(test: TestContext): FixtureLibrary {
  return copyLibrary(test, VALID_CONTENT);
}
