import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { decode } from 'cborg';
import type { Copies } from '../../src/articles/copies.ts';
import { collectEvidence } from '../../src/evidence/collect-evidence.ts';
import { formatFault } from '../../src/evidence/fault.ts';
import { openSite } from '../../src/evidence/open-site.ts';
import { readEvidence } from '../../src/evidence/read-evidence.ts';
import { verifySite } from '../../src/evidence/verify-site.ts';
import { checkedLibrary, type Library } from '../../src/library.ts';
import { ourRecords } from '../../src/search/our-records.ts';
import { readBuiltPages } from '../support/built-html.ts';
import { checkReferences } from '../support/check-references.ts';
import { REAL_CONTENT } from '../support/content-copy.ts';
import { REAL_LIBRARY } from '../support/real-comparisons.ts';
import { buildSite } from '../support/run-astro.ts';
import { LISTED_PAGES, REAL_COPIES } from '../support/site-pages.ts';
import { htmlFaults } from '../support/validate-html.ts';
import { plainWords, windowsIn, wordWindows } from '../support/word-windows.ts';

const SITE = { site: 'https://briefing.example', base: '/' };
const SIGNATURE = 'pagefind_dcd';
const BEGINNING = 5;
const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

suite('A build that does not show the copies whole', { concurrency: 2 }, () => {
  for (const copies of ['excerpts', 'off'] as const)
    test(`COPIES=${copies} puts out what we say, whole, and nothing of what it withholds`, async (t) => {
      const folder = await build(t, copies);
      const library = checkedLibrary(REAL_CONTENT, { copies });
      const pages = readBuiltPages(folder);

      await t.test('no words in a row of a withheld passage stand in any file', () => {
        const [open, closed] = windowsOf(library);
        assert.ok(closed.size > (copies === 'off' ? 2000 : 100), 'there is something to be withheld');
        const leaks = textsOf(folder).flatMap(({ file, text }) =>
          [...windowsIn(text, closed)].map((window) => `${file}: ${window}`),
        );
        assert.deepEqual(leaks, []);
        const page = readFileSync(join(folder, REAL_COPIES[0]?.path ?? '', 'index.html'), 'utf8');
        assert.ok(windowsIn(page, open).size > 100, 'what is shown is found in the same way');
      });

      await t.test('the pages of articles are valid HTML', async () => {
        assert.deepEqual(await htmlFaults(folder, 'articles/'), []);
      });

      await t.test('the search index does not know the words that withheld passages alone have', () => {
        const { ours, withheld } = textsOfLibrary(library);
        // The index has stems: words are told apart by their beginnings.
        const known = new Set(plainWords(ours.join(' ')).map(beginning));
        const alone = new Set(
          plainWords(withheld.join(' '))
            .map(beginning)
            .filter((word) => word.length === BEGINNING && !known.has(word)),
        );
        assert.ok(alone.size > (copies === 'off' ? 100 : 0), 'there are such words');
        const indexed = indexedWords(folder);
        assert.ok(indexed.length > 1000);
        assert.deepEqual(
          indexed.filter((word) => alone.has(beginning(word))),
          [],
        );
      });

      await t.test('every link and fragment leads to its place', async () => {
        const { faults, checked } = await checkReferences(pages, SITE, SITE.site, (path) =>
          Promise.resolve(existsSync(join(folder, path, path.endsWith('/') ? 'index.html' : '')) ? 200 : 404),
        );
        assert.deepEqual(faults, []);
        assert.ok(checked > 500);
      });

      await t.test('every statement and every note of a whole site is there and holds', async () => {
        const site = await openSite(folder);
        const evidence = await readEvidence(site);
        const whole = collectEvidence(REAL_LIBRARY, SITE);
        assert.deepEqual(evidence.statements, whole.statements);
        assert.deepEqual(evidence.notes, whole.notes);
        const truths = new Map(
          REAL_LIBRARY.articles.map(({ id, blocks }) => [
            id,
            new Map(blocks.map((block) => [block.id, block.text])),
          ]),
        );
        const { faults } = await verifySite(site, evidence, () => undefined, truths);
        assert.deepEqual(faults.map(formatFault), []);
      });

      await t.test(
        'search engines are kept off pages that show words of a copy or stand in place of another, and of no other',
        () => {
          const kept = pages.filter(({ robots }) => robots === 'noindex').map(({ path }) => path);
          const articles = REAL_COPIES.map(({ path }) => path);
          const inPlaceOfOthers = ['404.html', 'offline/'];
          assert.deepEqual(kept, [...(copies === 'off' ? [] : articles), ...inPlaceOfOthers].sort());
          for (const { path, outletPage } of REAL_COPIES) {
            const own = pages.find((page) => page.path === path);
            const canonical = own?.references.find(({ from }) => from === 'link[canonical] href')?.address;
            const ownAddress = `${SITE.site}/${path}`;
            assert.equal(canonical, copies === 'off' ? ownAddress : (outletPage ?? ownAddress));
          }
          const listed = [
            ...readFileSync(join(folder, 'sitemap-0.xml'), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g),
          ];
          assert.equal(listed.length, LISTED_PAGES.length + (copies === 'off' ? articles.length : 0));
        },
      );
    });
});

function beginning(word: string): string {
  // A stem has “i” where the word may have “y”: imply, implied.
  return word.slice(0, BEGINNING).replace(/y$/, 'i');
}

async function build(test: TestContext, copies: Copies): Promise<string> {
  mkdirSync(join(PROJECT, '.test'), { recursive: true });
  const root = mkdtempSync(join(PROJECT, '.test', 'copies-'));
  test.after(() => {
    rmSync(root, { recursive: true });
  });
  const folder = join(root, 'site');
  const env = { CONTENT_DIR: REAL_CONTENT, COPIES: copies, SITE_URL: SITE.site };
  const { code, output } = await buildSite(test, folder, env);
  assert.equal(code, 0, output);
  return folder;
}

/** What may stand on the site, and the articles’ words that may not. */
function textsOfLibrary(library: Library): { ours: string[]; withheld: string[] } {
  const { articles, shown } = library;
  const yaml = readdirSync(REAL_CONTENT, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => readFileSync(join(REAL_CONTENT, file), 'utf8'));
  const own = articles.flatMap(
    ({ id, blocks, about, outlet, capturedAt, chain, authors, licence, published }) => [
      ...blocks.filter((block) => shown.get(id)?.has(block.id)).map(({ text }) => text),
      ...[about, outlet, capturedAt, licence.note, published.basis, ...authors],
      ...chain.flatMap(({ by, what }) => [by, what]),
    ],
  );
  return {
    ours: [
      ...yaml,
      ...own,
      ...ourRecords(library).flatMap(({ passages }) => passages.map(({ text }) => text)),
    ],
    withheld: articles.flatMap(({ id, blocks, omitted }) => [
      ...blocks.filter((block) => shown.get(id)?.has(block.id) !== true).map(({ text }) => text),
      ...omitted.map(({ text }) => text),
    ]),
  };
}

/** Windows of what may stand on the site, and those that withheld passages alone have. */
function windowsOf(library: Library): [open: Set<string>, closed: Set<string>] {
  const { ours, withheld } = textsOfLibrary(library);
  const wanted = new Set(withheld.flatMap(wordWindows));
  for (const text of ours) for (const window of windowsIn(text, wanted)) wanted.delete(window);
  return [new Set(ours.flatMap(wordWindows)), wanted];
}

/** Every file of a site as text: as it is, and a page also without its tags, which could part words. */
function textsOf(folder: string): { file: string; text: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const file = join(entry.parentPath, entry.name);
      const text = readFileSync(file, 'utf8');
      const bare = text.replace(/<\/?(?:mark|u|a|span|em|i|b|q)\b[^>]*>/g, '').replace(/<[^>]*>/g, ' ');
      return [{ file, text }, ...(file.endsWith('.html') ? [{ file, text: bare }] : [])];
    });
}

/** The words that a search can find in the index, and those that it offers as “did you mean”. */
function indexedWords(folder: string): string[] {
  const { id } = JSON.parse(readFileSync(join(folder, 'pagefind/current.json'), 'utf8')) as { id: string };
  const index = join(folder, 'pagefind', id);
  const offered = JSON.parse(readFileSync(join(index, 'vocabulary.json'), 'utf8')) as string[];
  const parts = readdirSync(index, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.pf_index'),
  );
  const found = parts.flatMap((file) => {
    const bytes = readFileSync(join(index, file)).subarray(SIGNATURE.length);
    const [words] = decode(bytes) as [[word: string, ...unknown[]][]];
    return words.map(([word]) => word);
  });
  return [...found, ...offered.map((word) => word.toLowerCase())];
}
