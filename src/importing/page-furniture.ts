import type { Element } from 'hast';
import { furnitureByNames, furnitureByWords } from './furniture.ts';
import { dayIn } from './line-shapes.ts';
import { namesOf, type PageLine } from './page-lines.ts';
import { countWords, type OmissionKind } from './piece.ts';

/** A line on author or date has at most so many words. */
export const SHORT = 14;
/** Furniture that is put into the midst of texts. */
const BOXES: readonly OmissionKind[] = [
  'newsletter',
  'paywall',
  'related story',
  'comment form',
  'advertisement',
];
/** They hold the whole page or article, so that their names say nothing of a single line. */
export const WHOLES = new Set(['html', 'body', 'main', 'article']);

/** The kind of furniture that a line is by its words, by the names of what it stands in, or by where it stands. */
export function furnitureOf({ text, within }: PageLine, otherwise: OmissionKind): OmissionKind {
  const byWords = furnitureByWords(text);
  if (byWords !== undefined) return byWords;
  if (dayIn(text) !== undefined && countWords(text) <= SHORT) return 'reading time and date';
  const parts = within.filter(({ tagName }) => !WHOLES.has(tagName));
  const byNames = parts
    .map((element) => furnitureByNames(namesFor(element)))
    .findLast((kind) => kind !== undefined);
  if (byNames !== undefined) return byNames;
  return within.some(({ tagName }) => tagName === 'img') ? 'photograph description' : otherwise;
}

/** Tag name, classes, id and role of an element. */
export function namesFor(element: Element): string[] {
  return [element.tagName, ...namesOf(element).split(' ')].filter((name) => name !== '');
}

/** Elements that hold a quarter of the article and more: their names say nothing of a line in it. */
export function wrappersOf(elements: readonly Element[], lines: number): Set<Element> {
  const counts = new Map<Element, number>();
  for (const element of elements) counts.set(element, (counts.get(element) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= lines / 4).map(([element]) => element));
}

/** Extractors leave the heading of a box that stands in the text. */
export function standsInFurniture({ within }: PageLine, wrappers: ReadonlySet<Element>): boolean {
  return within
    .filter((element) => !wrappers.has(element) && !WHOLES.has(element.tagName))
    .some((element) => BOXES.some((kind) => kind === furnitureByNames(namesFor(element))));
}
