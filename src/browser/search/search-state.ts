import { FILTERS, type Filter } from '../../library/search/search-record.ts';
import type { Choice } from './search-engine.ts';

/** What a search page’s address holds: the words, the filters, the order. */
export interface SearchState extends Choice {
  query: string;
}

/** Reads an address’s parameters: `?q=tanks&region=kursk&region=belgorod&sort=date`. What is unknown is passed over. */
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

/** The parameters of a state, in one order whatever the order of the choices; empty for the empty state. */
export function writeState({ query, filters, sort }: SearchState): URLSearchParams {
  const parameters = new URLSearchParams();
  if (query.trim() !== '') parameters.set('q', query);
  for (const filter of FILTERS)
    for (const value of [...(filters[filter] ?? [])].sort()) parameters.append(filter, value);
  if (sort === 'date') parameters.set('sort', sort);
  return parameters;
}
