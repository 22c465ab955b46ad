import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { sourceName } from '../../src/library/copies/describe-article.ts';
import { expect, test } from '../support/browser-test.ts';
import { LIBRARY } from '../support/read-content.ts';

/** The expected results of a query. Undefined: no expectation; `[]`: there must be none. */
interface GoldenQuery {
  query: string;
  /** The first result on this side must have one of these labels. */
  firstSource: string[] | undefined;
  firstOurs: string[] | undefined;
  among: string[];
  never: string[];
  offered: string[] | undefined;
  /** Place of the row, for messages. */
  line: number;
}

/** The results that the page shows for a query. */
interface Shown {
  headline: string;
  /** Labels of the links, from the first to the last. */
  ours: string[];
  sources: string[];
  marked: string[];
  offered: string[];
}

/** Names of the articles by id. */
const SOURCES = Object.fromEntries(LIBRARY.articles.map((article) => [article.id, sourceName(article)]));

/** Reads the tables of golden queries, by their headings; each has six columns. @throws Error for a row that claims nothing. */
function readThemes(markdown: string): Map<string, GoldenQuery[]> {
  const themes = new Map<string, GoldenQuery[]>();
  let queries: GoldenQuery[] = [];
  for (const [index, text] of markdown.split('\n').entries()) {
    const [, name] = /^## (.+)$/.exec(text) ?? [];
    if (name !== undefined) themes.set(name, (queries = []));
    const [, query, claims = ''] = /^\| `(.+?)` +\|(.*)\|$/.exec(text) ?? [];
    if (query === undefined) continue;
    const [source, ours, among, never, offered, ...rest] = claims.split('|').map(namesIn);
    const line = index + 1;
    if (!among || !never || rest.length > 0 || claims.replace(/[|\s]/g, '') === '')
      throw new Error(`golden-queries.md:${line}: A row has six cells and claims something.`);
    queries.push({
      ...{ query, line, among, never },
      ...{ firstSource: claimOf(source), firstOurs: claimOf(ours), offered: claimOf(offered) },
    });
  }
  return themes;
}

/** “–” claims that there is none, a cell without words claims nothing. */
function claimOf(names: string[] = []): string[] | undefined {
  if (names.length === 0) return undefined;
  return names[0] === '–' ? [] : names;
}

function namesIn(cell: string): string[] {
  return cell
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Types a query into the field of the search page and reads its results, once they are complete. */
async function searchFor(page: Page, query: string): Promise<Shown> {
  const field = page.locator('main input[type=search]');
  await field.fill(query);
  // Enter searches at once, and sets the address and `aria-busy` synchronously.
  await field.press('Enter');
  await page.waitForFunction((typed) => {
    const search = document.querySelector('main site-search');
    return (
      new URLSearchParams(location.search).get('q') === typed && search?.hasAttribute('aria-busy') === false
    );
  }, query);
  return page.evaluate((names) => {
    const texts = (selector: string): string[] =>
      [...document.querySelectorAll(`main ${selector}`)].map(({ textContent }) => textContent.trim());
    return {
      headline: texts('[data-part=headline]:not([hidden])').join(' '),
      ours: texts('[data-part=results]:not([hidden]) section.left .hit .place'),
      // The page says “paragraph 3”, under the title of the article.
      sources: [
        ...document.querySelectorAll<HTMLAnchorElement>(
          'main [data-part=results]:not([hidden]) section.right .hit .place',
        ),
      ].map((link) => {
        const [, id = ''] = /articles\/([^/]+)\//.exec(link.pathname) ?? [];
        return `${names[id] ?? id}, ${link.textContent.trim()}`;
      }),
      marked: texts('[data-part=results]:not([hidden]) mark'),
      offered: texts('[data-part=offers]:not([hidden]) .offer'),
    };
  }, SOURCES);
}

/** The expectations of a row that are not met, a sentence each. */
function faultsOf(golden: GoldenQuery, shown: Shown): string[] {
  const faults: string[] = [];
  const expectFirst = (what: string, claimed: string[] | undefined, labels: readonly string[]): void => {
    const [first] = labels;
    if (claimed === undefined) return;
    if (claimed.length === 0 ? first !== undefined : first === undefined || !claimed.includes(first))
      faults.push(`${what} is ${quoted(first)}, not ${quoted(...claimed)}`);
  };
  expectFirst('the first source hit', golden.firstSource, shown.sources);
  expectFirst('our first hit', golden.firstOurs, shown.ours);
  expectFirst('the word offered', golden.offered, shown.offered);
  const labels = [...shown.ours, ...shown.sources];
  for (const label of golden.among)
    if (!labels.includes(label)) faults.push(`${quoted(label)} is not among ${quoted(...labels)}`);
  for (const name of golden.never) {
    const [, words] = /^“(.+)”$/.exec(name) ?? [];
    const found = words === undefined ? labels.includes(name) : marks(shown.marked, words);
    if (found) faults.push(`${name} is ${words === undefined ? 'found' : 'marked'}`);
  }
  return faults;
}

function quoted(...names: (string | undefined)[]): string {
  return names.map((name) => (name === undefined ? 'none' : `“${name}”`)).join(', ') || 'none';
}

/** Whether the words are marked, alone or in a longer run. */
function marks(marked: readonly string[], words: string): boolean {
  const plain = (text: string): string => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return marked.some((run) => plain(run).includes(plain(words)));
}

const THEMES = readThemes(readFileSync(new URL('../fixtures/golden-queries.md', import.meta.url), 'utf8'));

for (const [name, queries] of THEMES)
  test(`golden queries: ${name}`, async ({ page }) => {
    await page.goto('search/');
    for (const golden of queries) {
      const shown = await searchFor(page, golden.query);
      const row = `golden-queries.md:${golden.line}: ${golden.query}`;
      expect.soft(shown.headline, `${row}: the search says what came of it`).not.toBe('');
      expect.soft(faultsOf(golden, shown), `${row}: “${shown.headline}”`).toEqual([]);
    }
  });

test('the example queries under the search field of the front page have results', async ({ page }) => {
  await page.goto('');
  const examples = await page
    .locator('main form[role=search] a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  for (const address of examples) {
    await page.goto(address);
    await expect(page.locator('.hit').first(), address).toBeVisible();
  }
});
