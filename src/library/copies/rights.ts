import type { Provenance } from './article-schema.ts';
import type { Copies } from './copies.ts';

/**
 * The article’s page at its own outlet, if it is confirmed: the original, or the captured page where that is the outlet’s.
 * The page of somebody who rewrote a text is not.
 */
export function outletPage({
  sources,
  outlet,
  chain,
}: Pick<Provenance, 'sources' | 'outlet' | 'chain'>): string | undefined {
  const last = chain.at(-1);
  return sources.original ?? (last?.by === outlet && !last.altered ? sources.captured : undefined);
}

/**
 * Whether search engines are asked to leave an article’s page out: it shows words of a copy whose licence does not allow
 * others to publish it. A page without such words is ours.
 */
export function keptFromIndexes({ licence }: Pick<Provenance, 'licence'>, copies: Copies): boolean {
  return copies !== 'off' && licence.allows === 'nothing';
}

/** Where an address leads, in a line: “worldcrunch.com”. */
export function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}
