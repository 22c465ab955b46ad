import { FILTERS, type Filter } from '../../library/search/search-record.ts';
import type { Choice } from './search-engine.ts';

/** The check boxes of the filters. */
export function filterBoxes(search: HTMLElement): HTMLInputElement[] {
  return [...search.querySelectorAll<HTMLInputElement>('[data-part=filters] input[type=checkbox]')];
}

/** The filters and the order that are chosen. */
export function readChoice(search: HTMLElement): Choice {
  const filters: Choice['filters'] = {};
  for (const filter of FILTERS) {
    const values = filterBoxes(search)
      .filter(({ name, checked }) => name === filter && checked)
      .map(({ value }) => value);
    if (values.length > 0) filters[filter] = values;
  }
  const byDate = search.querySelector<HTMLInputElement>('input[name=sort][value=date]')?.checked;
  return { filters, sort: byDate === true ? 'date' : 'relevance' };
}

/** Selects the boxes and the order of a choice. */
export function writeChoice(search: HTMLElement, { filters, sort }: Choice): void {
  for (const box of filterBoxes(search))
    box.checked = filters[box.name as Filter]?.includes(box.value) === true;
  for (const order of search.querySelectorAll<HTMLInputElement>('input[name=sort]'))
    order.checked = order.value === sort;
}
