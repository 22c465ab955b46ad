import type { Element, ElementContent } from 'hast';
import { paths } from '../basics/paths.ts';
import { languageAttributes } from '../copies/language-attributes.ts';
import type { Article } from '../copies/read-article.ts';
import type { Block } from '../copies/render-copy.ts';
import type { Copies } from '../copies/copies.ts';
import { markPassage, toHtml, type MakeLink, type PassageMarkup } from './passage-markup.ts';
import type { Note } from './note-schema.ts';
import { wrongWords } from './wrong-words.ts';

/** Whether a note’s reading is applied in the corrected text: only if we are sure of it. */
export function isPutIn({ read, confidence }: { read?: string | undefined; confidence: string }): boolean {
  return read !== undefined && confidence !== 'low';
}

/**
 * The notes whose readings are applied in an article’s corrected text; none if it has no such text. Only altered copies have one:
 * we do not change an author’s own words.
 * @param shown ids of the passages whose words are shown.
 */
export function readingNotes(
  { rewritten }: Pick<Article, 'rewritten'>,
  notes: readonly Note[],
  shown: ReadonlySet<string>,
  copies: Copies,
): Note[] {
  if (copies === 'off' || !rewritten) return [];
  return notes.filter((note) => isPutIn(note) && note.place !== undefined && shown.has(note.place.block.id));
}

/** Markup for the corrected text. @param notes those whose readings are applied. */
export function readingMarkup(article: Article, notes: readonly Note[], link: MakeLink): PassageMarkup {
  return {
    isReading: true,
    html: (block) => readingHtml(block, notes, link),
    attributes: ({ id, text }) => ({ 'data-passage': id, ...languageAttributes(article, text) }),
    address: ({ id }) => link(paths.article(article.id, id)),
  };
}

/**
 * A passage’s inner HTML with readings in place of the copy’s words, each in an `ins` with the note’s id as `data-note` and a link
 * to that id. Replacing the readings by the notes’ words gives the copy’s text, character for character.
 * @param notes those of `readingNotes`; they must not overlap.
 */
export function readingHtml(block: Block, notes: readonly Note[], link: MakeLink): string {
  const marks = notes.flatMap((note) => {
    const wrong = wrongWords(note);
    if (wrong?.block.id !== block.id) return [];
    const { start, end } = wrong;
    return [{ start, end, tagName: 'ins', properties: { id: note.id } }];
  });
  const readings = new Map(notes.map(({ id, read = '' }) => [id, read]));
  return toHtml(withReadings(markPassage(block.children, marks), readings, false), link);
}

/** Replaces the marked ranges by readings. If the passage’s own elements split a range, the first part has the id. */
function withReadings(
  nodes: readonly ElementContent[],
  readings: ReadonlyMap<string, string>,
  insideLink: boolean,
): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element' || node.children.length === 0) return [node];
    if (node.tagName === 'ins') {
      const id = node.properties['id'];
      return typeof id === 'string' ? [insertion(id, readings.get(id) ?? '', insideLink)] : [];
    }
    const children = withReadings(node.children, readings, insideLink || node.tagName === 'a');
    // Remove an element whose words have all been replaced.
    return children.length === 0 ? [] : [{ ...node, children }];
  });
}

function insertion(id: string, read: string, insideLink: boolean): Element {
  const text = { type: 'text' as const, value: read };
  const link = { type: 'element' as const, tagName: 'a', properties: { href: `#${id}` }, children: [text] };
  return {
    type: 'element',
    tagName: 'ins',
    properties: { dataNote: id },
    children: [insideLink ? text : link],
  };
}
