const TEXTS = 'h1, h2, h3, p, nav, li:not(nav li), dt, dd, th, td, blockquote';
/** What the space between two words may gain or lose, in em: what is seen least comes first. */
const SPACINGS = [
  ...[0, 0.01, -0.01, 0.02, -0.02, 0.03, -0.03, 0.05, -0.05, 0.08, -0.08, 0.12, -0.12, 0.16, -0.16],
  ...[0.24, 0.32, 0.4],
];

/**
 * Changes the faces of the page so that the lines in view, and those above, break where they did, and nothing jumps: where a
 * word would go to another line, the spaces between the words of that text become a little wider or narrower.
 */
export function keepLines(change: () => void): void {
  const texts = [...document.querySelectorAll<HTMLElement>(TEXTS)]
    .filter((text) => text.querySelector(TEXTS) === null && text.getBoundingClientRect().top < innerHeight)
    .map((text) => ({ text, before: depths(text), least: Infinity, best: '' }));
  change();
  let moving = texts;
  for (const spacing of SPACINGS) {
    if (spacing !== 0) for (const { text } of moving) text.style.wordSpacing = `${spacing}em`;
    for (const item of moving) {
      const moved = movement(item.before, depths(item.text));
      if (moved < item.least) Object.assign(item, { least: moved, best: item.text.style.wordSpacing });
    }
    moving = moving.filter(({ least }) => least > 0);
  }
  for (const { text, best } of moving) text.style.wordSpacing = best;
}

/** How far below the top of a text it ends, and every element in it begins and ends. */
function depths(text: HTMLElement): number[] {
  const words = document.createRange();
  words.selectNodeContents(text);
  const { top, bottom } = words.getBoundingClientRect();
  const parts = [...text.querySelectorAll('*')]
    .filter((part) => part.checkVisibility())
    .map((part) => part.getBoundingClientRect());
  return [bottom, ...parts.flatMap((part) => [part.top, part.bottom])].map((edge) => edge - top);
}

/** How much goes to another line: less than half a line is none. The end counts most, as all that follows goes with it. */
function movement(before: readonly number[], after: readonly number[]): number {
  const by = after.map((depth, index) => Math.abs(depth - (before[index] ?? depth)));
  return by.reduce((sum, pixels, index) => sum + (pixels < 8 ? 0 : index === 0 ? 100 * pixels : pixels), 0);
}
