import type { ElementContent } from 'hast';
import { remark } from 'remark';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { markPassage, type Mark } from '../copies/mark-passage.ts';
import type { Block } from '../copies/render-copy.ts';
import type { QuotedPassage } from '../citations/references.ts';
import type { Note } from './note-schema.ts';
import { wrongWords } from './wrong-words.ts';

const writer = remark().use(remarkRehype).use(rehypeStringify).freeze();

/** Renders a part of a passage as HTML. */
export function toHtml(children: ElementContent[]): string {
  return writer.stringify({ type: 'root', children });
}

/**
 * A passage’s inner HTML with our marks: quoted words (`mark`, with their id), errors (`u`), and serious errors (a link to the
 * note). Typing errors and context are not marked.
 */
export function markedHtml(block: Block, quoted: readonly QuotedPassage[], notes: readonly Note[]): string {
  const marks: Mark[] = quoted
    .filter((passage) => passage.block === block.id)
    .map(({ id, start, end }) => ({ start, end, tagName: 'mark', properties: { id } }));
  for (const note of notes) {
    const wrong = wrongWords(note);
    if (wrong?.block.id !== block.id || note.grade > 'C') continue;
    const { start, end } = wrong;
    marks.push(
      note.grade === 'A'
        ? { start, end, tagName: 'a', properties: { className: ['serious'], href: `#${note.id}` } }
        : { start, end, tagName: 'u', properties: {} },
    );
  }
  return marks.length === 0
    ? block.html || toHtml(block.children)
    : toHtml(markPassage(block.children, marks));
}
