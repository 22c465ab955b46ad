import assert from 'node:assert/strict';
import { formatFault } from '../../src/desk/verify/fault.ts';
import { verifySite } from '../../src/desk/verify/verify-site.ts';
import { sha256 } from '../../src/library/reading/sha256.ts';
import { EVIDENCE_VERSION, type Evidence } from '../../src/outputs/evidence/evidence-schema.ts';

export const FIRST = 'The lamps were lit, and the guards did not answer the horn.';
export const QUOTE = 'the guards did not answer';
export const INNER = 'did not answer the horn';
export const STATEMENT = 'Nobody answered at the crossing.';
const [ARTICLE, REGION] = ['/b/articles/lamps/', '/b/kursk/'];
/** The link back from the passage to the statement. */
export const BACK = `<a href="${REGION}#k1">Kursk, point 1</a>`;
/** The true text of the passage, by article and passage. */
export const KNOWN = new Map([['lamps', new Map([['p1', FIRST]])]]);

/** Pages of the site by their addresses below the base, and a change of them. */
type Pages = Record<string, string>;
export type Change = (pages: Pages) => void;

function citation(quote: string): Evidence['statements'][number]['citations'][number] {
  const start = FIRST.indexOf(quote);
  const anchor = `p1.${start}-${start + quote.length}`;
  const address = `${ARTICLE}#${anchor}`;
  return { article: 'lamps', quote, passage: 'p1', start, end: start + quote.length, anchor, address };
}
/** What the statement cites: words of the passage, and words that overlap with them. */
export const [outer, inner] = [citation(QUOTE), citation(INNER)];

/** The evidence of a site with one article, one statement and one note. */
export const EVIDENCE: Evidence = {
  $schema: 'evidence.schema.json',
  version: EVIDENCE_VERSION,
  site: 'https://briefing.example',
  base: '/b/',
  copies: 'full',
  articles: [
    {
      id: 'lamps',
      title: 'Lamps',
      titleSupplied: false,
      outlet: 'Outlet',
      authors: [],
      published: { date: '2024-01-01', precision: 'day' },
      address: ARTICLE,
      rewritten: true,
      checksums: { copy: sha256('copy'), capture: sha256('capture') },
      words: 12,
      passages: [{ id: 'p1', sha256: sha256(FIRST), shown: true }],
    },
  ],
  statements: [
    {
      id: 'kursk/#k1',
      kind: 'key point',
      label: 'Kursk, point 1',
      address: `${REGION}#k1`,
      alsoAt: [],
      text: STATEMENT,
      articles: 1,
      citations: [outer, inner],
    },
  ],
  notes: [
    {
      article: 'lamps',
      id: 'n1',
      grade: 'B',
      quote: 'guards',
      read: 'guardsmen.',
      says: 'The word is wrong.',
      basis: 'The original.',
      confidence: 'high',
      passage: 'p1',
      start: 26,
      end: 32,
    },
  ],
};

// As the site writes them: a number drawn by the style sheet, a line break, a mark that crosses another and is split.
const PAGES: Pages = {
  'articles/lamps/': `<!doctype html><main><article><div data-unit>
    <p id="p1">
      <a href="#p1"></a>
      <span>The lamps were lit,\nand <mark id="${outer.anchor}">the guards <mark id="${inner.anchor}">did not answer</mark></mark><mark> the horn</mark>.</span>
    </p>
    <aside><p id="n1"><q>guards</q>: should be <em>guardsmen</em>.</p>
      <p data-used-in><b>Used in:</b>${BACK}</p></aside></div></article></main>`,
  'articles/lamps/notes/': `<!doctype html><main><table><tr><td><q>guards</q>: should be “<em>guardsmen</em>”.</td> <td></td>
    <td>The word is wrong.</td> <td>The original. <span>Confidence: high.</span></td></tr></table></main>`,
  'articles/lamps/reading/': `<!doctype html><main>
    <p data-passage="p1">The lamps were lit, and the <ins data-note="n1">guardsmen.</ins> did not answer the horn.</p></main>`,
  'kursk/': `<!doctype html><main><div id="k1"><p data-says>${STATEMENT}</p>
    ${quoted(outer.address, QUOTE)}${quoted(inner.address, INNER)}</div></main>`,
};

/** The markup of a quotation on a page. */
export function quoted(address: string, words: string): string {
  return `<p data-quotation><q>${words}</q> <a data-words href="${address}">paragraph 1</a></p>`;
}

/** The markup of two quotations in one paragraph. */
export function twoQuoted(first: string, second: string): string {
  const link = (address: string) => `<a data-words href="${address}">quotation</a>`;
  return `<p data-quotation>${link(outer.address)}, ${link(inner.address)} <q>${first}</q> and <q>${second}</q></p>`;
}

/** The faults of the site after a change. @param known the true texts of the passages. */
export async function faults(change: Change, known?: typeof KNOWN, evidence = EVIDENCE): Promise<string[]> {
  const pages = { ...PAGES };
  change(pages);
  const read = (file: string) => {
    const page = pages[file.replace('index.html', '')];
    return Promise.resolve(page === undefined ? undefined : Buffer.from(page));
  };
  const site = { name: 'test', isHosted: false, read, files: undefined };
  const found = await verifySite(site, evidence, () => undefined, known);
  // An article that is not displayed has no corrected text.
  assert.equal(found.pages, evidence.copies === 'off' ? 3 : 4);
  return found.faults.map(formatFault);
}

/** Replaces the one place of a page that has `from`. */
export function replace(path: string, from: string, to: string): Change {
  return (pages) => {
    const parts = pages[path]?.split(from) ?? [];
    assert.equal(parts.length, 2, `“${from}” is there ${parts.length - 1} times`);
    pages[path] = parts.join(to);
  };
}

/** Insists that the faults found are these, in their order. */
export function assertFaults(found: readonly string[], expected: readonly RegExp[]): void {
  assert.equal(found.length, expected.length, found.join('\n'));
  for (const [index, pattern] of expected.entries()) assert.match(found[index] ?? '', pattern);
}
