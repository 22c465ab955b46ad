import { quotationId, quotedArticles, type Statement } from '../../library/citations/statement.ts';
import { sha256 } from '../../library/reading/sha256.ts';
import type { Library } from '../../library/library.ts';
import { createPaths, type Paths } from '../../library/basics/paths.ts';
import type { SiteAddress } from '../../site.ts';
import { EVIDENCE_VERSION, type Evidence, type StatementEvidence } from './evidence-schema.ts';

/** Everything in the library that is needed to check the site independently, in a fixed order and without a time stamp. */
export function collectEvidence(library: Library, { site, base }: SiteAddress): Evidence {
  const paths = createPaths(base);
  const repeated = repetitions(library, paths);
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
      address: paths.article(article.id),
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
      id: statementId(statement, base),
      kind: statement.kind,
      label: statement.label,
      address: statement.href,
      alsoAt: repeated.get(statement) ?? [],
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
          address: paths.article(source.id, anchor),
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

/** A statement’s address without the base path, the same wherever the site is served: “north/#k3”. */
export function statementId({ href }: Pick<Statement, 'href'>, base: string): string {
  return href.slice(base.length);
}

/** Other pages that show a statement: for dates the page of their region, for profiles the list of people. */
function repetitions({ events, profiles, regions }: Library, paths: Paths): Map<Statement, string[]> {
  return new Map<Statement, string[]>([
    ...regions.flatMap(({ id }) =>
      events
        .filter(({ region }) => region === id)
        .map((event): [Statement, string[]] => [event, [paths.region(id, event.id)]]),
    ),
    // Names printed by mistake are only in the list.
    ...profiles
      .filter(({ type }) => type !== 'error')
      .map((profile): [Statement, string[]] => [profile, [profile.listed]]),
  ]);
}
