/** A page of a list that is too long for one. */
export interface Part<Item> {
  /** What its items have in common: their year, their first letter; empty where the list has no groups. */
  group: string;
  /** Which page of its group it is, counted from 1. */
  number: number;
  /** How many pages the group has. */
  of: number;
  /** Its address below that of the list: `2024/`, `2024/2/`; empty where the list is one page. */
  path: string;
  items: Item[];
}

/** A page of a divided list as the links to it know it. */
export interface PartLink extends Omit<Part<unknown>, 'items'> {
  /** How many items it holds. */
  count: number;
}

/** What the links to the pages of a list need: not their items, so that a page depends on its own alone. */
export function partLinks(parts: readonly Part<unknown>[]): PartLink[] {
  return parts.map(({ items, group, number, of, path }) => ({
    group,
    number,
    of,
    path,
    count: items.length,
  }));
}

/** How a list is divided. */
export interface Measure<Item> {
  groupOf: (item: Item) => string;
  /** About how many bytes an item adds to a page, compressed. */
  weigh: (item: Item) => number;
  /** So many bytes fit on the only page; what its frame takes differs from list to list. */
  whole: number;
}

/** Bytes of items on a page of a divided list, with room to spare: links to the other pages stand there, too. */
export const PART = 5500;

/**
 * Divides a list into pages: one, as long as everything fits; else one for each group, and more where a group is too long.
 * Pages of a group are filled in the order of the list. So items that are added at its end leave all others where they are.
 * @param items in order, their groups together.
 * @param part bytes that fit on a page of many.
 * @returns the pages in the order of their items, of which each stands on one; none for no items.
 */
export function divide<Item>(
  items: readonly Item[],
  { groupOf, weigh, whole }: Measure<Item>,
  part = PART,
): Part<Item>[] {
  if (items.length === 0) return [];
  if (items.reduce((sum, item) => sum + weigh(item), 0) <= whole)
    return [{ group: '', number: 1, of: 1, path: '', items: [...items] }];
  return [...Map.groupBy(items, groupOf)].flatMap(([group, own]) => {
    const pages = fill(own, weigh, part);
    return pages.map((page, index) => ({
      group,
      number: index + 1,
      of: pages.length,
      path:
        [group, ...(index > 0 || group === '' ? [index + 1] : [])].filter((step) => step !== '').join('/') +
        '/',
      items: page,
    }));
  });
}

/** Puts items on pages one after the other, each until it is full; an item too heavy for any has one to itself. */
function fill<Item>(items: readonly Item[], weigh: (item: Item) => number, most: number): Item[][] {
  const pages: Item[][] = [];
  let weight = Infinity;
  for (const item of items) {
    const own = weigh(item);
    if (weight + own > most) {
      pages.push([]);
      weight = 0;
    }
    pages.at(-1)?.push(item);
    weight += own;
  }
  return pages;
}

/** Whether a list stands on more than one page. */
export function isDivided(parts: readonly Pick<Part<unknown>, 'path'>[]): boolean {
  return parts.length > 0 && parts[0]?.path !== '';
}

/** What a page of a list is called after the list: “2024”, “2024, page 2”; nothing where it is the only one. */
export function partName({ group, number, path }: Pick<Part<unknown>, 'group' | 'number' | 'path'>): string {
  if (path === '') return '';
  return [groupName(group), ...(number > 1 || group === '' ? [`page ${number}`] : [])]
    .filter((step) => step !== '')
    .join(', ');
}

/** The latest items of a list, in its order, that fit into the part; all of them where they fit into the whole. */
export function latest<Item>(
  items: readonly Item[],
  weigh: (item: Item) => number,
  { whole, part }: { whole: number; part: number },
): Item[] {
  if (items.reduce((sum, item) => sum + weigh(item), 0) <= whole) return [...items];
  return fill(items.toReversed(), weigh, part)[0]?.reverse() ?? [];
}

/** What a group is called: a letter is a capital. */
export function groupName(group: string): string {
  return group.length === 1 ? group.toUpperCase() : group;
}
