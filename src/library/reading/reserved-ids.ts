import { PLACES } from '../../site.ts';

/**
 * Ids that the pages give to their own parts. No entry of the content has one of them, and a heading of an article that would have one
 * gets a number behind it. A test compares this list with the components.
 */
const RESERVED_IDS: ReadonlySet<string> = new Set([
  ...PLACES,
  ...`additions all-articles articles begin byline certainty checked cite claimed colours copies corrections dates
    dialog-q dialog-search downloads errors grades in-short known main mentions menu missing names nature not-known
    notes organisations people points privacy provenance quotations question reliability rights search standfirst
    statements summary title what writing`.split(/\s+/),
]);
/** Ids with a number: paragraphs, lines of photographs, notes, points, questions, years, changes; headings, and what switches something. */
const NUMBERED =
  /^[a-z]\d*$|^end\d+$|^f\d+-(?:description|credit)$|^y\d{4}$|^d\d{4}-|^q\d+-|^(?:show|grade)-|-title$/;

/** Whether a page can have a part of its own with this id. */
export function isReservedId(id: string): boolean {
  return RESERVED_IDS.has(id) || NUMBERED.test(id);
}
