/** A page as a web archive has kept it. */
export interface ArchivedPage {
  address: string;
  /** The page’s own address. */
  page: string;
  /** When it was archived, in UTC: `2024-08-15T10:11:12Z`. */
  time: string;
}

const WAYBACK =
  /^https:\/\/web\.archive\.org\/web\/(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:[a-z]{2}_)?\/(https?:\/\/.+)$/;

/** What an address of the Wayback Machine says of the page: its own address and the time. Undefined for any other address. */
export function archivedPage(address: string): ArchivedPage | undefined {
  const [, year, month, day, hour, minute, second, page] = WAYBACK.exec(address) ?? [];
  if (page === undefined || !URL.canParse(page)) return undefined;
  const time = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
  const date = new Date(time);
  // 30 February would become a day of March.
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString().replace('.000', '') === time;
  return isReal ? { address, page, time } : undefined;
}

/** The archived pages of an article, in the order of its front matter. */
export function archivedPages({ archived }: { archived: readonly string[] }): ArchivedPage[] {
  return archived.flatMap((address) => archivedPage(address) ?? []);
}

/**
 * Whether two addresses differ at most in http or https, “www.”, a slash at the end and the fragment. A text that is no address is
 * the same as itself alone.
 */
export function isSamePage(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

function bare(address: string): string {
  if (!URL.canParse(address)) return address;
  const { hostname, pathname, search } = new URL(address);
  return hostname.replace(/^www\./, '') + pathname.replace(/\/$/, '') + search;
}
