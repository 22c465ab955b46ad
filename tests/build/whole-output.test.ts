import assert from 'node:assert/strict';
import { chmodSync, existsSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { formatProblems } from '../../src/library/reading/problem.ts';
import { readLibrary } from '../../src/library/library.ts';
import { copyFixtureLibrary, type FixtureLibrary } from '../support/fixture-library.ts';
import { folderSnapshot } from '../support/folder-snapshot.ts';
import { buildSite, startAstro } from '../support/run-astro.ts';

const LAMPS = 'content/articles/lamps-at-the-crossing.md';

/** Astro’s output once it writes pages; the home page is the last of them. */
const RENDERING = '/404.html';

suite('The output folder', { concurrency: 2 }, () => {
  test(
    'stays as it was when the content has errors, and all of them are reported',
    { timeout: 120_000 },
    async (t) => {
      const { library, dist, env, before } = withEarlierSite(copyFixtureLibrary(t));
      misspell(library);
      library.change('content/events/spring.yaml', 'kind: statement', 'kind: statment');
      const { code, output } = await buildSite(t, dist, env);
      const { problems } = readLibrary(library.contentDir);
      assert.equal(problems.length, 2);
      assert.ok(output.includes(formatProblems(problems)), output);
      assert.equal(code, 1);
      assert.deepEqual(folderSnapshot(library.siteDir), before);
    },
  );

  test(
    'stays as it was when Pagefind cannot be started, or dies silently',
    { timeout: 120_000 },
    async (t) => {
      const { library, dist, env, before } = withEarlierSite(copyFixtureLibrary(t));
      library.write('dying-pagefind', '#!/bin/sh\nhead -c 1 > /dev/null\n');
      const dying = join(library.contentDir, '../dying-pagefind');
      chmodSync(dying, 0o755);
      for (const [program, message] of [
        ['/no/such/program', /The content could not be indexed for search: Pagefind /],
        [dying, /The build stopped before its end\. .+ is as it was\. Build again\./],
      ] as const) {
        const { code, output } = await buildSite(t, dist, { ...env, PAGEFIND_EXTENDED_BINARY_PATH: program });
        assert.match(output, message);
        assert.equal(code, 1);
        assert.deepEqual(folderSnapshot(library.siteDir), before);
      }
    },
  );

  test('stays as it was when the build is interrupted', { timeout: 120_000 }, async (t) => {
    const { library, dist, env, before } = withEarlierSite(copyFixtureLibrary(t));
    const build = startAstro(t, ['build', '--outDir', dist], env);
    await build.printed(RENDERING);
    assert.ok(existsSync(`${dist}.partial`), 'Pages are being written.');
    build.kill('SIGINT');
    const { code, output } = await build.ended;
    assert.equal(code, 130, output);
    assert.deepEqual(folderSnapshot(library.siteDir), before);
  });

  test(
    'is written by one build at a time, a second one says so, and has the content as it was when its build began',
    { timeout: 120_000 },
    async (t) => {
      const { library, dist, env } = withEarlierSite(copyFixtureLibrary(t));
      const first = startAstro(t, ['build', '--outDir', dist], env);
      await first.printed('Building static entrypoints');
      misspell(library);
      await first.printed(RENDERING);
      const second = await buildSite(t, dist, env);
      assert.match(
        second.output,
        /Another build is writing \S+dist\. Wait until it has ended, and build again\./,
      );
      assert.equal(second.code, 1);
      const { code, output } = await first.ended;
      assert.equal(code, 0, output);
      assert.match(library.read('site/dist/index.html'), /Lamps at the crossing/);
      assert.deepEqual(readdirSync(library.siteDir), ['dist']);
    },
  );

  test(
    'is cleared of the remains of a killed build by the next one, and restored if it was being replaced',
    { timeout: 120_000 },
    async (t) => {
      const { library, dist, env, before } = withEarlierSite(copyFixtureLibrary(t));
      const build = startAstro(t, ['build', '--outDir', dist], env);
      await build.printed(RENDERING);
      build.kill('SIGKILL');
      await build.ended;
      assert.ok(existsSync(`${dist}.partial`), 'Nobody can clear up after SIGKILL.');

      misspell(library);
      assert.equal((await buildSite(t, dist, env)).code, 1);
      assert.deepEqual(folderSnapshot(library.siteDir), before);

      renameSync(dist, `${dist}.old`);
      library.write('site/dist.partial/index.html', 'Half a site.');
      assert.equal((await buildSite(t, dist, env)).code, 1);
      assert.deepEqual(folderSnapshot(library.siteDir), before);
    },
  );
});

/** With a placeholder for an earlier site in the output folder. */
function withEarlierSite(library: FixtureLibrary) {
  library.write('site/dist/index.html', 'The site as it was built before.');
  return {
    library,
    dist: join(library.siteDir, 'dist'),
    env: { CONTENT_DIR: library.contentDir },
    before: folderSnapshot(library.siteDir),
  };
}

function misspell({ change }: FixtureLibrary): void {
  change(LAMPS, 'kind: report', 'kind: reprt');
}
