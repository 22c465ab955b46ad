import type { Block } from '../articles/render-copy.ts';

/** How a passage is called in a citation: “paragraph 7”, “heading”, “photo caption 2”. */
export function passageName({ kind, id, number }: Block): string {
  if (number !== undefined) return `paragraph ${number}`;
  const photograph = /^f(\d+)/.exec(id)?.[1];
  if (photograph !== undefined)
    return kind === 'caption' ? `photo caption ${photograph}` : `photo ${photograph}, ${kind}`;
  return (
    {
      title: 'headline',
      standfirst: 'introduction',
      'pull-quote': 'pull quote',
      'author-note': 'note on the author',
      'cross-reference': 'last line',
    }[
      kind as string
    ] ?? kind
  );
}
