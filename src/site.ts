/** Background colours of the pages, `--paper` and `--source` in tokens.css; browsers use the first for their own interface. */
export const PAPER = { light: '#fcfcfa', dark: '#161310' } as const;
export const SOURCE = { light: '#f2f1eb', dark: '#211d19' } as const;

/** A section of the site. Its name is the same in the menu, the footer and the heading of its page. */
export interface Section {
  /** Last path segment of its address: `timeline`. */
  id:
    | 'timeline'
    | 'compare'
    | 'figures'
    | 'people'
    | 'articles'
    | 'words'
    | 'search'
    | 'about'
    | 'corrections'
    | 'offline';
  name: string;
}

/** The sections, grouped as in the footer; the menu has the first group. */
export const SECTIONS = {
  briefing: [
    { id: 'timeline', name: 'Timeline' },
    { id: 'compare', name: 'Questions' },
  ],
  sources: [
    { id: 'figures', name: 'Claims' },
    { id: 'people', name: 'People' },
    { id: 'articles', name: 'Articles' },
    { id: 'words', name: 'Choice of words' },
    { id: 'search', name: 'Search' },
  ],
  site: [
    { id: 'about', name: 'About' },
    { id: 'corrections', name: 'Corrections' },
    { id: 'offline', name: 'Read offline' },
  ],
} as const satisfies Record<string, readonly Section[]>;

/** Addresses that the names of two sections suggest; each redirects to the section’s permanent address. */
export const MOVED = [
  { from: 'questions', to: 'compare', name: 'Questions' },
  { from: 'claims', to: 'figures', name: 'Claims' },
] as const satisfies readonly { from: string; to: Section['id']; name: string }[];

/** Where the site will be served: the origin of its canonical links, and its folder. */
export interface SiteAddress {
  /** Origin without a trailing slash: `https://briefing.example`. */
  site: string;
  /** Path with a slash at both ends: `/` or `/news/briefing/`. */
  base: string;
}

const LOCAL = 'http://localhost:4321';

/**
 * Reads `SITE_URL` (default: this machine) and `BASE_PATH` (default `/`).
 * @throws Error that names the variable, its value and what it should be.
 */
export function readSiteAddress(env: Readonly<Record<string, string | undefined>>): SiteAddress {
  return { site: readSiteUrl(env['SITE_URL'] ?? LOCAL), base: readBasePath(env['BASE_PATH'] ?? '/') };
}

/** Reads a setting for the configuration: an error exits with the message only, without Astro’s stack trace. */
export function readOrExit<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

function readSiteUrl(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new Error(
      `SITE_URL is “${value}”, which is no web address. Give the origin alone: SITE_URL=https://briefing.example`,
    );
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '')
    throw new Error(
      `SITE_URL is “${value}”, which has more than an origin. Write SITE_URL=${url.origin} and put the folder into BASE_PATH=${url.pathname.replace(/\/?$/, '/')}`,
    );
  return url.origin;
}

function readBasePath(value: string): string {
  const named = `BASE_PATH is “${value}”`;
  if (value.includes('://') || value.startsWith('//'))
    throw new Error(
      `${named}, which is a whole address. Set only the path, as in BASE_PATH=/news/briefing/; the rest is SITE_URL.`,
    );
  const steps = value.split('/').filter((step) => step !== '');
  if (steps.some((step) => step === '.' || step === '..'))
    throw new Error(
      `${named}, which has “.” or “..” in it. Write the path as the reader’s browser will show it, as /news/briefing/.`,
    );
  if (steps.some((step) => !/^[\w.~-]+$/.test(step)))
    throw new Error(
      `${named}. Use letters, digits, “-”, “_”, “.” and “~” between slashes, as /news/briefing/.`,
    );
  const right = steps.length === 0 ? '/' : `/${steps.join('/')}/`;
  if (value !== right)
    throw new Error(
      `${named}. It needs one slash at the beginning and one at the end. Write BASE_PATH=${right}`,
    );
  return right;
}
