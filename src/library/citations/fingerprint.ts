import { sha256 } from '../reading/sha256.ts';
import type { Statement } from './statement.ts';

/** What a statement’s fingerprint is made of. */
type Fingerprinted = Pick<Statement, 'text' | 'record'> & {
  quotations: readonly Pick<Statement['quotations'][number], 'article' | 'quote'>[];
};

/**
 * The fingerprint of a statement: the first six digits (hexadecimal) of the SHA-256 checksum of its words and its quotations. Who
 * cites the statement gives it, and can tell later whether it has changed.
 */
export function fingerprint(statement: Fingerprinted): string {
  return sha256(JSON.stringify(wordsOf(statement))).slice(0, 6);
}

/** The SHA-256 checksum of everything that a second reader reads: the statement, its quotations and the errors noted in them. */
export function reviewChecksum(statement: Statement): string {
  const errata = statement.quotations.flatMap((quotation) =>
    quotation.errata.map(({ wrong, read, remarks }) => [wrong, read, ...remarks]),
  );
  return sha256(JSON.stringify([...wordsOf(statement), errata]));
}

function wordsOf({ text, record, quotations }: Fingerprinted): unknown[] {
  return [text, record, quotations.map(({ article, quote }) => [article, quote])];
}
