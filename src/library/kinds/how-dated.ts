import type { TimelineEvent } from './read-events.ts';

/** How an entry’s date is known, in a few words; undefined where the article prints it. */
export function howDated({
  dated,
  probable,
  printed = '',
}: Pick<TimelineEvent, 'dated' | 'probable' | 'printed'>): string | undefined {
  if (dated === 'public record') return 'Date from the public record';
  if (dated === 'corrected') return `The article says “${printed}”`;
  if (probable) return 'Date: our estimate';
  return dated === 'worked out' ? 'Date worked out' : undefined;
}

/** The kind of an entry that is not a plain event: “Claim”. */
export function sortOfEntry({ sort, region }: Pick<TimelineEvent, 'sort' | 'region'>): string | undefined {
  const name = { event: undefined, statement: 'Claim', forecast: 'Feared or expected' }[sort];
  return name ?? (region === 'background' ? 'Background' : undefined);
}
