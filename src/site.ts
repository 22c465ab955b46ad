/** Name of the site, as in its masthead and in every title. */
export const SITE_NAME = 'Border Briefing';

/** One sentence for search engines and link previews. */
export const SITE_DESCRIPTION =
  'Articles on the war at Russia’s border, checked word for word, and a briefing in which every statement carries the exact words it rests on.';

/** Ground of the pages, as `--paper` in tokens.css: what browsers colour around them. */
export const PAPER = { light: '#fcfcfa', dark: '#161310' } as const;

/** The regions, in the order of the menu. Map, colours and outlines know these three. */
export const REGION_IDS = ['belgorod', 'kursk', 'belarus'] as const;
export type RegionId = (typeof REGION_IDS)[number];
