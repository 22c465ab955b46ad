import { FILTERS, type Filter } from '../../library/search/search-record.ts';
import type { Choice } from './search-engine.ts';

/** The state in a search page’s address: words, filters, order. */
export interface SearchState extends Choice {
  query: string;
}

/** Reads an address’s parameters: `?q=boats&region=north&region=south&sort=date`. Ignores unknown ones. */
export function readState(parameters: URLSearchParams): SearchState {
  const filters: Partial<Record<Filter, string[]>> = {};
  for (const filter of FILTERS) {
    const values = parameters.getAll(filter).filter((value) => value !== '');
    if (values.length > 0) filters[filter] = values;
  }
  return {
    query: parameters.get('q') ?? '',
    filters,
    sort: parameters.get('sort') === 'date' ? 'date' : 'relevance',
  };
}

/** The parameters of a state, in a fixed order; empty for the empty state. */
export function writeState({ query, filters, sort }: SearchState): URLSearchParams {
  const parameters = new URLSearchParams();
  if (query.trim() !== '') parameters.set('q', query);
  for (const filter of FILTERS)
    for (const value of [...(filters[filter] ?? [])].sort()) parameters.append(filter, value);
  if (sort === 'date') parameters.set('sort', sort);
  return parameters;
}
