import type { Block } from '../../src/library/copies/render-copy.ts';
import { toHtml } from '../../src/library/notes/passage-markup.ts';

/** Links of a site at the root of its host: its addresses as they are. */
export function atRoot(path: string): string {
  return path;
}

/** A passage’s inner HTML without marks. */
export function htmlOf({ children }: Pick<Block, 'children'>): string {
  return toHtml(children, atRoot);
}
