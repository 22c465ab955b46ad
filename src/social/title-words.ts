import type { Article } from '../articles/read-article.ts';
import { words, type Box } from './box.ts';
import { PALETTE } from './palette.ts';

/** The words of a title; in brackets where the capture had none and we supplied it. */
export function titleWords({ title, titleSupplied }: Article): (Box | string)[] {
  const bracket = (mark: string): Box => words({ color: PALETTE['ink-3'] }, mark);
  return titleSupplied === undefined ? [title] : [bracket('['), title, bracket(']')];
}
