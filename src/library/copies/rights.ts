import type { Provenance } from './article-schema.ts';
import type { Copies } from './copies.ts';

/**
 * The confirmed page of an article at its own outlet: the original, or the captured page if it is the outlet’s. The page of
 * somebody who rewrote the text does not count.
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
 * Whether an article’s page asks search engines not to index it: it shows words of a copy that may not be republished. A page
 * without such words has only our own text.
 */
export function keptFromIndexes({ licence }: Pick<Provenance, 'licence'>, copies: Copies): boolean {
  return copies !== 'off' && licence.allows === 'nothing';
}

/** The host of an address, for readers: “worldcrunch.com”. */
export function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}
