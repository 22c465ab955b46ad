import { formatFault } from '../../src/desk/verify/fault.ts';
import { openSite } from '../../src/desk/verify/open-site.ts';
import { readEvidence } from '../../src/desk/verify/read-evidence.ts';
import { verifySite } from '../../src/desk/verify/verify-site.ts';
import { checkedLibrary } from '../../src/library/library.ts';
import { ourRecords } from '../../src/outputs/search/our-records.ts';
import { sourceRecords } from '../../src/outputs/search/source-records.ts';
import { readBuiltPages } from '../support/built-html.ts';
import { expect, test } from '../support/browser-test.ts';
import { checkReferences } from '../support/check-references.ts';
import { htmlFaults } from '../support/validate-html.ts';

test('every internal link and fragment resolves within the base', ({ builtSite }) => {
  const { articles } = checkedLibrary(builtSite.content);
  const { faults, checked } = checkReferences(readBuiltPages(builtSite.folder), builtSite, articles);
  expect(faults).toEqual([]);
  expect(checked).toBeGreaterThan(0);
});

test('every address of a possible search result exists', ({ builtSite }) => {
  const pages = new Map(readBuiltPages(builtSite.folder).map(({ path, ids }) => [path, ids]));
  const library = checkedLibrary(builtSite.content);
  const addresses = [...sourceRecords(library), ...ourRecords(library)].flatMap(({ passages }) =>
    passages.flatMap(({ href, notes = [] }) => [href, ...notes.map((note) => note.href)]),
  );
  // The test library’s addresses have no base.
  const missing = [...new Set(addresses)].filter((address) => {
    const [path = '', id] = address.slice(1).split('#');
    const ids = pages.get(path);
    return ids === undefined || (id !== undefined && !ids.includes(id));
  });
  expect(missing).toEqual([]);
});

test('every page has its own title and its own description', ({ builtSite }) => {
  // The page for missing addresses has no address of its own.
  const pages = readBuiltPages(builtSite.folder).filter(({ path }) => path !== '404.html');
  const repeated = (texts: string[]): string[] =>
    texts.filter((text, index) => texts.indexOf(text) !== index);
  expect(repeated(pages.map(({ title }) => title))).toEqual([]);
  expect(repeated(pages.map(({ meta }) => meta.get('description') ?? ''))).toEqual([]);
  for (const { path, title, meta } of pages) {
    expect.soft(title, path).toMatch(/. \| /);
    expect.soft(meta.get('description'), path).toMatch(/^.{31}/);
  }
});

test('every page is valid HTML with one main title', async ({ builtSite }) => {
  expect(await htmlFaults(builtSite.folder)).toEqual([]);
  const titles = readBuiltPages(builtSite.folder).filter(({ mainTitles }) => mainTitles !== 1);
  expect(titles.map(({ path }) => path)).toEqual([]);
});

test('every statement and note is bound to the words that it quotes, as “npm run verify” reads them', async ({
  builtSite,
}) => {
  const site = await openSite(builtSite.folder);
  const { faults } = await verifySite(site, await readEvidence(site), () => undefined);
  expect(faults.map(formatFault)).toEqual([]);
});
