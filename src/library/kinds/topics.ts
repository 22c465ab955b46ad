import type { Figure } from './read-figures.ts';

/** Figures on one topic. */
export interface Topic {
  topic: string;
  figures: Figure[];
}

/** Figures grouped by topic, in order of each topic’s first figure. */
export function topics(figures: readonly Figure[]): Topic[] {
  return [...Map.groupBy(figures, ({ topic }) => topic)].map(([topic, own]) => ({ topic, figures: own }));
}
