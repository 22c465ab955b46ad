import { citableBlocks, type Article } from '../copies/read-article.ts';
import { missingArticle } from '../reading/drafts.ts';
import type { FieldPath } from '../reading/field-path.ts';
import type { YamlSource } from '../reading/parse-yaml.ts';
import type { Problem } from '../reading/problem.ts';
import type { FileReading } from '../reading/read-yaml.ts';
import { checkCitation } from './check-citation.ts';
import type { Citation } from './citation-schema.ts';
import type { Quotation, Statement } from './statement.ts';

/** What reading our own texts needs: the content folder, the copies, and functions to find quotations in them. */
export interface Desk extends Required<FileReading> {
  contentDir: string;
  articles: readonly Article[];
  /** Ids of copies with problems. */
  broken: ReadonlySet<string>;
  /** Finds the quotations of a list of citations; each one that is not found becomes a problem. */
  quotations: (citations: readonly Citation[], at: Place) => Quotation[];
  /** Every quotation and every note’s words that were found, with their positions; except those of titles we supplied. */
  bound: BoundQuote[];
  /** Every statement that has been read. */
  written: WrittenStatement[];
  /** Records a statement for the checks that examine all of them. @param at the text’s own field. */
  wrote: <Kind extends Statement>(statement: Kind, at: Place) => Kind;
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

/** Creates the desk for a set of copies. */
export function openDesk(
  contentDir: string,
  { articles, broken }: { articles: readonly Article[]; broken: ReadonlySet<string> },
  { problems, drafts, files, regions }: Required<FileReading>,
): Desk {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const copies = new Map(articles.map((article) => [article.id, citableBlocks(article)]));
  const written: WrittenStatement[] = [];
  const bound: BoundQuote[] = [];
  const incomplete = new WeakSet<readonly Quotation[]>();
  return {
    contentDir,
    problems,
    articles,
    broken,
    drafts,
    files,
    regions,
    bound,
    written,
    wrote: (statement, at) => {
      // If a quotation is missing, every number that it backs would become a second problem.
      if (!incomplete.has(statement.quotations)) written.push({ statement, at });
      return statement;
    },
    quotations: (citations, { file, yaml, path }) => {
      const found = citations.flatMap((citation, index) => {
        // The problems of the copy have been reported; its citations would only repeat them.
        if (broken.has(citation.article)) return [];
        const source = byId.get(citation.article);
        const where = [...path, index, source === undefined ? 'article' : 'quote'];
        const writtenAt = (): ReturnType<BoundQuote['where']> => ({ file, ...yaml.locate(where) });
        if (source === undefined && drafts.articles.has(citation.article)) {
          problems.push({ ...writtenAt(), ...missingArticle(citation.article, [], drafts) });
          return [];
        }
        const located = checkCitation(citation, copies, writtenAt, problems);
        if (located === undefined || source === undefined) return [];
        bound.push({ ...citation, kind: 'citation', where: writtenAt });
        return [{ ...located, source, errata: [] }];
      });
      if (found.length < citations.length) incomplete.add(found);
      return found;
    },
  };
}
