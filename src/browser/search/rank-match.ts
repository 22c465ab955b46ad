import { wordForms } from '../../library/search/word-forms.ts';
import { likeness, type Match } from './match-passage.ts';
import type { Term } from './parse-query.ts';

/**
 * Rank of a match: first a record whose name is the query, then the exact words, then other forms of them, then their
 * aliases.
 */
export function rankOf({ passage, words, hits, named }: Match, terms: readonly Term[]): number {
  if (named.size < terms.length) {
    const worth = terms.map((term, index) =>
      Math.max(
        0,
        ...hits
          .filter((hit) => hit.term === index)
          .map(({ word, isAlias }) =>
            isAlias ? 0.5 : wordForms(words[word] ?? '').some(({ key }) => key === term.key) ? 1 : 0.8,
          ),
      ),
    );
    return worth.reduce((sum, own) => sum + own, 0) / terms.length;
  }
  const shares = (passage.names ?? ['']).map((name) => {
    const words = name.split(/\s+/);
    const isWhole = terms.every((term) => words.some((word) => likeness(term, word) === 'same'));
    return isWhole ? terms.length / words.length : 0;
  });
  return 2 + Math.max(...shares);
}
