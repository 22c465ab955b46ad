import type { Block } from '../copies/render-copy.ts';

/** Lines of a photograph, whose ids begin with its number: `f2`, `f2-credit`. */
const OF_PHOTOGRAPH: readonly string[] = ['description', 'caption', 'credit'];

/** Kinds of passages with a different name in citations. */
const NAMES: Partial<Record<Block['kind'], string>> = {
  title: 'headline',
  standfirst: 'introduction',
  'pull-quote': 'pull quote',
  'author-note': 'note on the author',
  'cross-reference': 'last line',
};

/** The name of a passage in a citation: “paragraph 7”, “heading”, “photo caption 2”. */
export function passageName({ kind, id, number }: Pick<Block, 'kind' | 'id' | 'number'>): string {
  if (number !== undefined) return `paragraph ${number}`;
  if (OF_PHOTOGRAPH.includes(kind)) {
    const photograph = /\d+/.exec(id)?.[0] ?? '';
    return kind === 'caption' ? `photo caption ${photograph}` : `photo ${photograph}, ${kind}`;
  }
  return NAMES[kind] ?? kind;
}
