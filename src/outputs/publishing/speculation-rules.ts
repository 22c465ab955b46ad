/** Name of the file that the header `Speculation-Rules` leads to. */
export const RULES_FILE = 'speculation-rules.json';

/**
 * Which pages a browser may fetch before they are asked for (Speculation Rules, WICG): pages of this site that a reader is about
 * to open, as far as the pointer or a finger tells. Files to take away, which have a name with a type, are not among them.
 * Browsers leave it where readers save data.
 * @see https://wicg.github.io/nav-speculation/speculation-rules.html
 */
export function speculationRules(base: string): string {
  const rule = { where: { href_matches: [base, `${base}*/`] }, eagerness: 'moderate' };
  return JSON.stringify({ prefetch: [rule] });
}
