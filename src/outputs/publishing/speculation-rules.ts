/** Name of the file that the `Speculation-Rules` header points to. */
export const RULES_FILE = 'speculation-rules.json';

/**
 * Which pages a browser may prefetch (Speculation Rules, WICG): pages of this site that a reader is about to open, judged by
 * pointer or touch. Downloads, which have a file extension, are excluded. Browsers do not prefetch in data-saving mode.
 * @see https://wicg.github.io/nav-speculation/speculation-rules.html
 */
export function speculationRules(base: string): string {
  const rule = { where: { href_matches: [base, `${base}*/`] }, eagerness: 'moderate' };
  return JSON.stringify({ prefetch: [rule] });
}
