import type { Quotation } from './statement.ts';

/**
 * Quotations by the paragraph that they are from, so that it is shown once: those of a paragraph in its order. One that overlaps
 * another of them comes in a group of its own.
 */
export function byParagraph(quotations: readonly Quotation[]): [Quotation, ...Quotation[]][] {
  const groups: [Quotation, ...Quotation[]][] = [];
  for (const quotation of quotations) {
    const { source, place } = quotation;
    const group = groups.find(
      (own) =>
        own[0].source === source &&
        own[0].place.block.id === place.block.id &&
        own.every((other) => other.place.end <= place.start || place.end <= other.place.start),
    );
    if (group === undefined) groups.push([quotation]);
    else group.push(quotation);
  }
  for (const group of groups) group.sort((a, b) => a.place.start - b.place.start);
  return groups;
}
