import { stringify } from 'csv-stringify/sync';
import { paths } from '../../library/basics/paths.ts';
import { passageName } from '../../library/citations/passage-name.ts';
import { quotationId } from '../../library/citations/references.ts';
import type { Library } from '../../library/library.ts';
import { fullHref, type SiteAddress, type SitePath } from '../../site.ts';
import type { Output } from '../output.ts';
import { citedPages } from '../sharing/cited-pages.ts';

type Cell = string | number | boolean | undefined;

const OF_FIGURES = [
  'topic',
  'region',
  'value',
  'what',
  'from',
  'to',
  'unit',
  'attribution',
  'by',
  'date',
  'note',
] as const;
const OF_EVENTS = ['date', 'until', 'region', 'dated', 'probable', 'printed', 'basis', 'record'] as const;

/**
 * The file of each copy and of its capture, to be checked and re-used: byte for byte, so that the checksums of the evidence are theirs.
 * If the publisher shows less than whole copies there are none.
 */
export function originalOutputs({ articles, copies }: Pick<Library, 'articles' | 'copies'>): Output[] {
  if (copies !== 'full') return [];
  return articles.flatMap(({ id, originals }) => [
    { path: paths.original(id, 'copy'), type: 'text/markdown', body: () => originals.copy },
    { path: paths.original(id, 'capture'), type: 'text/plain', body: () => originals.capture },
  ]);
}

/** The claims, the dates and the quotations of the briefing as tables, with full addresses. */
export function tableOutputs(library: Library, site: SiteAddress): Output[] {
  const at = (path: SitePath): string => fullHref(path, site);
  const table = (
    name: Parameters<typeof paths.table>[0],
    header: string[],
    rows: () => Cell[][],
  ): Output => ({
    path: paths.table(name),
    type: 'text/csv',
    body: () => csv(header, rows()),
  });
  return [
    table('figures', ['address', ...OF_FIGURES], () =>
      library.figures.map((figure) => [
        at(paths.statement(figure.href)),
        ...OF_FIGURES.map((field) => figure[field]),
      ]),
    ),
    table('timeline', ['address', 'kind', 'what', ...OF_EVENTS], () =>
      library.events.map((event) => [
        at(paths.statement(event.href)),
        event.sort,
        event.text,
        ...OF_EVENTS.map((field) => event[field]),
      ]),
    ),
    table('citations', ['statement', 'text', 'article', 'quote', 'passage', 'address'], () =>
      citedPages(library)
        .flatMap(({ statements }) => statements)
        .flatMap(({ statement: { href, text, quotations } }) =>
          quotations.map((quotation) => [
            at(paths.statement(href)),
            text,
            quotation.source.id,
            quotation.quote,
            passageName(quotation.place.block),
            at(paths.article(quotation.source.id, quotationId(quotation))),
          ]),
        ),
    ),
  ];
}

/**
 * A table as CSV (RFC 4180). A text that a spreadsheet would run as a formula gets an apostrophe in front; a number does not.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csv(header: readonly string[], rows: readonly Cell[][]): string {
  return stringify([header, ...rows], {
    record_delimiter: 'windows',
    quote_record_delimiter: true,
    escape_formulas: true,
    cast: { boolean: String },
  });
}
