import type { CitationEvidence, Evidence, StatementEvidence } from './evidence-schema.ts';
import { firstDifference, type Fault } from './fault.ts';
import {
  attribute,
  hasClass,
  onScreen,
  visibleText,
  within,
  type PageElement,
  type PageTree,
} from './page-tree.ts';

/** A quotation as a page shows it. */
interface ShownQuotation {
  element: PageElement;
  /** Where it says the words stand. */
  address: string;
  text: string;
}

/**
 * Checks what a page says: every statement recorded for it stands at its anchor with all its quotations, and any other
 * quotation of the page stands in the passage that it names.
 * @param path path of the page, without fragment.
 * @param passages texts of the articles’ passages that hold: by article, then by id.
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
      const what = `The statement “${statement.label}” is missing: its anchor stands ${anchors.length} times on the page.`;
      faults.push({ page: path, place, what });
      continue;
    }
    const text = findText(statement, anchor);
    if (text !== undefined)
      faults.push({ page: path, place, what: 'The statement says something else.', ...text });
    const shown = quotationsIn(anchor, path);
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
  for (const quotation of page.elements.flatMap((element) => quotationAt(element, path)))
    if (!examined.has(quotation.element)) faults.push(...checkQuotation(quotation, path, evidence, passages));
  return faults;
}

/** Every statement that a page carries, with the address it has there. */
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

/** Looks for the statement’s text; if it is not there, gives what comes closest. */
function findText(
  { text, unit, kind, citations }: StatementEvidence,
  anchor: PageElement,
): { recorded: string; found: string } | undefined {
  const wanted = onScreen(text);
  const forms = [wanted, ...(unit === undefined ? [] : [`${wanted} ${unit}`])].flatMap((form) =>
    kind === 'figure' ? [form, form.charAt(0).toUpperCase() + form.slice(1)] : [form],
  );
  let nearest = { common: -1, text: '' };
  for (const element of within(anchor)) {
    const found = onScreen(visibleText(element, (inner) => isReference(inner, citations)));
    if (forms.includes(found)) return undefined;
    const common = commonWords(wanted, found);
    if (common > nearest.common && element.tagName !== 'a') nearest = { common, text: found };
  }
  return firstDifference(forms.at(-1) ?? wanted, nearest.common <= 0 ? '' : nearest.text);
}

/** A link from within the text to the words it rests on, as after the sentence on an article. */
function isReference(element: PageElement, citations: readonly CitationEvidence[]): boolean {
  const href = attribute(element, 'href');
  return element.tagName === 'a' && citations.some(({ anchor }) => href === `#${anchor}`);
}

function commonWords(a: string, b: string): number {
  const [first, second] = [a, b].map((text) => text.toLowerCase().split(' ')) as [string[], string[]];
  const words = new Set(first);
  const shared = second.filter((word) => words.has(word)).length;
  // Of two texts with the same words in common, the shorter is nearer.
  return shared / Math.max(first.length, second.length);
}

function quotationsIn(anchor: PageElement, path: string): ShownQuotation[] {
  return within(anchor).flatMap((element) => quotationAt(element, path));
}

/**
 * A quotation is a `q` whose parent has a link of the class `ref` to its words, or a link to the words of the same page with the
 * words in quotation marks as title.
 */
function quotationAt(element: PageElement, path: string): ShownQuotation[] {
  const address = element.tagName === 'q' ? citedBy(element) : undefined;
  if (address !== undefined) return [{ element, address, text: visibleText(element) }];
  const href = element.tagName === 'a' ? attribute(element, 'href') : undefined;
  const title = /^“(.*)”$/s.exec(attribute(element, 'title') ?? '')?.[1];
  return href?.startsWith('#') === true && title !== undefined
    ? [{ element, address: path + href, text: title }]
    : [];
}

function citedBy({ parentNode }: PageElement): string | undefined {
  const link = within(parentNode as PageElement).find(
    (beside) => beside.tagName === 'a' && hasClass(beside, 'ref'),
  );
  return link && attribute(link, 'href');
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
  // A passage that does not hold has been named; its words prove nothing.
  if (known && passage === undefined) return [];
  const words = passage?.slice(Number(from), Number(to));
  return words === text
    ? []
    : [
        {
          page: path,
          place: address,
          what: 'The page quotes words that do not stand there.',
          ...firstDifference(words ?? '', text),
        },
      ];
}
