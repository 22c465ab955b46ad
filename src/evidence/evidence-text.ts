import type { Library } from '../library.ts';
import type { SiteAddress } from '../site-address.ts';
import { evidenceInLists } from './collect-evidence.ts';

/**
 * The text of `evidence.json` in pieces, an entry each: of 10,000 articles it has 130 MB.
 * @returns together what `JSON.stringify` makes of the evidence with two spaces a level, and a line break.
 */
export function* evidenceText(library: Library, address: SiteAddress): Generator<string> {
  const { articles, statements, notes, ...head } = evidenceInLists(library, address);
  yield JSON.stringify(head, null, 2).slice(0, -'\n}'.length);
  for (const [name, entries] of Object.entries({ articles, statements, notes })) {
    yield `,\n  "${name}": [`;
    let before = '';
    for (const entry of entries) {
      yield `${before}\n    ${JSON.stringify(entry, null, 2).replaceAll('\n', '\n    ')}`;
      before = ',';
    }
    yield before === '' ? ']' : '\n  ]';
  }
  yield '\n}\n';
}
