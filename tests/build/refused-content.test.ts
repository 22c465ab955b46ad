import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { suite, test } from 'node:test';
import { formatProblems, type Problem } from '../../src/content/problem.ts';
import { applyChanges } from '../support/apply-changes.ts';
import { copyFixtureLibrary } from '../support/fixture-library.ts';
import { folderSnapshot } from '../support/folder-snapshot.ts';
import { readMessageCases } from '../support/message-cases.ts';
import { buildSite } from '../support/run-astro.ts';
import { readTypedCommand, runCommand } from '../support/run-command.ts';

/**
 * What the checks of the content find and say stands in messages.md and is shown by messages.test.ts. Here is shown what only a
 * build can show: that it finds and tells what `npm run check:content` finds, all of it, and stops before it has written anything.
 */
const CASES = readMessageCases();

suite('A build stops with one message and leaves the site as it was, because of', { concurrency: 2 }, () => {
  for (const [fault, count] of [
    ['“not” is left out', 1],
    ['A word is changed', 1],
    ['Several folders are missing', 6],
    ['Several faults in several files', 5],
    ['Several citations and notes that do not hold', 5],
  ] as const)
    test(`“${fault}” of messages.md`, { timeout: 120_000 }, async (t) => {
      const found = CASES.find(({ title }) => title === fault);
      assert.ok(found);
      const library = copyFixtureLibrary(t);
      applyChanges(dirname(library.contentDir), found.changes);
      library.write('site/dist/index.html', 'The site as it was built before.');
      const before = folderSnapshot(library.siteDir);

      const { code, output } = await buildSite(t, join(library.siteDir, 'dist'), {
        CONTENT_DIR: library.contentDir,
      });

      const told = count === 1 ? 'One problem' : `${count} problems`;
      const said = output.replace(/^[\d:]+ \[ERROR\] \[content-check\] /, '');
      assert.equal(said, `${told} in the content. Nothing was built.\n\n${found.text}\n\n`);
      assert.equal(code, 1);
      assert.deepEqual(folderSnapshot(library.siteDir), before);

      const check = readTypedCommand(`CONTENT_DIR=${library.contentDir} npm run check:content -- --json`);
      const checked = await runCommand(check, library.siteDir);
      const { errors } = JSON.parse(checked.stdout) as { errors: Problem[] };
      assert.equal(said, `${formatProblems(errors)}\n`);
      assert.deepEqual([errors.length, checked.code], [count, 1]);
    });
});
