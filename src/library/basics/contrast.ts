/** The contrast ratio of two colours, 1 to 21 (WCAG 2.2, “contrast ratio”). Both are written “#” and six hexadecimal digits. */
export function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The colour itself, or the nearest mix of it with `towards` whose contrast with every one of `grounds` is at least `least`. */
export function readable(colour: string, towards: string, grounds: readonly string[], least: number): string {
  const [from, to] = [channels(colour), channels(towards)];
  for (let share = 0; share < 100; share++) {
    const mixed = `#${from
      .map((part, index) => Math.round(part + (((to[index] ?? 0) - part) * share) / 100))
      .map((part) => part.toString(16).padStart(2, '0'))
      .join('')}`;
    if (grounds.every((ground) => contrast(mixed, ground) >= least)) return mixed;
  }
  return towards;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}
