import type { KeepFault, KeptState } from './kept-files.ts';

const FAULTS: Record<KeepFault, string> = {
  unreachable:
    'Not all could be kept: this site cannot be reached. What has come is kept; press again for the rest.',
  changed: 'Not all could be kept: this site has just been updated. Load the page anew, then press again.',
  full: 'Not all could be kept: the browser gives this site no more room. What has come is kept.',
};

/** What the button does that keeps the site, or removes it. */
export function labelOf({ isWhole, bytes }: KeptState): string {
  return isWhole
    ? 'Remove from this device'
    : `Keep for offline (about ${(bytes / 1_000_000).toFixed(1)} MB)`;
}

/** What came of it. */
export function describeKept(order: 'keep' | 'remove', fault: KeepFault | undefined): string {
  if (fault !== undefined) return FAULTS[fault];
  return order === 'keep'
    ? 'The whole briefing can now be read and searched without a connection.'
    : 'Removed. Pages you read from now on are kept again.';
}
