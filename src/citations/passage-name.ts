import type { Block } from '../articles/render-copy.ts';

/** How a passage is called in a citation: “¶7”, “heading”, “caption 2”. */
export function passageName({ kind, id, number }: Block): string {
  if (number !== undefined) return `¶${number}`;
  const photograph = /^f(\d+)/.exec(id)?.[1];
  if (photograph !== undefined)
    return kind === 'caption' ? `caption ${photograph}` : `photograph ${photograph}, ${kind}`;
  return (
    { 'pull-quote': 'pull quote', 'author-note': 'author’s note', 'cross-reference': 'last line' }[
      kind as string
    ] ?? kind
  );
}
