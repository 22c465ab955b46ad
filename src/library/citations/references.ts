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

/** Links from passages back to the statements that quote them, each address once. A label that comes again is numbered. */
export function usedIn(passages: readonly QuotedPassage[]): { href: string; label: string }[] {
  const labels = new Map<string, string>();
  for (const { href, label } of passages.flatMap(({ statements }) => statements)) labels.set(href, label);
  const times = new Map<string, number>();
  return [...labels].map(([href, label]) => {
    const time = (times.get(label) ?? 0) + 1;
    times.set(label, time);
    return { href, label: time === 1 ? label : `${label} (${time})` };
  });
}
