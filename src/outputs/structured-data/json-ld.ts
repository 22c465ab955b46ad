import type { Graph, Thing, WithContext } from 'schema-dts';

/** JSON-LD 1.1 for a script element of a page: no word in it can end the element or begin a comment. */
export function jsonLd(data: Graph | WithContext<Thing>): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
