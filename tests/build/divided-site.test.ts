import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { collectEvidence } from '../../src/evidence/collect-evidence.ts';
import { formatFault } from '../../src/evidence/fault.ts';
import { openSite } from '../../src/evidence/open-site.ts';
import { verifySite } from '../../src/evidence/verify-site.ts';
import { checkedLibrary } from '../../src/library.ts';
import { paths } from '../../src/paths.ts';
import { writeSyntheticLibrary } from '../bench/synthetic-library.ts';
import { changeOneOfEach } from '../support/change-content.ts';
import { folderSnapshot } from '../support/folder-snapshot.ts';
import { readBuiltPages, type BuiltPage } from '../support/built-html.ts';
import { checkReferences } from '../support/check-references.ts';
import { buildSite } from '../support/run-astro.ts';
import { htmlFaults } from '../support/validate-html.ts';

const SITE = { site: 'https://briefing.example', base: '/' };
const FOLDERS = fileURLToPath(new URL('../../.test', import.meta.url));
/** So many that every list is divided, and a year of a person’s on several pages. */
const ARTICLES = 60;
/** Bytes that a browser is sent before it must answer: ten packets (RFC 6928), less what stands before the page. */
const WINDOW = 14_600;
const QUICKLY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

test('A site of many articles', async (t) => {
  mkdirSync(FOLDERS, { recursive: true });
  const root = mkdtempSync(join(FOLDERS, 'divided-'));
  t.after(() => {
    rmSync(root, { recursive: true });
  });
  const [contentDir, folder] = [join(root, 'content'), join(root, 'site')];
  writeSyntheticLibrary(contentDir, ARTICLES);
  const { code, output } = await buildSite(t, folder, { CONTENT_DIR: contentDir, SITE_URL: SITE.site });
  assert.equal(code, 0, output);
  const library = checkedLibrary(contentDir);
  const pages = readBuiltPages(folder);
  const read = (path: string): Buffer => readFileSync(join(folder, fileOf(path)));
  const below = (list: string): BuiltPage[] => pages.filter(({ path }) => path.startsWith(list));
  /** On which pages of a list an id stands. */
  const idsBelow = (list: string): Map<string, string[]> => {
    const places = new Map<string, string[]>();
    for (const { path, ids } of below(list))
      for (const id of ids) places.set(id, [...(places.get(id) ?? []), `/${path}`]);
    return places;
  };

  await t.test('has more than one page of each list', () => {
    for (const list of [
      /^articles\/\d{4}\//,
      /^timeline\/\d{4}\//,
      /^figures\/\d{4}\//,
      /^people\/names\/s\//,
      /^people\/vladimir-putin\/\d{4}\/\d/,
      /^compare\/q\d+\//,
      /^search\/names\/\w\//,
      /^corrections\/2027\/2\//,
      /^cite\/timeline\/\d{4}\//,
      /^cite\/in-short\/\d{4}\//,
      /^(?:kursk|belarus|belgorod)\/articles\//,
    ])
      assert.ok(
        pages.some(({ path }) => list.test(path)),
        String(list),
      );
  });

  await t.test('sends no page of more than the first window', () => {
    const heavy = pages
      // What fits when it is compressed quickly fits all the more as a host sends it.
      .filter(({ path }) => brotliCompressSync(read(path), QUICKLY).length > WINDOW)
      .map(({ path }) => ({ path, bytes: brotliCompressSync(read(path)).length }))
      .filter(({ bytes }) => bytes > WINDOW);
    assert.deepEqual(heavy, []);
  });

  await t.test('has no link that leads nowhere', async () => {
    const { faults, checked } = await checkReferences(pages, SITE, SITE.site, (path) =>
      Promise.resolve(existsSync(join(folder, fileOf(path.slice(1)))) ? 200 : 404),
    );
    assert.deepEqual(faults, []);
    assert.ok(checked > 10_000);
  });

  await t.test('has every statement at its address, with its quotations', async () => {
    const { faults } = await verifySite(
      await openSite(folder),
      collectEvidence(library, SITE),
      () => undefined,
    );
    assert.deepEqual(faults.map(formatFault), []);
  });

  await t.test(
    'has every entry of the timeline, every figure and every answer on one page of its list',
    () => {
      for (const [list, statements] of [
        ['timeline/', library.events],
        ['figures/', library.figures],
        ['compare/', library.questions.flatMap(({ positions }) => positions)],
      ] as const) {
        const places = idsBelow(list);
        for (const { href } of statements) {
          const [page = '', id = ''] = href.split('#');
          assert.deepEqual(places.get(id), [page], href);
        }
      }
    },
  );

  await t.test('has every change on one page of the log, where its statements lead to', () => {
    const places = idsBelow('corrections/');
    for (const { id, href } of library.changes) assert.deepEqual(places.get(id), [href.split('#')[0]], id);
    const leads = (page: string, href: string): boolean =>
      pages.some(
        ({ path, references }) => `/${path}` === page && references.some((to) => to.address === href),
      );
    for (const { kind, href, concerns } of library.changes)
      for (const { href: place } of kind === 'correction' ? concerns : [])
        assert.ok(leads(place.split('#')[0] ?? '', href), place);
  });

  await t.test('has everyone on one page of Who’s who', () => {
    const places = idsBelow('people/names/');
    for (const { id, listed } of library.profiles)
      assert.deepEqual(places.get(id), [listed.replace(/#.*/, '')], id);
  });

  await t.test('has every article on one page of a year, and on one of its region’s', () => {
    const listedOn = (list: RegExp): Map<string, number> => {
      const counts = new Map<string, number>();
      for (const { path, references } of pages)
        if (list.test(path))
          for (const { from, address } of references)
            if (from === 'a href') counts.set(address, (counts.get(address) ?? 0) + 1);
      return counts;
    };
    const years = listedOn(/^articles\/\d{4}\//);
    for (const { id } of library.articles) assert.equal(years.get(paths.article(id)), 1, id);
    for (const region of library.regions) {
      const own = listedOn(new RegExp(`^${region.id}/articles/$`));
      for (const { id } of region.articles) assert.equal(own.get(paths.article(id)), 1, id);
    }
  });

  await t.test('leads from someone’s pages to every passage that names them, once', () => {
    const links = below('people/vladimir-putin/').flatMap(({ references }) =>
      references.filter(({ from }) => from === 'a href').map(({ address }) => address),
    );
    const putin = library.profiles.find(({ id }) => id === 'vladimir-putin');
    assert.ok(putin !== undefined && putin.mentions.length > 40);
    for (const { article, blocks } of putin.mentions)
      for (const block of blocks) {
        const address = paths.article(article.id, block.id);
        assert.equal(links.filter((link) => link === address).length, 1, address);
      }
  });

  await t.test('is the same after a change as if all of it had been built anew', async (change) => {
    const [changing, site] = [join(root, 'changing', 'content'), join(root, 'changing', 'site')];
    cpSync(contentDir, changing, { recursive: true });
    const build = async (): Promise<string> => {
      const end = await buildSite(change, site, { CONTENT_DIR: changing, SITE_URL: SITE.site });
      assert.equal(end.code, 0, end.output);
      return /(\d+) of \d+ pages taken over/.exec(end.output)?.[1] ?? '';
    };
    // What the last build had is otherwise in one place of every kind; then it becomes what has been built above.
    const changed = changeOneOfEach(changing);
    assert.equal(await build(), '0');
    for (const file of changed) cpSync(join(contentDir, file), join(changing, file));
    const taken = Number(await build());
    assert.ok(taken > pages.length / 2 && taken < pages.length, `${taken} of ${pages.length} pages`);
    assert.deepEqual(folderSnapshot(site), folderSnapshot(folder));
  });

  await t.test('is valid HTML where its pages are divided', async () => {
    for (const list of [
      'timeline/2024/',
      'compare/',
      'people/names/s/',
      'search/names/s/',
      'kursk/articles/',
      'corrections/2027/',
    ])
      assert.deepEqual(await htmlFaults(folder, list), [], list);
  });
});

function fileOf(path: string): string {
  return /(?:^|\/)$/.test(path) ? `${path}index.html` : path;
}
