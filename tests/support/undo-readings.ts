import { defaultTreeAdapter, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import type { Note } from '../../src/library/notes/note-schema.ts';

/** The text of a passage of a corrected text, with each correction replaced by the copy’s words. */
export function undoReadings(html: string, notes: readonly Note[]): string {
  const wrong = new Map(notes.map(({ id, quote, for: words = quote }) => [id, words]));
  const textOf = (node: DefaultTreeAdapterTypes.ChildNode): string => {
    if (defaultTreeAdapter.isTextNode(node)) return node.value;
    if (!defaultTreeAdapter.isElementNode(node)) return '';
    const note = node.attrs.find(({ name }) => name === 'data-note')?.value;
    return note === undefined ? node.childNodes.map(textOf).join('') : (wrong.get(note) ?? '');
  };
  // A line break in the file is a space for the reader.
  return parseFragment(html).childNodes.map(textOf).join('').replaceAll('\n', ' ');
}
