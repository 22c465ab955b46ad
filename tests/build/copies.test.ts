import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { formatPublicationDate } from '../../src/library/basics/dates.ts';
import { collectEvidence } from '../../src/outputs/evidence/collect-evidence.ts';
import { formatFault } from '../../src/desk/verify/fault.ts';
import { openSite } from '../../src/desk/verify/open-site.ts';
import { readEvidence } from '../../src/desk/verify/read-evidence.ts';
import { verifySite } from '../../src/desk/verify/verify-site.ts';
import { checkedLibrary, type Library } from '../../src/library/library.ts';
import { ourRecords } from '../../src/outputs/search/our-records.ts';
import { readBuiltPages } from '../support/built-html.ts';
import { checkReferences } from '../support/check-references.ts';
import { copyFixtureLibrary, VALID_CONTENT } from '../support/fixture-library.ts';
import { buildCopy } from '../support/run-astro.ts';
import { htmlFaults } from '../support/validate-html.ts';

const SITE = { site: 'https://briefing.example', base: '/' };
/** Number of consecutive words that identify a passage: few enough for part of a sentence, enough to be unique. */
const WINDOW = 6;
/** Minimum words of a shorter text, which is searched for as a whole. */
const LEAST = 5;

suite('A build that does not show the copies whole', { concurrency: 2 }, () => {
  for (const copies of ['excerpts', 'off'] as const)
    test(`COPIES=${copies} publishes all of our text, and nothing that it withholds`, async (t) => {
      const fixture = copyFixtureLibrary(t);
      const folder = await buildCopy(t, fixture, { COPIES: copies, SITE_URL: SITE.site });
      const library = checkedLibrary(VALID_CONTENT, { copies });
      const whole = checkedLibrary(VALID_CONTENT);
      const pages = readBuiltPages(folder);

      await t.test('no file has a sequence of words of a withheld passage', () => {
        const { ours, withheld } = textsOfLibrary(library);
        const closed = new Set(withheld.flatMap(wordWindows));
        for (const text of ours) for (const window of windowsIn(text, closed)) closed.delete(window);
        assert.ok(closed.size > 0, 'there is something to be withheld');
        const texts = textsOf(folder);
        const leaks = texts.flatMap(({ file, text }) =>
          [...windowsIn(text, closed)].map((window) => `${file}: ${window}`),
        );
        assert.deepEqual(leaks, []);
        const open = new Set(ours.flatMap(wordWindows));
        const shown = new Set(texts.flatMap(({ text }) => [...windowsIn(text, open)]));
        assert.ok(shown.size > 100, 'what is shown is found in the same way');
      });

      await t.test('the pages of articles are valid HTML, and every link leads to its place', async () => {
        assert.deepEqual(await htmlFaults(folder, 'articles/'), []);
        assert.deepEqual(
          checkReferences(pages, { ...SITE, folder, contact: 'errors@news.example' }, library.articles)
            .faults,
          [],
        );
      });

      await t.test('no copy and no capture can be downloaded', () => {
        assert.ok(!existsSync(join(folder, 'originals')));
        const addresses = pages.flatMap(({ references }) => references.map(({ address }) => address));
        assert.deepEqual(
          addresses.filter((address) => address.includes('originals/')),
          [],
        );
      });

      await t.test('every statement and every note of a full site exists and is verified', async () => {
        const site = await openSite(folder);
        const evidence = await readEvidence(site);
        const { statements, notes } = collectEvidence(whole, SITE);
        assert.deepEqual(evidence.statements, statements);
        assert.deepEqual(evidence.notes, notes);
        const truths = new Map(
          whole.articles.map(({ id, blocks }) => [
            id,
            new Map(blocks.map((block) => [block.id, block.text])),
          ]),
        );
        const { faults } = await verifySite(site, evidence, () => undefined, truths);
        assert.deepEqual(faults.map(formatFault), []);
      });

      await t.test(
        'search engines may list the page of an article only if it shows none of its words',
        () => {
          const reserved = whole.articles.filter(({ licence }) => licence.allows === 'nothing');
          const altered = whole.articles.filter(({ rewritten }) => rewritten);
          const inPlaceOfOthers = ['404.html', 'offline/'];
          const kept = pages.filter(({ meta }) => meta.get('robots') === 'noindex').map(({ path }) => path);
          assert.equal(kept.includes('statements/kursk/k1/'), copies !== 'off');
          assert.deepEqual(
            kept.filter((path) => !path.startsWith('statements/')),
            [
              ...(copies === 'off' ? [] : reserved.map(({ id }) => `articles/${id}/`)),
              ...(copies === 'off' ? [] : altered.map(({ id }) => `articles/${id}/reading/`)),
              ...inPlaceOfOthers,
            ].sort(),
          );
        },
      );
    });
});

/** The words that the site may publish, and the articles’ words that it may not. */
function textsOfLibrary(library: Library): { ours: string[]; withheld: string[] } {
  const { articles, shown } = library;
  const yaml = readdirSync(VALID_CONTENT, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => readFileSync(join(VALID_CONTENT, file), 'utf8'));
  const own = articles.flatMap(
    ({
      id,
      blocks,
      name,
      alteration = '',
      about,
      outlet,
      capturedAt,
      chain,
      authors,
      licence,
      published,
    }) => [
      ...blocks.filter((block) => shown.get(id)?.has(block.id)).map(({ text }) => text),
      ...[name, alteration, about, outlet, capturedAt, licence.note, published.basis, ...authors],
      ...chain.flatMap(({ by, what }) => [by, what]),
    ],
  );
  return {
    ours: [
      ...yaml,
      ...own,
      ...ourRecords(library).flatMap(({ passages }) => passages.map(({ text }) => text)),
      ...articles.map(({ published }) => formatPublicationDate(published)),
    ],
    withheld: articles.flatMap(({ id, blocks, omitted }) => [
      ...blocks.filter((block) => shown.get(id)?.has(block.id) !== true).map(({ text }) => text),
      ...omitted.map(({ text }) => text),
    ]),
  };
}

/** Every file of a site as text: unchanged, and a page also without its tags, which could divide words. */
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

/** Lower-case words without punctuation, comparable between plain text, HTML and JSON. */
function plainWords(text: string): string[] {
  return text
    .replaceAll('&amp;', '&')
    .replace(/&(?:quot|apos|lt|gt|nbsp|#x?[\da-f]+);/gi, ' ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Every run of six words of a text; a shorter text is one window, and one of fewer than five words has none. */
function wordWindows(text: string): string[] {
  const words = plainWords(text);
  if (words.length < WINDOW) return words.length < LEAST ? [] : [words.join(' ')];
  return words.slice(WINDOW - 1).map((_, index) => words.slice(index, index + WINDOW).join(' '));
}

/** The given windows that occur in a text. */
function windowsIn(text: string, wanted: ReadonlySet<string>): Set<string> {
  const words = plainWords(text);
  const lengths = [...new Set([...wanted].map((window) => window.split(' ').length))];
  return new Set(
    lengths.flatMap((length) =>
      words
        .map((_, index) => words.slice(index, index + length).join(' '))
        .filter((window) => wanted.has(window)),
    ),
  );
}
