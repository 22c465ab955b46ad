import { paths } from '../../library/basics/paths.ts';
import type { RegionName } from '../../library/kinds/regions.ts';
import { SECTIONS, type Section, type SitePath } from '../../site.ts';

/** A link of the menu, and whether it leads to the current page or to a part of the site that the page is in. */
interface MenuLink {
  name: string;
  to: SitePath;
  current: 'page' | 'true' | undefined;
}

/** The width that the left half of the menu can have beside the name, px; a letter is about 7.3 px wide, a gap 20. */
const ROOM = 415;
const LETTER = 7.3;
const GAP = 20;
const IN_FOOTER_ONLY: readonly Section['id'][] = ['words', 'errors', 'search'];

/**
 * The links left and right of the name.
 * @param here the current page.
 * @returns the two halves, and whether the left one is too long to be beside the name.
 */
export function menuOf(
  regions: readonly RegionName[],
  here: SitePath,
): { halves: [MenuLink[], MenuLink[]]; isCrowded: boolean } {
  const link = (name: string, to: SitePath): MenuLink => ({
    name,
    to,
    current: here === to ? 'page' : here.startsWith(to) ? 'true' : undefined,
  });
  const section = ({ id, name }: Section): MenuLink => link(name, paths.section(id));
  const [about] = SECTIONS.site;
  const left = [
    ...regions.map(({ id, name }) => link(name, paths.region(id))),
    ...SECTIONS.briefing.map(section),
  ];
  const right = SECTIONS.sources.filter(({ id }) => !IN_FOOTER_ONLY.includes(id)).map(section);
  const width = left.reduce((sum, { name }) => sum + name.length * LETTER + GAP, 0);
  return { halves: [left, [...right, section(about)]], isCrowded: width > ROOM };
}
