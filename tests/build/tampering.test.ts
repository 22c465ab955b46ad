import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { compareLists } from '../../src/desk/verify/compare-lists.ts';
import { formatFault } from '../../src/desk/verify/fault.ts';
import { attribute, onScreen, readPageTree, visibleText } from '../../src/desk/verify/page-tree.ts';
import { readEvidence } from '../../src/desk/verify/read-evidence.ts';
import { verifyFiles } from '../../src/desk/verify/verify-files.ts';
import { verifyWhole, type Checkout } from '../../src/desk/verify/verify-whole.ts';
import { checkedLibrary } from '../../src/library/library.ts';
import { collectEvidence } from '../../src/outputs/evidence/collect-evidence.ts';
import { fileListSchema, statementsByFile } from '../../src/outputs/evidence/file-list.ts';
import { copyFixtureLibrary, VALID_CONTENT } from '../support/fixture-library.ts';
import { folderSnapshot } from '../support/folder-snapshot.ts';
import { memorySite, type SiteFiles } from '../support/memory-site.ts';
import { buildCopy } from '../support/run-astro.ts';
import { runVerify } from '../support/run-desk.ts';
import { hostOf, served } from '../support/serve-site.ts';
import { BEACON, BY_HOSTS, HOSTS, NOT_BY_HOSTS } from '../support/host-changes.ts';
import {
  ADDED,
  changedWords,
  fileTamperings,
  IN_EVIDENCE,
  pageTamperings,
  relist,
  replace,
  rewrite,
  textOf,
  WORDS,
  type Tampering,
} from '../support/tamperings.ts';
import { tempFolder } from '../support/temp-folder.ts';

const SITE = { site: 'https://news.example', base: '/news/briefing/' };
const KURSK = 'kursk/index.html';

const FAST = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };

test('Whatever is changed in a built site is named', { timeout: 300_000 }, async (t) => {
  const fixture = copyFixtureLibrary(t);
  const folder = await buildCopy(t, fixture, { BASE_PATH: SITE.base });
  const built: SiteFiles = new Map(
    Object.entries(folderSnapshot(folder))
      .filter(([, content]) => content !== 'folder')
      .map(([file]) => [file, readFileSync(join(folder, file))]),
  );
  const library = checkedLibrary(VALID_CONTENT);
  const checkout: Checkout = {
    evidence: collectEvidence(library, SITE),
    statements: statementsByFile(library),
    texts: new Map(
      library.articles.map(({ id, blocks }) => [id, new Map(blocks.map((block) => [block.id, block.text]))]),
    ),
  };
  const list = fileListSchema.parse(JSON.parse(textOf(built, 'files.json')));
  const changed = (change: Tampering['change']): SiteFiles => {
    const files = new Map(built);
    change(files);
    return files;
  };
  const whole = async (files: SiteFiles, build?: SiteFiles) => {
    const site = memorySite(files);
    return verifyWhole(site, await readEvidence(site), { checkout, build: build && memorySite(build) });
  };

  await t.test('an untouched site has no fault, whatever it is compared with', async () => {
    for (const against of [undefined, built]) {
      const { faults, notices } = await whole(built, against);
      assert.deepEqual([...faults, ...notices].map(formatFault), []);
    }
  });

  await t.test('the list has every file, and for each page the statements that it shows', () => {
    assert.deepEqual(
      Object.keys(list.files),
      [...built.keys()].filter((file) => file !== 'files.json').sort(),
    );
    const ids = new Map(checkout.evidence.statements.map((statement) => [statement.id, statement.text]));
    for (const [file, { statements = [] }] of Object.entries(list.files)) {
      const listed = new Set(statements.map((id) => onScreen(ids.get(id) ?? '')));
      if (!file.endsWith('.html')) continue;
      for (const element of readPageTree(textOf(built, file)).elements)
        if (attribute(element, 'data-says') !== undefined) {
          const said = onScreen(visibleText(element));
          assert.ok(listed.has(said), `${file}: ${said}`);
        }
    }
    assert.ok(list.files['cite/kursk.bib']?.statements?.includes('kursk/#k1'));
  });

  const tamperings = [...pageTamperings(built), ...fileTamperings(built)];
  await t.test(`each of ${tamperings.length} tamperings of a file is named`, async () => {
    const missed: string[] = [];
    for (const { what, file, change, says } of tamperings) {
      // Two files are enough to see that no other is named.
      const names = [file, file === 'robots.txt' ? 'favicon.svg' : 'robots.txt'];
      const few: SiteFiles = new Map([...built].filter(([name]) => names.includes(name)));
      const listedFew = Object.fromEntries(
        Object.entries(list.files).filter(([name]) => names.includes(name)),
      );
      change(few);
      const { faults } = await verifyFiles(memorySite(few), { ...list, files: listedFew });
      const message = faults.map(formatFault).join('\n');
      if (faults.some(({ page }) => page !== file) || faults.length === 0 || says?.test(message) === false)
        missed.push(`${file}: ${what}\n${message}`);
    }
    assert.deepEqual(missed, []);
  });

  await t.test(
    `each of ${WORDS.length} changed words is named with its place, and with the word that was built`,
    async () => {
      for (const [file, words, place] of WORDS) {
        const { change, built: word, now } = changedWords(file, words);
        const { faults } = await verifyFiles(memorySite(changed(change)), list, memorySite(built));
        const message = `${words}\n${faults.map(formatFault).join('\n')}`;
        const [fault] = faults;
        assert.equal(faults.length, 1, message);
        assert.equal(fault?.page, file, message);
        assert.match(fault.place, new RegExp(`${place}$`), message);
        assert.ok(fault.recorded?.includes(word) === true && fault.found?.includes(now) === true, message);
      }
    },
  );

  await t.test('a file that was added is named, also one that claims to be a compressed one', async () => {
    for (const [file, content] of ADDED) {
      const { faults } = await verifyFiles(memorySite(changed((files) => files.set(file, content))), list);
      assert.deepEqual(
        faults.map(({ page }) => page),
        [file],
      );
      assert.match(faults[0]?.what ?? '', /was added after the build|does not unpack to the file/);
    }
    const compressed = changed((files) => {
      for (const [file, content] of built)
        files.set(`${file}.br`, brotliCompressSync(content, FAST)).set(`${file}.gz`, gzipSync(content));
    });
    assert.deepEqual((await verifyFiles(memorySite(compressed), list)).faults, []);
  });

  await t.test('a forged list is exposed by the content, or by another build', async () => {
    for (const [file, words, place] of WORDS) {
      const files = changed((site) => {
        changedWords(file, words).change(site);
        relist(site, file);
      });
      const forged = fileListSchema.parse(JSON.parse(textOf(files, 'files.json')));
      assert.deepEqual(
        compareLists(forged, list).map((fault) => fault.place),
        [file],
      );
      // Without a build, the content has what statements, notes and articles say.
      if (!IN_EVIDENCE.has(words)) continue;
      const { faults } = await whole(files);
      assert.ok(
        faults.some((fault) => place.endsWith(fault.place)),
        words,
      );
    }
    const added = changed((site) => {
      site.set('moscow/index.html', Buffer.from('<p>Made up.</p>'));
      relist(site, 'moscow/index.html');
    });
    assert.deepEqual(
      (await whole(added, built)).faults.map(({ page, place }) => `${page} ${place}`.trim()),
      ['files.json moscow/index.html', 'moscow/index.html'],
    );
  });

  await t.test('a list that names other statements, is cut off or is missing is named', async () => {
    for (const change of [
      rewrite('files.json', replace('"kursk/#k1",', '')),
      rewrite('files.json', (list) => list.slice(0, -9)),
      rewrite('files.json', replace('"kursk/index.html"', '"../secret"')),
      (site: SiteFiles) => site.delete('files.json'),
    ]) {
      const { faults } = await whole(changed(change));
      assert.equal(faults[0]?.page, 'files.json');
    }
  });

  await t.test('changes that hosts make are notices; changes of words are faults', async () => {
    const hosted = (change: Tampering['change']) => verifyFiles(memorySite(changed(change), true), list);
    for (const [what, change] of BY_HOSTS) {
      const { faults, notices } = await hosted(change);
      assert.deepEqual(faults.map(formatFault), [], what);
      assert.ok(notices.length > 0 || what.startsWith('files for hosts'), what);
    }
    for (const [what, change] of NOT_BY_HOSTS) {
      const { faults } = await hosted(change);
      assert.equal(faults[0]?.page, KURSK, what);
    }
    const [, beacon] = BY_HOSTS.find(([what]) => what.startsWith('a beacon')) ?? [];
    assert.ok(beacon !== undefined);
    const { faults } = await verifyFiles(memorySite(changed(beacon)), list);
    assert.equal(faults[0]?.page, KURSK, 'nobody adds a script to a folder but a person');
  });

  for (const [name, habits] of HOSTS)
    await t.test(`the untouched site passes at a host like ${name}`, async (own) => {
      const origin = await served(own, hostOf(built, SITE.base, habits));
      const { code, stdout, stderr } = await runVerify(fixture.contentDir, origin + SITE.base);
      assert.equal(stderr, '');
      assert.match(stdout, /\nIt passes: \d+ files/);
      assert.match(stdout, /\nIt matches the content of this checkout\.\n/);
      assert.doesNotMatch(stdout, /The host has changed/);
      assert.equal(code, 0);
    });

  await t.test('at a host, a changed and a missing file are named, and what it has added', async (own) => {
    const files = changed((site) => {
      rewrite(KURSK, replace('Nobody crossed', 'Somebody crossed'))(site);
      rewrite('timeline/index.html', replace('</body>', `${BEACON}</body>`))(site);
      site.delete('feed.xml');
    });
    const origin = await served(own, hostOf(files, SITE.base));
    const { code, stdout, stderr } = await runVerify(
      fixture.contentDir,
      origin + SITE.base,
      '--against',
      folder,
    );
    assert.match(
      stdout,
      /timeline\/index\.html .*\n {2}The host has added a script; the words of the page are the same/,
    );
    assert.match(
      stderr,
      /kursk\/index\.html in #k1\n.*\n {2}recorded: +“.*Nobody crossed it\..*\n {2}found: +“.*Somebody/,
    );
    assert.match(stderr, /feed\.xml\n {2}The file is missing/);
    assert.match(stderr, /\nIt fails: three faults at http:/);
    assert.equal(code, 1);
  });

  await t.test('a site that is compared with another one says how to build it', async (own) => {
    const evidence = { ...checkout.evidence, base: '/' };
    const other = tempFolder(own, { 'evidence.json': JSON.stringify(evidence) });
    const { code, stderr } = await runVerify(fixture.contentDir, folder, '--against', other);
    assert.match(
      stderr,
      /built with other settings.* SITE_URL=https:\/\/news\.example BASE_PATH=\/news\/briefing\/ COPIES=full/,
    );
    assert.equal(code, 2);
  });
});
