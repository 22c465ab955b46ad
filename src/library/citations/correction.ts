/** A correction, as it stands beside what was corrected. */
export interface Correction {
  /** The day, as ISO 8601 writes it. */
  date: string;
  /** What was corrected, in a sentence. */
  text: string;
  /** Its place in the log of corrections. */
  href: string;
}
