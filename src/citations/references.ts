import { quotationId, type Statement } from './statement.ts';

/** A passage of an article that statements of ours quote. */
export interface QuotedPassage {
  /** Id of the marked words. */
  id: string;
  block: string;
  /** Characters of the block’s text, end excluded. */
  start: number;
  end: number;
  /** Who quotes it, each statement once. */
  statements: Statement[];
}

/** Every quoted passage, by article: the back-links are made from the very list that the citations come from. */
export function quotedPassages(statements: readonly Statement[]): Map<string, QuotedPassage[]> {
  const byArticle = new Map<string, Map<string, QuotedPassage>>();
  for (const statement of statements)
    for (const quotation of statement.quotations) {
      const { source, place } = quotation;
      const passages = byArticle.get(source.id) ?? new Map<string, QuotedPassage>();
      byArticle.set(source.id, passages);
      const id = quotationId(quotation);
      const passage = passages.get(id) ?? {
        id,
        block: place.block.id,
        start: place.start,
        end: place.end,
        statements: [],
      };
      passages.set(id, passage);
      if (!passage.statements.includes(statement)) passage.statements.push(statement);
    }
  return new Map([...byArticle].map(([article, passages]) => [article, [...passages.values()]]));
}
