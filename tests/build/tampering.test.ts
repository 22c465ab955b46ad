import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { compareLists } from '../../src/desk/verify/compare-lists.ts';
import { formatFault, type Fault } from '../../src/desk/verify/fault.ts';
import { attribute, onScreen, readPageTree, visibleText } from '../../src/desk/verify/page-tree.ts';
import { readEvidence } from '../../src/desk/verify/read-evidence.ts';
import { verifyFiles } from '../../src/desk/verify/verify-files.ts';
import { verifyWhole, type Checkout } from '../../src/desk/verify/verify-whole.ts';
import { checkedLibrary } from '../../src/library/library.ts';
import { collectEvidence } from '../../src/outputs/evidence/collect-evidence.ts';
import { fileListSchema, listedFile, statementsByFile } from '../../src/outputs/evidence/file-list.ts';

import { copyFixtureLibrary, VALID_CONTENT } from '../support/fixture-library.ts';
import { folderSnapshot } from '../support/folder-snapshot.ts';
import { memorySite, type SiteFiles } from '../support/memory-site.ts';
import { buildSite } from '../support/run-astro.ts';
import { hostOf, served, type HostHabits } from '../support/serve-site.ts';
import { fileTamperings, pageTamperings, replace, rewrite, type Tampering } from '../support/tamperings.ts';

const SITE = { site: 'https://news.example', base: '/news/briefing/' };
const [KURSK, LAMPS] = ['kursk/index.html', 'articles/lamps-at-the-crossing/index.html'];

/** Words that a page says, “[built → changed]” in their context, and the place that must be named. */
const WORDS: [file: string, words: string, place: string][] = [
  [KURSK, 'The river is [not → now] crossed, and', '#k1'],
  [KURSK, '(2 articles, [2 → 9] quotations)', '#k1'],
  [KURSK, '[Corrected → Checked] on 1 April 2031', '#summary'],
  [KURSK, 'The article says [“Monday” → “Sunday”]', '#first-loaves'],
  [KURSK, 'Who [lit → broke] the lamps.', '#not-known'],
  [LAMPS, 'The lamps burn until [six. → sin.]', '#p6'],
  [LAMPS, '“said” : should be “ [wrote → sang]', '#n2'],
  [LAMPS, 'Muster counts [three → nine] lamps and', '#in-short'],
  [LAMPS, 'Confidence: [high. → low.]', '#provenance'],
  [LAMPS, 'report, [2 → 3] March 2031', '#main'],
  ['timeline/index.html', '12 January 2031 is [on → off] the board', '#first-winter-train'],
  ['figures/index.html', 'one to [two → nine] chairs and tables in the hut The author', '#furniture'],
  ['people/index.html', 'Berta [Kruse → Krause] Baker at', '#berta-kruse'],
  ['articles/winter-timetable/notes/index.html', 'The depot closes at [seven. → noon.]', '#n4'],
  [
    'articles/winter-timetable/notes/index.html',
    'Wrong detail or [altered → invented] quotation 1',
    '#grade-b',
  ],
  ['corrections/index.html', 'rested on the caption [alone. → twice.]', '#d2031-04-01-2'],
  ['index.html', '[Nothing → Everything] later is in it.', '#standfirst'],
];

/** The change of words that is written like this, and the two words. */
function changedWords(
  file: string,
  words: string,
): { change: Tampering['change']; built: string; now: string } {
  const [, before = '', built = '', now = '', after = ''] = /^(.*)\[(.+) → (.+)\](.*)$/.exec(words) ?? [];
  const pattern = (part: string): string =>
    part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '(?:<[^>]*>|\\s)+');
  const found = new RegExp(`(?<=${pattern(before)})${pattern(built)}(?=${pattern(after)})`);
  return { change: rewrite(file, replace(found, now)), built, now };
}

/** Those of them that are in the evidence: words of statements, quotations, notes and articles. */
const IN_EVIDENCE = new Set(
  WORDS.map(([, words]) => words).filter((words) =>
    /^(?:The river|The lamps|“said”|Muster counts|one to|The depot)/.test(words),
  ),
);

const FAST = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };

/** Files that were added, in the folder of a host. */
const ADDED: [file: string, content: Buffer][] = [
  ['evil.html', Buffer.from('<p>Made up.</p>')],
  ['.htaccess', Buffer.from('Redirect / https://evil.example/')],
  ['constructor.gz', gzipSync('1')],
  [`${KURSK}.br`, brotliCompressSync('<p>Made up.</p>')],
  [`${LAMPS}.gz`, gzipSync(Buffer.alloc(200_000_000))],
  ['feed.xml.gz', Buffer.from('not compressed')],
  ['feed.xml.br', Buffer.alloc(0)],
];

const HOSTS: [string, HostHabits][] = [
  [
    'nginx with files compressed beforehand',
    { coding: 'gzip', redirects: true, hidden: /^_(?:headers|redirects)$/ },
  ],
  ['Caddy with brotli', { coding: 'br', redirects: true, hidden: /^_(?:headers|redirects)$/ }],
  ['GitHub Pages', { coding: 'gzip', hidden: /^(?:\.nojekyll|_headers|_redirects)$/ }],
  ['Cloudflare Pages', { coding: 'br', dropsExtension: true, hidden: /^_(?:headers|redirects)$/ }],
];

const BEACON =
  '<!-- Cloudflare Web Analytics --><script defer src="https://static.cloudflareinsights.com/beacon.min.js" data-cf-beacon=\'{"token":"1"}\'></script>';
const ROCKET =
  '<script src="/cdn-cgi/scripts/7d0fa10a/cloudflare-static/rocket-loader.min.js" data-cf-settings="1|49" defer></script>';

/** Every text file changed in the same way. */
function everyText(
  edit: (text: string) => string,
  names = /\.(?:html|json|xml|css|js|txt|svg)$/,
): Tampering['change'] {
  return (files) => {
    for (const [file, content] of files)
      if (names.test(file) && file !== 'files.json') files.set(file, Buffer.from(edit(content.toString())));
  };
}

/** Changes of hosts that leave the words as they are. */
const BY_HOSTS: [what: string, change: Tampering['change']][] = [
  ['line ends of Windows', everyText((text) => text.replaceAll('\n', '\r\n'))],
  ['a byte order mark', everyText((text) => `\ufeff${text}`)],
  [
    'white space between elements taken away',
    everyText(
      (page) =>
        page.replace(/(<\/(?:p|div|li|ul|dl|section|h2)>)\s+(?=<(?:p|div|li|ul|dl|section|h2)\b)/g, '$1'),
      /\.html$/,
    ),
  ],
  ['comments', everyText((page) => `${page}<!-- Served by a host -->`, /\.html$/)],
  [
    'a beacon that the policy stops',
    everyText((page) => page.replace('</body>', `${BEACON}</body>`), /^kursk\/index\.html$/),
  ],
  [
    'a loader that the host serves',
    everyText(
      (page) =>
        page
          .replace('</body>', `${ROCKET}</body>`)
          .replaceAll('<script type="module"', '<script type="0123456789abcdef01234567-module"'),
      /\.html$/,
    ),
  ],
  [
    'a script of Netlify',
    rewrite(
      KURSK,
      replace(
        '</body>',
        '<script async id="netlify-rum-container" src="/.netlify/scripts/rum"></script></body>',
      ),
    ),
  ],
  [
    'an inline script that the policy stops',
    rewrite(KURSK, replace('</body>', '<script>(function(){})()</script></body>')),
  ],
  [
    'files for hosts that are not sent',
    (files) => ['_headers', '_redirects', '.nojekyll'].map((file) => files.delete(file)),
  ],
];

/** Scripts that are not stopped by the policy, or change more than scripts. */
const NOT_BY_HOSTS: [what: string, change: Tampering['change']][] = [
  ['a script before the policy', rewrite(KURSK, replace('<head>', `<head>${BEACON}`))],
  [
    'a script of the same host',
    rewrite(KURSK, replace('</body>', '<script src="/evil.js"></script></body>')),
  ],
  [
    'a script in a picture',
    rewrite(KURSK, replace('</main>', '<svg><script href="/evil.js"></script></svg></main>')),
  ],
  [
    'a beacon, and a word',
    rewrite(KURSK, (page) =>
      page.replace('</body>', `${BEACON}</body>`).replace('Nobody crossed', 'Somebody crossed'),
    ),
  ],
  [
    'a beacon without a policy',
    rewrite(KURSK, (page) =>
      page.replace('</body>', `${BEACON}</body>`).replace(/<meta http-equiv[^>]*>/, ''),
    ),
  ],
  [
    'a beacon that covers the page',
    rewrite(KURSK, replace('</body>', `${BEACON}<div style="position:fixed"></div></body>`)),
  ],
];

test('Whatever is changed in a built site is named', { timeout: 300_000 }, async (t) => {
  const fixture = copyFixtureLibrary(t);
  const folder = join(fixture.siteDir, 'dist');
  const env = {
    CONTENT_DIR: fixture.contentDir,
    SITE_URL: SITE.site,
    BASE_PATH: SITE.base,
    COPIES: 'full',
    CONTACT: 'errors@news.example',
  };
  const build = await buildSite(t, folder, env);
  assert.equal(build.code, 0, build.output);
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
  const list = fileListSchema.parse(JSON.parse(text(built, 'files.json')));
  const changed = (change: Tampering['change']): SiteFiles => {
    const files = new Map(built);
    change(files);
    return files;
  };
  const whole = async (
    files: SiteFiles,
    build?: SiteFiles,
  ): Promise<{ faults: Fault[]; notices: Fault[] }> => {
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
      for (const element of readPageTree(text(built, file)).elements)
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
      const forged = fileListSchema.parse(JSON.parse(text(files, 'files.json')));
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

  await t.test('a site that is compared with another one says how to build it', async () => {
    const other = join(fixture.siteDir, 'other');
    mkdirSync(other);
    const evidence = { ...checkout.evidence, base: '/' };
    writeFileSync(join(other, 'evidence.json'), JSON.stringify(evidence));
    const { code, stderr } = await runVerify(fixture.contentDir, folder, '--against', other);
    assert.match(
      stderr,
      /built with other settings.* SITE_URL=https:\/\/news\.example BASE_PATH=\/news\/briefing\/ COPIES=full/,
    );
    assert.equal(code, 2);
  });
});

/** Gives a file of a site the checksums in its list that it has. */
function relist(files: SiteFiles, file: string): void {
  const forged = fileListSchema.parse(JSON.parse(text(files, 'files.json')));
  const content = files.get(file) ?? Buffer.alloc(0);
  forged.files[file] = listedFile(file, content, forged.files[file]?.statements);
  files.set('files.json', Buffer.from(JSON.stringify(forged)));
}

function text(files: SiteFiles, file: string): string {
  return files.get(file)?.toString() ?? '';
}

/** Runs “npm run verify” while this process goes on, so that it can serve the site. */
function runVerify(
  contentDir: string,
  ...args: readonly string[]
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const env = { PATH: process.env['PATH'], CONTENT_DIR: contentDir };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['src/desk/main.mjs', 'verify', ...args],
      { env },
      (_, stdout, stderr) => {
        resolve({ code: child.exitCode, stdout, stderr });
      },
    );
  });
}
