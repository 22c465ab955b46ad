import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { copyFixtureLibrary } from '../support/fixture-library.ts';
import { folderSnapshot } from '../support/folder-snapshot.ts';
import { buildCopy } from '../support/run-astro.ts';

/** A note with a changed word, and every file that shows it. */
const NOTE = 'content/notes/lamps-at-the-crossing.yaml';
const SHOWN_ON = [
  'articles/lamps-at-the-crossing/index.html',
  'articles/lamps-at-the-crossing/notes/index.html',
  'statements/kursk/k1/index.html',
];
/** The evidence, the list of files, that for reading offline, the dossier as one file, and the search index, whose folder is named by its content. */
const OF_ALL_CONTENT =
  /^(?:files\.json|test-briefing\.(?:html|epub)|evidence\.json|sw\.js|search\.json|pagefind\/.+)$/;

test(
  'A change of one note changes the pages that show it, and no others',
  { timeout: 120_000 },
  async (t) => {
    const library = copyFixtureLibrary(t);
    const before = folderSnapshot(await buildCopy(t, library, {}, 'before'));
    library.change(NOTE, 'leaves out that the river was calm', 'does not say that the river was calm');
    const site = await buildCopy(t, library, {}, 'after');
    const after = folderSnapshot(site);
    const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .filter((file) => before[file] !== after[file] && !OF_ALL_CONTENT.test(file))
      .sort();
    assert.deepEqual(changed, SHOWN_ON);
    for (const page of SHOWN_ON)
      assert.match(readFileSync(join(site, page), 'utf8'), /does not say that the river was calm/);
  },
);
