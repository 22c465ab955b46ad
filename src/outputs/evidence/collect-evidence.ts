import { paths } from '../../library/basics/paths.ts';
import { quotationId } from '../../library/citations/references.ts';
import { quotedArticles, type Statement } from '../../library/citations/statement.ts';
import { sha256 } from '../../library/reading/sha256.ts';
import type { Library } from '../../library/library.ts';
import { href, type SiteAddress, type SitePath } from '../../site.ts';
import type { Output } from '../output.ts';
import {
  EVIDENCE_VERSION,
  evidenceJsonSchema,
  type Evidence,
  type StatementEvidence,
} from './evidence-schema.ts';

/** Everything in the library that is needed to check the site independently, in a fixed order and without a time stamp. */
export function collectEvidence(library: Library, { site, base }: SiteAddress): Evidence {
  const at = (path: SitePath): string => href(path, { base });
  const alsoAt = otherPages(library);
  const errors = library.profiles.filter(({ type }) => type === 'error');
  return {
    $schema: 'evidence.schema.json',
    version: EVIDENCE_VERSION,
    site,
    base,
    copies: library.copies,
    articles: library.articles.map((article) => ({
      id: article.id,
      title: article.title,
      titleSupplied: article.titleSupplied !== undefined,
      outlet: article.outlet,
      authors: article.authors,
      published: {
        date: article.published.date,
        precision: article.published.precision,
        ...(article.published.earliest !== undefined && { earliest: article.published.earliest }),
        ...(article.published.latest !== undefined && { latest: article.published.latest }),
      },
      address: at(paths.article(article.id)),
      rewritten: article.rewritten,
      checksums: article.checksums,
      words: article.fidelity.copyWords,
      passages: article.blocks.map(({ id, text }) => ({
        id,
        sha256: sha256(text),
        shown: library.shown.get(article.id)?.has(id) === true,
      })),
    })),
    statements: [...library.statements, ...errors].map((statement) => ({
      id: statement.href.slice(1),
      kind: statement.kind,
      label: statement.label,
      address: at(statement.href),
      alsoAt: alsoAt(statement).map(at),
      text: statement.text,
      ...(statement.record !== undefined && { record: statement.record }),
      articles: quotedArticles(statement).length,
      citations: statement.quotations.map((quotation): StatementEvidence['citations'][number] => {
        const { quote, source, place } = quotation;
        const anchor = quotationId(quotation);
        return {
          article: source.id,
          quote,
          passage: place.block.id,
          start: place.start,
          end: place.end,
          anchor,
          address: at(paths.article(source.id, anchor)),
        };
      }),
    })),
    notes: library.articles.flatMap(({ id: article }) =>
      (library.notes.get(article) ?? []).map(
        ({ id, grade, quote, for: wrong, read, says, basis, confidence, place }) => ({
          article,
          id,
          grade,
          quote,
          ...(wrong !== undefined && { for: wrong }),
          ...(read !== undefined && { read }),
          says,
          basis,
          confidence,
          ...(place !== undefined && { passage: place.block.id, start: place.start, end: place.end }),
        }),
      ),
    ),
  };
}

/** The other pages that show a statement: its own; for dates that of their region, for profiles the list of people. */
export function otherPages({ events, profiles, regions }: Library): (statement: Statement) => SitePath[] {
  const lists = new Map<Statement, SitePath[]>([
    ...regions.flatMap(({ id }) =>
      events
        .filter(({ region }) => region === id)
        .map((event): [Statement, SitePath[]] => [event, [paths.region(id, event.id)]]),
    ),
    // Names printed by mistake are only in the list.
    ...profiles
      .filter(({ type }) => type !== 'error')
      .map((profile): [Statement, SitePath[]] => [profile, [profile.listed]]),
  ]);
  return (statement) => [paths.statement(statement.href), ...(lists.get(statement) ?? [])];
}

/** The evidence file and its schema. */
export function evidenceOutputs(library: Library, site: SiteAddress): Output[] {
  const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
  return [
    { path: paths.evidence, type: 'application/json', body: () => json(collectEvidence(library, site)) },
    {
      path: paths.evidenceSchema,
      type: 'application/json',
      body: () => json(evidenceJsonSchema(library.dossier.name)),
    },
  ];
}
