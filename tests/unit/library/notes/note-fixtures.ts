import { renderCopy, type Block } from '../../../../src/library/copies/render-copy.ts';
import type { Note } from '../../../../src/library/notes/note-schema.ts';

/** The passage that a line of Markdown makes. */
export function blockOf(markdown: string): Block {
  const [block] = renderCopy(markdown, { file: 'x.md', lineOffset: 0 }, []).rows[0]?.blocks ?? [];
  if (block === undefined) throw new Error('The text makes no passage.');
  return block;
}

/** A note beside words of a passage. */
export function noteOn(block: Block, quote: string, fields: Partial<Note>): Note {
  const start = block.text.indexOf(quote);
  if (start === -1) throw new Error(`“${quote}” is not in “${block.text}”.`);
  return {
    id: 'n1',
    quote,
    omitted: false,
    grade: 'C',
    says: 'A synonym.',
    basis: 'The original.',
    confidence: 'high',
    place: { block, start, end: start + quote.length },
    ...fields,
  };
}
