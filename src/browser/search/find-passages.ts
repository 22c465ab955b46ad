import { excerpt, type Passage } from './excerpt.ts';
import type { FoundRecord } from '../../library/search/found-record.ts';
import { matchPassage, type Match } from './match-passage.ts';
import type { Query, Term } from './parse-query.ts';
import { rankOf } from './rank-match.ts';

/** A record with its passages. */
export interface Found {
  record: FoundRecord;
  passages: Passage[];
}

/** The outcome of a search. */
export interface Findings {
  /** Full matches: records with a passage that has the whole query, best first. */
  full: Found[];
  /** Partial matches, those with most of it first. */
  partial: Found[];
  /** Terms that no record has. */
  unknown: Term[];
  /** Terms that occur only as the beginning of a word. */
  begun: Term[];
  /** Phrases that no record has word for word, as they were typed. */
  unmet: string[];
}

/**
 * Looks for a query in the text of the records that the index found. The index also matches words with the same beginning
 * and ignores words it does not know; here a word matches if it has the same stem, or as an alias; a word that only begins
 * with the term counts if no record has the term itself.
 * @param keepOrder leaves full matches in the order of the records (by date) instead of best first.
 */
export function findPassages(
  records: readonly FoundRecord[],
  query: Query,
  { keepOrder = false } = {},
): Findings {
  const { terms, phrases } = query;
  const looked = records.map((record) => ({
    record,
    matches: record.passages.map((passage) => matchPassage(passage, query)),
  }));
  const all = looked.flatMap(({ matches }) => matches);
  const isKnown = terms.map((_, index) =>
    all.some(
      ({ hits, named }) =>
        named.has(index) || hits.some(({ term, kind }) => term === index && kind === 'same'),
    ),
  );
  const isSeen = terms.map((_, index) =>
    all.some(({ hits, named }) => named.has(index) || hits.some(({ term }) => term === index)),
  );

  const found = looked.flatMap(({ record, matches }) => {
    const counted = matches
      .map((match) => ({
        ...match,
        hits: match.hits.filter(({ term, kind }) => kind === 'same' || isKnown[term] !== true),
      }))
      .map((match) => ({ match, has: termsOf(match) }))
      .filter(({ has }) => has.size > 0);
    if (counted.length === 0) return [];
    const isWhole = ({ match, has }: (typeof counted)[number]): boolean =>
      has.size === terms.length && match.stretches.every(({ length }) => length > 0);
    const whole = counted.filter(isWhole);
    const most = Math.max(...counted.map(({ has }) => has.size));
    const shown = whole.length > 0 ? whole : counted.filter(({ has }) => has.size === most);
    return [
      {
        record,
        isFull: whole.length > 0,
        most,
        rank: Math.max(...shown.map(({ match }) => rankOf(match, terms))),
        passages: shown.map(({ match }) => excerpt(match)),
      },
    ];
  });
  // The index has each word of a record once, so its score says nothing about how much of the record is about the query.
  const byRank = [...found].sort(
    (a, b) => b.rank - a.rank || b.passages.length - a.passages.length || b.record.score - a.record.score,
  );
  return {
    full: (keepOrder ? found : byRank).filter(({ isFull }) => isFull),
    partial: byRank.filter(({ isFull }) => !isFull).sort((a, b) => b.most - a.most),
    unknown: terms.filter((_, index) => isSeen[index] !== true),
    begun: terms.filter((_, index) => isSeen[index] === true && isKnown[index] !== true),
    unmet: phrases.flatMap(({ text }, index) =>
      all.some(({ stretches }) => (stretches[index]?.length ?? 0) > 0) ? [] : [text],
    ),
  };
}

function termsOf({ hits, named }: Match): Set<number> {
  return new Set([...hits.map(({ term }) => term), ...named]);
}
