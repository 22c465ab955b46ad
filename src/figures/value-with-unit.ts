import type { FigureText } from './figure-schema.ts';

/** How much, with the unit once: “40 km”; undefined for a claim without a figure. */
export function valueWithUnit({ value, unit }: Pick<FigureText, 'value' | 'unit'>): string | undefined {
  return value === undefined || unit === undefined || value.includes(unit) ? value : `${value} ${unit}`;
}
