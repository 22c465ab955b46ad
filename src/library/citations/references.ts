import type { SitePath } from '../../site.ts';
import type { Quotation, Statement } from './statement.ts';

/** Words of an article that statements quote. */
export interface QuotedPassage {
  /** Id of the marked words. */
  id: string;
  block: string;
  /** Range in the block’s text, end excluded. */
  start: number;
  end: number;
  /** The statements that quote it, each once. */
  statements: Statement[];
}

/** Id of a quotation’s marked words in its article: the block and the character range, which never change. */
export function quotationId({ place }: Pick<Quotation, 'place'>): string {
  return `${place.block.id}.${place.start}-${place.end}`;
}

/** Every quoted passage, by article id. The back-links are made from the same list as the citations. */
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

/** Links from passages back to the statements that quote them, each address once. Repeated labels are numbered. */
export function usedIn(passages: readonly QuotedPassage[]): { href: SitePath; label: string }[] {
  const labels = new Map<SitePath, string>();
  for (const { href, label } of passages.flatMap(({ statements }) => statements)) labels.set(href, label);
  const times = new Map<string, number>();
  return [...labels].map(([href, label]) => {
    const time = (times.get(label) ?? 0) + 1;
    times.set(label, time);
    return { href, label: time === 1 ? label : `${label} (${time})` };
  });
}
