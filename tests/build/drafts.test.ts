import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { KINDS } from '../../src/desk/new/kinds.ts';
import { placeEntry } from '../../src/desk/new/place-entry.ts';
import { writeFileWhole } from '../../src/desk/call/write-file-whole.ts';
import { addDrafts, DRAFT_WORDS } from '../support/add-drafts.ts';
import { eventually } from '../support/eventually.ts';
import { copyFixtureLibrary } from '../support/fixture-library.ts';
import { folderSnapshot } from '../support/folder-snapshot.ts';
import { buildSite, startDevServer } from '../support/run-astro.ts';

const PORT = 4473;
const FOG_PAGE = '/articles/a-draft-of-fog/';

test(
  'A build of content with a draft of each kind, and with what “npm run new” adds, is the same, byte for byte, as without them',
  { timeout: 180_000 },
  async (t) => {
    const library = copyFixtureLibrary(t);
    const [without, having] = [join(library.siteDir, 'without'), join(library.siteDir, 'having')];
    const env = { CONTENT_DIR: library.contentDir };
    const first = await buildSite(t, without, env);
    assert.equal(first.code, 0, first.output);
    addDrafts(library.contentDir);
    addTemplates(library.contentDir);
    const written = readdirSync(library.contentDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
      .join('\n');
    for (const word of DRAFT_WORDS) assert.ok(written.includes(word), word);
    const second = await buildSite(t, having, env);
    assert.equal(second.code, 0, second.output);
    assert.deepEqual(folderSnapshot(having), folderSnapshot(without));
    assert.doesNotMatch(second.output, /a-draft-of-fog/);
  },
);

test(
  'The dev server shows drafts with a mark and their problems; the mark goes when they are published',
  { timeout: 180_000 },
  async (t) => {
    const library = copyFixtureLibrary(t);
    addDrafts(library.contentDir);
    const get = await startDevServer(t, library.contentDir, PORT);
    for (const [page, words] of [
      [FOG_PAGE, ['Draftarticle', 'Draftnote', '<b>Draft</b>, in no build', 'Draftshort']],
      [`${FOG_PAGE}notes/`, ['Draftnote']],
      ['/articles/', ['Draft of fog', ', draft']],
      ['/articles/winter-timetable/', ['>Draft. </b>', 'Draftownnote']],
      ['/articles/winter-timetable/notes/', ['Draftownnote', '<b>Draft</b>, in no build']],
      ['/kursk/', ['Draftpoint', 'Draftevent', '<b>Draft</b>, in no build']],
      ['/timeline/', ['Draftevent of fog', 'Draftevent of more', '<b>Draft</b>, in no build']],
      ['/figures/', ['Draftfigure', '<b>Draft</b>, in no build']],
      ['/people/fog/', ['Draftperson', '<b>Draft</b>, in no build']],
      ['/compare/', ['Draftanswer', 'Draftquestion?']],
    ] as const) {
      const { status, text } = await get(page);
      assert.equal(status, 200, page);
      // The dev server marks elements that have their own style.
      const plain = text.replace(/ data-astro-[\w-]+(?:="[^"]*")?/g, '');
      for (const word of words) assert.ok(plain.includes(word), `${word} on ${page}`);
    }
    assert.equal((await get('/')).status, 200);

    library.change('content/regions/kursk.yaml', 'quote: Fog came to the crossing.', 'quote: Fog went.');
    await eventually(async () => {
      assert.equal((await get('/kursk/')).status, 500);
    });
    library.change('content/regions/kursk.yaml', 'quote: Fog went.', 'quote: Fog came to the crossing.');
    const fog = 'content/articles/a-draft-of-fog.md';
    library.change(fog, "'TODO: what this is. Draftarticle'", 'Draftarticle, invented.');
    library.change(fog, 'draft: true\n', '');
    await eventually(async () => {
      const { status, text } = await get(FOG_PAGE);
      assert.equal(status, 200);
      assert.doesNotMatch(text, /in no build/);
    });
  },
);

/** Adds what `npm run new` adds for each kind, at the end of an existing file or in a new one. */
function addTemplates(contentDir: string): void {
  const names: Record<string, string> = {
    event: 'winter',
    figure: 'claims',
    note: 'lamps-at-the-crossing',
    point: 'belarus',
  };
  for (const kind of KINDS) {
    const { file, text } = placeEntry(contentDir, kind, names[kind.name] ?? `a-new-${kind.name}`, {});
    writeFileWhole(file.path, text);
  }
}
