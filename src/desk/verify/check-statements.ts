import type { Evidence, StatementEvidence } from '../../outputs/evidence/evidence-schema.ts';
import { firstDifference, type Fault } from './fault.ts';
import {
  attribute,
  closest,
  onScreen,
  visibleText,
  within,
  type PageElement,
  type PageTree,
} from './page-tree.ts';

/** A quotation as a page shows it. */
interface ShownQuotation {
  element: PageElement;
  /** The address that it gives for the words. */
  address: string;
  text: string;
}

/**
 * Checks the statements of a page: each recorded one is at its anchor, in an element with `data-says`. Its quotations are inside
 * the anchor or, if several statements share their proof, inside the element with `data-proof` around it. Any other quotation on
 * the page must be in the passage that it names.
 * @param path path of the page, without fragment.
 * @param passages texts of the correct passages, by article, then by id.
 */
export function checkStatements(
  page: PageTree,
  path: string,
  evidence: Evidence,
  passages: ReadonlyMap<string, ReadonlyMap<string, string>>,
): Fault[] {
  const faults: Fault[] = [];
  const examined = new Set<PageElement>();
  for (const { statement, address } of statementsOn(path, evidence)) {
    const place = address.slice(path.length);
    const id = place.slice(1);
    const anchors = id === '' ? page.elements.filter(({ tagName }) => tagName === 'main') : page.byId(id);
    const [anchor] = anchors;
    if (anchor === undefined || anchors.length > 1) {
      const what = `The statement “${statement.label}” is missing: its anchor is on the page ${anchors.length} times.`;
      faults.push({ page: path, place, what });
      continue;
    }
    const text = findText(statement, anchor);
    if (text !== undefined)
      faults.push({ page: path, place, what: 'The statement says something else.', ...text });
    const shown = quotationsIn(
      closest(anchor, (outer) => attribute(outer, 'data-proof') !== undefined) ?? anchor,
    );
    for (const citation of statement.citations) {
      const same = shown.filter(({ address: to }) => to === citation.address);
      for (const { element } of same) examined.add(element);
      if (same.some((quotation) => quotation.text === citation.quote)) continue;
      const [other] = same;
      faults.push({
        page: path,
        place,
        what: `A quotation of the statement is ${other === undefined ? 'missing' : 'not the one recorded'}.`,
        ...(other === undefined
          ? { recorded: `“${citation.quote}”, ${citation.address}` }
          : firstDifference(citation.quote, other.text)),
      });
    }
  }
  for (const quotation of page.elements.flatMap(quotationAt))
    if (!examined.has(quotation.element)) faults.push(...checkQuotation(quotation, path, evidence, passages));
  return faults;
}

/** The statements of a page, with their addresses on it. */
export function statementsOn(
  path: string,
  { statements }: Evidence,
): { statement: StatementEvidence; address: string }[] {
  return statements.flatMap((statement) =>
    [statement.address, ...statement.alsoAt]
      .filter((address) => address.replace(/#.*/, '') === path)
      .map((address) => ({ statement, address })),
  );
}

/** Looks for a statement’s text in the `data-says` elements; if it is not there, returns the nearest text. */
function findText(
  { text }: StatementEvidence,
  anchor: PageElement,
): { recorded: string; found: string } | undefined {
  const wanted = onScreen(text);
  const said = within(anchor)
    .filter((element) => attribute(element, 'data-says') !== undefined)
    .map((element) => onScreen(visibleText(element)));
  if (said.includes(wanted)) return undefined;
  const [nearest = ''] = said.toSorted((one, other) => commonWords(wanted, other) - commonWords(wanted, one));
  return firstDifference(wanted, nearest);
}

function commonWords(a: string, b: string): number {
  const [first, second] = [a, b].map((text) => text.toLowerCase().split(' ')) as [string[], string[]];
  const words = new Set(first);
  const shared = second.filter((word) => words.has(word)).length;
  // Of two texts with as many common words, the shorter is nearer.
  return shared / Math.max(first.length, second.length);
}

function quotationsIn(anchor: PageElement): ShownQuotation[] {
  return within(anchor).flatMap(quotationAt);
}

/** A quotation is a `q` and a link with `data-words` to the words themselves, in an element with `data-quotation`; or several of each, in the same order. */
function quotationAt(element: PageElement): ShownQuotation[] {
  if (attribute(element, 'data-quotation') === undefined) return [];
  const inner = within(element);
  const addresses = inner
    .filter((link) => attribute(link, 'data-words') !== undefined)
    .flatMap((link) => attribute(link, 'href') ?? []);
  const words = inner.filter(({ tagName }) => tagName === 'q');
  return addresses.flatMap((address, index) => {
    const own = words[index];
    return own === undefined ? [] : [{ element, address, text: visibleText(own) }];
  });
}

function checkQuotation(
  { address, text }: ShownQuotation,
  path: string,
  { articles }: Evidence,
  passages: ReadonlyMap<string, ReadonlyMap<string, string>>,
): Fault[] {
  const article = articles.find((candidate) => address.startsWith(`${candidate.address}#`));
  const [, id = '', from, to] = /#(.+)\.(\d+)-(\d+)$/.exec(address) ?? [];
  const known = article?.passages.some((passage) => passage.id === id) === true;
  const passage = article && passages.get(article.id)?.get(id);
  // A wrong passage has been reported; its words prove nothing.
  if (known && passage === undefined) return [];
  const words = passage?.slice(Number(from), Number(to));
  return words === text
    ? []
    : [
        {
          page: path,
          place: address,
          what: 'The page quotes words that are not there.',
          ...firstDifference(words ?? '', text),
        },
      ];
}
