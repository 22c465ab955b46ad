import { paths } from '../../library/basics/paths.ts';
import type { Library } from '../../library/library.ts';
import type { Output } from '../output.ts';

/**
 * The file of each copy and of its capture, to be checked and re-used: byte for byte, so that the checksums of the evidence are theirs.
 * If the publisher shows less than whole copies there are none.
 */
export function originalOutputs({ articles, copies }: Pick<Library, 'articles' | 'copies'>): Output[] {
  if (copies !== 'full') return [];
  return articles.flatMap(({ id, originals }) => [
    { path: paths.original(id, 'copy'), type: 'text/markdown', body: () => originals.copy },
    { path: paths.original(id, 'capture'), type: 'text/plain', body: () => originals.capture },
  ]);
}
