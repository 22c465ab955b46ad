import type { SitePath } from '../../site.ts';
import { citableBlocks, type Article } from '../copies/read-article.ts';
import type { FieldPath } from '../reading/field-path.ts';
import type { YamlSource } from '../reading/parse-yaml.ts';
import type { Problem } from '../reading/problem.ts';
import type { FileReading } from '../reading/read-yaml.ts';
import { checkCitation, type Citation } from './citation.ts';
import type { Correction, Erratum, Quotation, Statement } from './statement.ts';

/** What reading the content needs: its folder and the copies. */
export interface Reading extends Required<FileReading> {
  contentDir: string;
  articles: readonly Article[];
  /** Ids of copies with problems. */
  broken: ReadonlySet<string>;
  /** Every quotation and every note’s words that were found, with their positions; except those of titles we supplied. */
  bound: BoundQuote[];
}

/** What a statement gets from elsewhere: its quotations, and the corrections made to it. */
type Joined = Pick<Statement, 'quotations' | 'corrections'>;

/** A statement as its file says it. */
type Said = Omit<Statement, keyof Joined> & { citations: readonly Citation[] };

/** What reading our own texts needs: functions that make statements of them. */
export interface Desk extends Reading {
  /**
   * Makes a statement: finds its quotations, and adds their errata and its corrections. Each quotation that is not found becomes
   * a problem.
   * @param at the field of its text; its citations are beside it.
   */
  cite: <Kind extends Said>(said: Kind, at: Place) => Omit<Kind, 'citations'> & Joined;
  /** The same, and records it for the checks that examine all statements. */
  wrote: Desk['cite'];
  /** Every statement that has been recorded. */
  written: WrittenStatement[];
}

/** A statement and the position of its text. */
export interface WrittenStatement {
  statement: Statement;
  at: Place;
}

/** Words of a copy that a citation or note quotes, and the position of the quotation in our files. */
export interface BoundQuote extends Citation {
  kind: 'citation' | 'note';
  where: () => Pick<Problem, 'file' | 'line' | 'column' | 'field'>;
}

/** A field of a file. */
export interface Place {
  file: string;
  yaml: YamlSource;
  path: FieldPath;
}

/**
 * Creates the desk.
 * @param errataOf the errors that the notes find in quoted words.
 * @param corrections of statements, by address.
 */
export function openDesk(
  reading: Reading,
  errataOf: (quotation: Omit<Quotation, 'errata'>) => Erratum[],
  corrections: ReadonlyMap<SitePath, Correction[]>,
): Desk {
  const { articles, bound, problems } = reading;
  const byId = new Map(articles.map((article) => [article.id, article]));
  const copies = new Map(articles.map((article) => [article.id, citableBlocks(article)]));
  const written: WrittenStatement[] = [];
  const quotationOf = (citation: Citation, { file, yaml, path }: Place): Quotation | undefined => {
    const source = byId.get(citation.article);
    // That the article does not exist, or has problems, is reported elsewhere.
    if (source === undefined) return undefined;
    const writtenAt = (): ReturnType<BoundQuote['where']> => ({ file, ...yaml.locate([...path, 'quote']) });
    const located = checkCitation(citation, copies, writtenAt, problems);
    if (located === undefined) return undefined;
    bound.push({ ...citation, kind: 'citation', where: writtenAt });
    const quotation = { ...located, source };
    return { ...quotation, errata: errataOf(quotation) };
  };
  const cite: Desk['cite'] = ({ citations, ...said }, at) => {
    const beside = at.path.slice(0, -1);
    const quotations = citations.flatMap(
      (citation, index) => quotationOf(citation, { ...at, path: [...beside, 'citations', index] }) ?? [],
    );
    return { ...said, quotations, corrections: corrections.get(said.href) };
  };
  return {
    ...reading,
    cite,
    wrote: (said, at) => {
      const statement = cite(said, at);
      // If a quotation is missing, every number that it backs would become a second problem.
      if (statement.quotations.length === said.citations.length) written.push({ statement, at });
      return statement;
    },
    written,
  };
}
