import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import type { PageWeight } from './page-weight.ts';

const limits = z.array(
  z.strictObject({
    pages: z.string(),
    html: z.number(),
    script: z.number(),
    fonts: z.number(),
    requests: z.number(),
  }),
);

/** Limits of the pages that a pattern stands for. */
export type PageLimit = z.output<typeof limits>[number];

/** The limits that tests/budget.yaml sets. */
export function readBudget(): PageLimit[] {
  return limits.parse(parse(readFileSync(new URL('../budget.yaml', import.meta.url), 'utf8')));
}

/** What of the pages is over its limit, a line each: the page, the figure and the limit. */
export function overBudget(
  pages: readonly { path: string; weight: PageWeight }[],
  budget: readonly PageLimit[],
): string[] {
  return pages.flatMap(({ path, weight }) => {
    const limit = budget.find((candidate) => stands(candidate.pages, path));
    if (limit === undefined) return [`/${path}: tests/budget.yaml has no limit for it.`];
    const over = (['html', 'script', 'fonts', 'requests'] as const)
      .filter((what) => weight[what] > limit[what])
      .map((what) => `/${path}: ${what} ${weight[what]}, limit ${limit[what]} (${limit.pages || '/'})`);
    return [
      ...over,
      ...(weight.blocking > 0
        ? [`/${path}: ${weight.blocking} files must come before it is painted, limit 0`]
        : []),
    ];
  });
}

function stands(pattern: string, path: string): boolean {
  const steps = pattern.split('*').map((part) => part.replaceAll('.', '\\.'));
  return new RegExp(`^${steps.join('[^/]+')}$`).test(path);
}
