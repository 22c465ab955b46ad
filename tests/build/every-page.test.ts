import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkedLibrary } from '../../src/library/library.ts';
import type { Statement } from '../../src/library/citations/statement.ts';
import type { IndexStart } from '../../src/library/search/index-start.ts';
import { readRedirectsFile, redirects } from '../../src/outputs/publishing/host-redirects.ts';
import { paths } from '../../src/library/basics/paths.ts';
import { MOVED } from '../../src/site.ts';
import { canonicalsOf, readBuiltPages } from '../support/built-html.ts';
import { BASE, checkMetadata, checkPictures, HOME, UNLISTED } from '../support/check-metadata.ts';
import { copyFixtureLibrary } from '../support/fixture-library.ts';
import { folderSnapshot } from '../support/folder-snapshot.ts';
import { onOneLine } from '../support/output-words.ts';
import { visibleText } from '../support/html.ts';
import { buildCopy } from '../support/run-astro.ts';

/** The changes recorded in the fixture library. */
const CHANGED = `
- { date: 2031-03-05, kind: addition, text: The first edition., pages: [/, /kursk/] }
- { date: 2031-04-01, kind: correction, text: A lamp was counted twice., why: It was., statements: [/kursk/#k1, /kursk/#s2] }
- { date: 2031-04-01, kind: correction, text: So was a cart., why: It was., statements: [/kursk/#s2] }
- { date: 2031-04-01, kind: addition, text: A line is new., statements: [/kursk/#summary] }
`;

test('A build has every page, the sitemap, feeds and the search index', { timeout: 120_000 }, async (t) => {
  const library = copyFixtureLibrary(t);
  library.write('content/changes.yaml', CHANGED);
  const site = await buildCopy(t, library, { BASE_PATH: BASE });
  const files = Object.keys(folderSnapshot(site));
  const read = (file: string): string => readFileSync(join(site, file), 'utf8');
  const { articles, notes, profiles, regions, statements: cited } = checkedLibrary(library.contentDir);
  const regionIds = regions.map(({ id }) => id);
  const pages = readBuiltPages(site);

  await t.test('with all pages', () => {
    const sections = 'about articles compare corrections errors figures offline people search timeline words';
    const citing = [...regionIds, 'compare', 'figures', 'front-page', 'in-short', 'people', 'timeline'];
    const wanted = [
      ...[...sections.split(' '), ...regionIds],
      ...articles.flatMap(({ id }) => [`articles/${id}`, `articles/${id}/notes`]),
      'articles/winter-timetable/reading',
      ...MOVED.map(({ from }) => from),
      ...[...cited, ...profiles.filter(({ type }) => type === 'error')].map(({ href }) =>
        paths.statement(href).slice(1, -1),
      ),
      ...profiles.filter(({ type }) => type !== 'error').map(({ id }) => `people/${id}`),
      ...citing.map((page) => `cite/${page}`),
    ];
    assert.deepEqual(
      files.filter((file) => file.endsWith('.html')),
      ['404.html', 'index.html', 'test-briefing.html', ...wanted.map((page) => `${page}/index.html`)].sort(),
    );
    assert.deepEqual(readdirSync(library.siteDir), ['dist'], 'Nothing else is beside the site.');
  });

  await t.test('with a picture for each page that has its own address', () => {
    checkPictures(site, files);
  });

  await t.test('with the redirects for hosts', () => {
    assert.deepEqual(readRedirectsFile(read('_redirects')), redirects(BASE));
  });

  await t.test('with every file that a first search needs', () => {
    const { id, first } = JSON.parse(read('search.json')) as IndexStart;
    assert.ok(first.length > 0);
    for (const file of [...first, 'record/0.json', 'vocabulary.json'])
      assert.ok(files.includes(`pagefind/${id}/${file}`), file);
  });

  await t.test(
    'with a page for each statement, kept out of search engines if it quotes a copy that nobody may republish',
    () => {
      const reserved = (statement: Statement): boolean =>
        statement.quotations.some(({ source }) => source.licence.allows === 'nothing');
      for (const statement of cited) {
        const path = paths.statement(statement.href).slice(1);
        const page = pages.find((each) => each.path === path);
        assert.equal(page?.meta.get('robots') === 'noindex', reserved(statement), path);
        const text = visibleText(read(`${path}index.html`).replace(/^.*<main/s, '<main'));
        assert.ok(text.includes(statement.text), path);
        for (const { place } of statement.quotations) assert.ok(text.includes(place.block.text), path);
      }
    },
  );

  await t.test('with a paragraph once on a statement’s page, and each quotation of it marked', () => {
    const main = read('statements/timeline/calm-river/index.html').replace(/^.*<main/s, '<main');
    const statement = cited.find(({ href }) => href === '/timeline/#calm-river');
    const paragraph = statement?.quotations[0]?.place.block.text ?? '';
    assert.equal(visibleText(main).split(paragraph).length, 2);
    assert.deepEqual(
      [...main.matchAll(/<q[^>]*>(.*?)<\/q>/g)].map(([, words]) => words),
      statement?.quotations.map(({ quote }) => quote),
    );
    assert.equal(main.split('data-words').length - 1, 2, 'links');
  });

  await t.test('with titles of statements’ pages that make sense alone', () => {
    const title = (path: string) => /<title>(.*?) \| /.exec(read(`statements/${path}index.html`))?.[1];
    assert.match(title('figures/lamps/') ?? '', /^Claim about Belgorod from Ada Muster: /);
    assert.match(title('compare/q1-lamps-at-the-crossing/') ?? '', /\? Ada Muster: /);
    assert.match(title('articles/lamps-at-the-crossing/in-short/') ?? '', /^Ada Muster, in short\. /);
    assert.doesNotMatch(title('standfirst/') ?? '', /Front page/);
  });

  await t.test('with a correction of several statements that says so on the page of each', () => {
    const textOf = (path: string) =>
      visibleText(read(`statements/${path}index.html`).replace(/^.*<main/s, '<main'));
    assert.match(textOf('kursk/k1/'), /, an entry on two statements: /);
    assert.doesNotMatch(textOf('kursk/summary/'), /an entry on/);
    assert.doesNotMatch(textOf('kursk/summary/'), /A line is new\./, 'An addition is no correction.');
  });

  await t.test(
    'with what rests on the public record in the same words on a page and on a statement’s own',
    () => {
      const said = /From the public record\. That there was/;
      for (const path of ['index.html', 'statements/standfirst/index.html'])
        assert.match(onOneLine(visibleText(read(path))), said, path);
    },
  );

  await t.test('with a page of the serious errors, each with the statements that quote its words', () => {
    const text = onOneLine(visibleText(read('errors/index.html')));
    for (const { says, grade } of [...notes.values()].flat())
      assert.equal(text.includes(says), grade === 'A', says);
    assert.ok(text.includes('Three serious errors in three of three articles'));
    assert.match(
      text,
      /is green\. .*Wrong colour .*is not green.* Confidence: high\. Statements that quote these words: Belgorod, opening; Claims: The lamps\./,
    );
    assert.match(text, /Wrong person .* Confidence: high\. None of our statements quotes these words\./);
  });

  await t.test('with a search filter that names where an outlet’s articles come from', () => {
    assert.ok(read('search/index.html').includes('>Guild of Bakers (via Evening Loaf)<'));
    assert.ok(read('search/index.html').includes('>The Test Lantern<'));
  });

  await t.test('with a corrected text that says how many of the errors marked it corrects', () => {
    const text = read('articles/winter-timetable/reading/index.html');
    assert.match(text, / with three of its four marked errors corrected/);
    assert.match(text, / For the other one we are sure of no correction/);
  });

  await t.test('with one line under a statement, of which a book leaves out what it does not contain', () => {
    const linesOf = (html: string): string[] =>
      [
        ...html.matchAll(
          /<p class="fine"[^>]*>(?:(?!<\/p>).)*(?:Check or cite|Corrected )(?:(?!<\/p>).)*<\/p>/gs,
        ),
      ].map(([line]) => visibleText(line).trim());
    const corrected = ['Corrected on 1 April 2031', 'Corrected twice'];
    const lines = linesOf(read('kursk/index.html'));
    for (const line of corrected) assert.ok(lines.includes(`Check or cite · ${line}`), line);
    assert.ok(lines.includes('Check or cite'));
    assert.deepEqual([...new Set(linesOf(read('test-briefing.html')))].sort(), corrected);
  });

  await t.test('with the dates of a region’s articles, and which of them are altered copies', () => {
    const ends = (region: string): string =>
      /(?:We quote|The (?:only )?articles?) .* not in this briefing\./.exec(
        onOneLine(visibleText(read(`${region}/index.html`))),
      )?.[0] ?? '';
    const rest = 'What came after is not in this briefing.';
    assert.match(ends('kursk'), /^The articles on Kursk are from 10 February 2031 and 2 March 2031\. What/);
    assert.equal(ends('belgorod'), `The only article on Belgorod is from 2 March 2031. ${rest}`);
    assert.equal(
      ends('belarus'),
      `We quote Depot Bulletin from an altered copy, reworded before it reached us. The articles on Belarus are from about 15 January 2031 and 10 February 2031. ${rest}`,
    );
  });

  await t.test('with structured data on each page, without empty values', () => {
    checkMetadata(pages);
  });

  await t.test('with a canonical address on each page: its own, or that of the outlet’s page', () => {
    const elsewhere = new Map([
      ['articles/lamps-at-the-crossing/', 'https://lantern.example/lamps'],
      ['articles/bread-for-the-night-train/', 'https://guild.example/nachttrein'],
    ]);
    for (const page of pages)
      assert.deepEqual(
        canonicalsOf(page),
        UNLISTED.includes(page.path) ? [] : [elsewhere.get(page.path) ?? HOME + page.path],
        page.path,
      );
  });

  await t.test('with every feed', () => {
    for (const folder of ['', 'corrections/', ...regionIds.map((id) => `${id}/`)])
      for (const name of ['feed.xml', 'atom.xml', 'feed.json'])
        assert.ok(files.includes(folder + name), folder + name);
  });

  await t.test(
    'with a sitemap of the pages that search engines may list, which dates those that have changed',
    () => {
      const entries = [...read('sitemap-0.xml').matchAll(/<url>(.*?)<\/url>/g)].map(([, entry = '']) => ({
        page: /<loc>(.*)<\/loc>/.exec(entry)?.[1] ?? '',
        date: /<lastmod>(.{10})/.exec(entry)?.[1],
      }));
      assert.deepEqual(
        entries.filter(({ date }) => date !== undefined),
        [
          { page: HOME, date: '2031-03-05' },
          { page: `${HOME}kursk/`, date: '2031-04-01' },
        ],
      );
      const listed = pages.filter(({ meta }) => meta.get('robots') !== 'noindex');
      assert.deepEqual(entries.map(({ page }) => page).sort(), listed.map(({ path }) => HOME + path).sort());
      assert.ok(
        read('sitemap-index.xml').includes(`<loc>${HOME}sitemap-0.xml</loc><lastmod>2031-04-01</lastmod>`),
      );
      assert.ok(read('robots.txt').split('\n').includes(`Sitemap: ${HOME}sitemap-index.xml`));
    },
  );
});
