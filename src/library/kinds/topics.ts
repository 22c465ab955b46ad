import type { Figure } from './read-figures.ts';

/** Figures on one matter. */
export interface Topic {
  topic: string;
  figures: Figure[];
}

/** Figures grouped by what they are on, in the order in which each matter comes first. */
export function topics(figures: readonly Figure[]): Topic[] {
  return [...Map.groupBy(figures, ({ topic }) => topic)].map(([topic, own]) => ({ topic, figures: own }));
}
