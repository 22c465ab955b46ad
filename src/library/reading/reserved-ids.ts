/**
 * Ids that the pages use for their own parts. Content entries must not have them, and a heading of an article that would have
 * one gets a number added. A test compares this list with the components.
 */
const RESERVED_IDS: ReadonlySet<string> = new Set([
  ...`additions articles background byline certainty checked cite claimed colours copies corrections dates
    dialog-q dialog-search downloads errors grades in-short known main mentions menu missing names nature not-known
    notes organisations people points privacy provenance quotations question reliability rights search standfirst
    statements summary title what writing`.split(/\s+/),
]);
/** Ids with a number: paragraphs, photograph lines, notes, points, questions, years, changes; headings and switches. */
const NUMBERED =
  /^[a-z]\d*$|^end\d+$|^f\d+-(?:description|credit)$|^y\d{4}$|^d\d{4}-|^q\d+-|^(?:show|grade)-|-title$/;

/** Whether a page may use this id for a part of its own. */
export function isReservedId(id: string): boolean {
  return RESERVED_IDS.has(id) || NUMBERED.test(id);
}
