import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Evidence } from '../../src/outputs/evidence/evidence-schema.ts';
import {
  attribute,
  closest,
  readPageTree,
  visibleText,
  within,
  type PageElement,
  type PageTree,
} from '../../src/desk/verify/page-tree.ts';
import { copyFixtureLibrary } from '../support/fixture-library.ts';
import { folderSnapshot } from '../support/folder-snapshot.ts';
import { buildSite } from '../support/run-astro.ts';
import { runVerify } from '../support/run-verify.ts';

const BASE = '/news/briefing/';
const LAMPS = 'articles/lamps-at-the-crossing/index.html';

/** Manipulations of a page, and the messages of the verification. */
const TAMPERED: { what: string; file: string; from: string; to: string; named: string[] }[] = [
  {
    what: 'one changed letter of a passage',
    file: LAMPS,
    from: 'The lamps burn until six.',
    to: 'The lamps burn until sin.',
    named: [
      `${BASE}articles/lamps-at-the-crossing/ #p6`,
      '“… lamps burn until six.”',
      '“… lamps burn until sin.”',
    ],
  },
  {
    what: 'a “not” dropped from a statement',
    file: 'kursk/index.html',
    from: 'The river is not crossed, and',
    to: 'The river is crossed, and',
    named: [`${BASE}kursk/ #k1`, '“The river is not crossed,', '“The river is crossed,'],
  },
  {
    what: 'a mark taken away',
    file: LAMPS,
    from: '<mark id="p4.0-10">two chairs</mark>',
    to: 'two chairs',
    named: [`${BASE}articles/lamps-at-the-crossing/ #p4.0-10`, 'The mark on the cited words is missing'],
  },
  {
    what: 'a back-link that leads elsewhere',
    file: LAMPS,
    from: `href="${BASE}people/ada-muster/"`,
    to: `href="${BASE}people/nobody/"`,
    named: [
      `${BASE}articles/lamps-at-the-crossing/ #end1`,
      `${BASE}people/ada-muster/\n`,
      `${BASE}people/nobody/\n`,
    ],
  },
  {
    what: 'a quotation changed in the evidence file',
    file: 'evidence.json',
    from: '"quote": "two chairs"',
    to: '"quote": "ten chairs"',
    named: [
      'evidence.json statements[figures/#furniture].citations[1].quote',
      '“ten chairs”',
      '“two chairs”',
    ],
  },
];

test('A built site links every statement to the words that support it', { timeout: 180_000 }, async (t) => {
  const library = copyFixtureLibrary(t);
  const site = join(library.siteDir, 'dist');
  const env = {
    CONTENT_DIR: library.contentDir,
    SITE_URL: 'https://news.example',
    BASE_PATH: BASE,
    COPIES: 'full',
  };
  const build = await buildSite(t, site, env);
  assert.equal(build.code, 0, build.output);
  const pages = readPages(site);

  await t.test('each cited place exists once and has the quoted words', () => {
    const links = [...pages.values()].flatMap(linksToWords);
    assert.ok(links.some(({ quote }) => quote !== undefined));
    for (const { to, quote, page } of links) {
      const place = `${to} in ${page}`;
      const { passage, mark } = findWords(to, pages);
      const [start = '', end = ''] = /(\d+)-(\d+)$/.exec(to)?.slice(1) ?? [];
      const words = visibleText(passage).slice(Number(start), Number(end));
      if (quote !== undefined) assert.equal(words, quote, place);
      assert.equal(mark.tagName, 'mark', place);
      assert.ok(within(passage).includes(mark), place);
      // If a mark had to be split, its first part has the id.
      assert.ok(visibleText(mark) !== '' && words.startsWith(visibleText(mark)), place);
    }
    const marked = [...pages.values()].flatMap(({ path, tree }) =>
      tree.elements
        .filter(({ tagName }) => tagName === 'mark')
        .flatMap((mark) => attribute(mark, 'id') ?? [])
        .map((id) => `${path}#${id}`),
    );
    assert.deepEqual(marked.sort(), [...new Set(links.map(({ to }) => to))].sort());
  });

  await t.test('forward links and back-links are the same set', () => {
    const { statements } = JSON.parse(readFileSync(join(site, 'evidence.json'), 'utf8')) as Evidence;
    const forward = statements.flatMap(({ address, citations }) =>
      citations.map((citation) => {
        const { article, passage } = findWords(citation.address, pages);
        return `${marginAround(passage, article)} ← ${address}`;
      }),
    );
    const back = [...pages.values()].flatMap((article) =>
      article.tree.elements
        .filter((link) => link.tagName === 'a' && closest(link, isBackLinks) !== undefined)
        .map((link) => `${marginAround(link, article)} ← ${attribute(link, 'href') ?? ''}`),
    );
    assert.deepEqual(back.sort(), [...new Set(forward)].sort());
    assert.ok(back.length > 0);
  });

  await t.test('“npm run verify” passes', async () => {
    const { code, stdout, stderr } = await runVerify(library.contentDir, site);
    assert.equal(stderr, '');
    assert.match(stdout, /\nIt matches the content of this checkout\.\n/);
    assert.match(stdout, /\nIt passes: .+ pages, .+ passages, .+ statements, .+ citations, .+ notes\.\n$/);
    assert.equal(code, 0);
  });

  for (const { what, file, from, to, named } of TAMPERED)
    await t.test(`“npm run verify” names ${what}`, async () => {
      const whole = readFileSync(join(site, file), 'utf8');
      const parts = whole.split(from);
      assert.equal(parts.length, 2, `“${from}” must occur once in ${file}.`);
      writeFileSync(join(site, file), parts.join(to));
      const { code, stderr } = await runVerify(library.contentDir, site);
      writeFileSync(join(site, file), whole);
      assert.deepEqual(
        named.filter((words) => !stderr.includes(words)),
        [],
        stderr,
      );
      assert.match(stderr, /\nIt fails: .+\n$/);
      assert.equal(code, 1);
    });

  await t.test('“npm run verify” says where there is no evidence', async () => {
    rmSync(join(site, 'evidence.json'));
    const { code, stdout, stderr } = await runVerify(library.contentDir, site);
    assert.equal(
      stderr,
      `There is no evidence.json at ${site}. Give the address of the front page, base path included, or the folder of a built site (build it: npm run build).\n`,
    );
    assert.equal(stdout, '');
    assert.equal(code, 2);
  });
});

interface BuiltPage {
  /** Its address, base included. */
  path: string;
  tree: PageTree;
}

/** Every page by its address. The dossier as one file is no page. */
function readPages(site: string): Map<string, BuiltPage> {
  return new Map(
    Object.keys(folderSnapshot(site))
      .filter((file) => /(?:^|\/)(?:index|404)\.html$/.test(file))
      .map((file) => {
        const path = BASE + file.replace(/(^|\/)index\.html$/, '$1');
        return [path, { path, tree: readPageTree(readFileSync(join(site, file), 'utf8')) }];
      }),
  );
}

/** A link to words of an article, and the words that it should lead to. */
interface LinkToWords {
  to: string;
  /** Undefined if it is not in a statement, as in an overview. */
  quote: string | undefined;
  page: string;
}

function linksToWords({ path, tree }: BuiltPage): LinkToWords[] {
  return tree.elements.flatMap((link): LinkToWords[] => {
    const href = link.tagName === 'a' ? (attribute(link, 'href') ?? '') : '';
    if (!/#.+\.\d+-\d+$/.test(href)) return [];
    const to = href.startsWith('#') ? path + href : href;
    const words = within(link.parentNode as PageElement).find(({ tagName }) => tagName === 'q');
    const quote =
      words === undefined ? /^“(.*)”$/.exec(attribute(link, 'title') ?? '')?.[1] : visibleText(words);
    return [{ to, quote, page: path }];
  });
}

/** The page, passage and mark that a link leads to; each must exist exactly once. */
function findWords(
  to: string,
  pages: ReadonlyMap<string, BuiltPage>,
): { article: BuiltPage; passage: PageElement; mark: PageElement } {
  const [path = '', id = ''] = to.split('#');
  const article = pages.get(path);
  assert.ok(article !== undefined, to);
  const [passage, ...otherPassages] = article.tree.byId(id.replace(/\.\d+-\d+$/, ''));
  const [mark, ...otherMarks] = article.tree.byId(id);
  assert.ok(passage !== undefined && mark !== undefined, to);
  assert.equal(otherPassages.length + otherMarks.length, 0, to);
  return { article, passage, mark };
}

function isBackLinks(element: PageElement): boolean {
  return attribute(element, 'data-used-in') !== undefined;
}

/** Passages in one row share a margin, which is named by the first id in the row. */
function marginAround(element: PageElement, { path }: BuiltPage): string {
  const row = closest(element, (outer) => attribute(outer, 'data-unit') !== undefined);
  assert.ok(row !== undefined);
  return `${path}#${within(row).flatMap((inner) => attribute(inner, 'id') ?? [])[0] ?? ''}`;
}
