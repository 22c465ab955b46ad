import { FILTERS, type Filter } from '../../library/search/search-record.ts';
import type { Findings } from './find-passages.ts';
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

/** How many records a box would leave, under the other filters. */
export function countLeft(
  { name, value }: HTMLInputElement,
  records: Findings['full'],
  filters: Choice['filters'],
): number {
  const others = FILTERS.filter((filter) => filter !== name);
  return records.filter(
    ({ record }) =>
      record.filters[name as Filter].includes(value) &&
      others.every(
        (filter) => filters[filter]?.some((chosen) => record.filters[filter].includes(chosen)) ?? true,
      ),
  ).length;
}

/** Shows a count beside a box; a box that would leave nothing is disabled. */
export function showCount(box: HTMLInputElement, count: string): void {
  const label = box.closest('label');
  label?.classList.toggle('zero', count === '0');
  // A selected filter can always be removed.
  box.disabled = count === '0' && !box.checked;
  label?.querySelector('.numbers')?.replaceChildren(count);
}
