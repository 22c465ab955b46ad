import { keyed } from './keyed.ts';
import { isDivided, partLinks, type Part, type PartLink } from '../parts/divide.ts';

/** A page of a divided list as Astro is told of it. */
interface PartPath<Item, Params, Props> {
  params: Params & { part: string };
  props: Props & { current: Part<Item>; links: PartLink[] };
  cacheKey: string;
}

/** Paths of the pages of a list that stands on more than one, each with its own items and the links to all. */
export function partPaths<Item>(parts: readonly Part<Item>[]): PartPath<Item, object, object>[];
/** The same for one of several such lists. @param list what its pages’ addresses and props have in common. */
export function partPaths<Item, Params extends object, Props extends object>(
  parts: readonly Part<Item>[],
  list: { params: Params; props: Props },
): PartPath<Item, Params, Props>[];
export function partPaths<Item>(
  parts: readonly Part<Item>[],
  list: { params: object; props: object } = { params: {}, props: {} },
): PartPath<Item, object, object>[] {
  const links = partLinks(parts);
  return keyed(
    (isDivided(parts) ? parts : []).map((current) => ({
      params: { ...list.params, part: current.path.slice(0, -1) },
      props: { ...list.props, links, current },
    })),
  );
}
