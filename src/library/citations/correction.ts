import type { SitePath } from '../../site.ts';

/** A correction, as shown next to the corrected text. */
export interface Correction {
  /** The day, in ISO 8601. */
  date: string;
  /** What was corrected, in a sentence. */
  text: string;
  /** Its address in the log of corrections. */
  href: SitePath;
}
