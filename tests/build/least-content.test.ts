import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { copyFixtureLibrary } from '../support/fixture-library.ts';
import { buildCopy } from '../support/run-astro.ts';

test(
  'A build needs only articles, regions and summaries, may have no offline copy, and keeps withdrawn statements',
  { timeout: 120_000 },
  async (t) => {
    const library = copyFixtureLibrary(t);
    for (const folder of ['events', 'figures', 'notes', 'profiles', 'questions']) {
      library.remove(`content/${folder}`);
      library.write(`content/${folder}/.gitkeep`, '');
    }
    for (const name of ['words', 'front', 'known', 'changes', 'spellings', 'reviews', 'rechecks'])
      library.remove(`content/${name}.yaml`);
    const version = (fingerprint: string, since: string, text: string) => ({
      ...{ fingerprint, since, text },
      quotations: [],
    });
    const withdrawn = version('abc123', '2031-04-01', 'The ferry was red.');
    // Its words were changed, and changed back.
    const former = [
      version('abc123', '2031-02-01', withdrawn.text),
      version('def456', '2031-03-01', 'The ferry was blue.'),
    ];
    library.write(
      'content/published.json',
      JSON.stringify({
        version: 1,
        released: '2031-05-01',
        statements: { '/kursk/#k99': { ...withdrawn, withdrawn: '2031-04-20', former } },
        fields: {},
        changes: {},
      }),
    );
    const site = await buildCopy(t, library, { OFFLINE: 'off' });
    const page = readFileSync(join(site, 'statements/kursk/k99/index.html'), 'utf8');
    for (const words of ['Withdrawn on 20 April 2031', withdrawn.text, withdrawn.fingerprint, 'noindex'])
      assert.ok(page.includes(words), words);
    const ids = [...page.matchAll(/<li id="(v-\w+)"/g)].map(([, id]) => id);
    assert.deepEqual(ids, ['v-abc123', 'v-def456'], 'words that came back have one element with their id');
    assert.match(readFileSync(join(site, 'people/index.html'), 'utf8'), /No people and\s+no organisations/);
    assert.match(readFileSync(join(site, 'offline/index.html'), 'utf8'), /Nothing is stored\./);
    assert.match(readFileSync(join(site, 'about/index.html'), 'utf8'), /No statement has yet been read/);
    for (const page of ['index.html', 'about/index.html'])
      assert.doesNotMatch(readFileSync(join(site, page), 'utf8'), /<keep-offline|id="offline"/);
  },
);
