import type { Statement } from './statement.ts';

/** Bytes of a page, compressed, as measured: of a letter, of a quotation’s links and of a row. */
const LETTER = 0.4;
const QUOTATION = 45;
const ROW = 35;

/**
 * About how many bytes a statement with its quotations adds to a page, compressed.
 * @param more other text of ours that stands in its row.
 */
export function weighStatement(
  { text, quotations }: { text: string; quotations: readonly { quote: string }[] },
  more = '',
): number {
  const letters = quotations.reduce((sum, { quote }) => sum + quote.length, text.length + more.length);
  return ROW + quotations.length * QUOTATION + letters * LETTER;
}

/** The same for statements that stand together. */
export function weighStatements(statements: readonly Pick<Statement, 'text' | 'quotations'>[]): number {
  return statements.reduce((sum, statement) => sum + weighStatement(statement), 0);
}
