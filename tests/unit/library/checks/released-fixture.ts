import type { TestContext } from 'node:test';
import { afterRelease } from '../../../../src/desk/release.ts';
import { publishedText } from '../../../../src/library/kinds/published.ts';
import { checkedLibrary } from '../../../../src/library/library.ts';
import { copyFixtureLibrary, type FixtureLibrary } from '../../../support/fixture-library.ts';

/** The record of what was published, and the log of changes. */
export const RECORD = 'content/published.json';
export const CHANGES = 'content/changes.yaml';

/** Publishes a copy of the fixture library as it is. */
export function release({ contentDir, write }: FixtureLibrary, day: string): void {
  write(RECORD, publishedText(afterRelease(checkedLibrary(contentDir), day)));
}

/** A copy of the fixture library that was published on 1 May 2031. */
export function published(test: TestContext): FixtureLibrary {
  const library = copyFixtureLibrary(test);
  release(library, '2031-05-01');
  return library;
}

/** Adds an addition, or a correction with a reason, to the log. @param named its last line, which says what it is on. */
export function log({ read, write }: FixtureLibrary, named: string, date = '2031-05-02', why = ''): void {
  const entry = `- date: ${date}\n  kind: ${why === '' ? 'addition' : `correction\n  why: ${why}`}\n  text: It is new.\n  ${named}\n`;
  write(CHANGES, `${read(CHANGES)}\n${entry}`);
}
