import { contrast } from '../../library/basics/contrast.ts';
import { nameWidth } from '../../library/basics/halves-of.ts';
import type { Colours } from '../../library/kinds/colours.ts';
import type { Region } from '../../library/kinds/regions.ts';
import type { Dossier } from '../../library/kinds/site.ts';
import { markOf } from './region-outline.ts';

/** The two colours that letters on the area of a region can have; it keeps its lightness in both themes. */
const LETTERS = ['#ffffff', '#16181a'];

/** What the styles of a region are made of. */
type StyledRegion = Pick<Region, 'id' | 'colours' | 'map'>;

/**
 * The styles that depend on the content: the width of the site’s name and, for each region, a class with its colour and its mark
 * and, for the maps, the colours of its area, of the letters on it and of its name.
 */
export function dossierStyles(
  { name, map }: Pick<Dossier, 'name' | 'map'>,
  regions: readonly StyledRegion[],
): string {
  const rules = regions.map(({ id, colours, map: own }, index) => {
    const { fill, label } = own ?? {};
    const properties = {
      region: lightDark(colours),
      outline: `path('${markOf(map, { map: own }, index)}')`,
      ...(fill !== undefined && { fill: lightDark(fill), on: lettersOn(fill.light) }),
      ...(label?.inside !== undefined && { inside: lightDark(label.inside) }),
      ...(label?.phoneShift !== undefined && { 'phone-shift': `${label.phoneShift}px` }),
    };
    const body = Object.entries(properties).map(([name, value]) => `--${name}:${value}`);
    return `.in-${id}{${body.join(';')}}`;
  });
  return `@layer tokens,base,layout,type,marks,print;@layer tokens{:root{--name-width:${nameWidth(name)}}}@layer marks{${rules.join('')}}`;
}

/** Hides the entries of the timeline whose region is not checked in its filter. */
export function filterStyles(places: readonly { id: string }[]): string {
  const hidden = places.map(({ id }) => `body:has(#show-${id}:not(:checked)) .timeline .row.in-${id}`);
  return `${hidden.join()}{display:none}`;
}

function lightDark({ light, dark }: Colours): string {
  return `light-dark(${light},${dark})`;
}

function lettersOn(ground: string): string {
  return LETTERS.toSorted((a, b) => contrast(b, ground) - contrast(a, ground))[0] ?? '';
}
