import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { copyLibrary, type LibraryCopy } from './library-copy.ts';

/** A small valid library of invented text, with at least one entry of every kind. */
export const VALID_CONTENT = join(import.meta.dirname, '../fixtures/content/valid');

/** A copy of it that a test may change. */
export type FixtureLibrary = LibraryCopy;

/** Copies the valid fixture library into a new folder, which is removed after the test. */
export function copyFixtureLibrary(test: TestContext): FixtureLibrary {
  return copyLibrary(test, VALID_CONTENT);
}
